# Was Zentrale und Schlüsselverwaltung denen sagen, die sie starten: „aufruf hub“, „aufruf key“, „aufruf slots“.

hub-bad-address = „{ $address }“ ist keine Adresse der Form HOST:PORT, zum Beispiel 0.0.0.0:8470.
hub-bad-time = „{ $time }“ ist keine Zeit; bitte wie 2026-11-24T09:00 schreiben.
hub-bad-speed = --speed muss eine Zahl größer als 0 und höchstens { $most } sein, nicht { $speed }.
hub-cannot-listen = An { $address } kann die Zentrale nicht lauschen: { $reason }
hub-state-in-use = In { $directory } arbeitet schon eine andere Zentrale (Prozess { $owner }).
hub-state-unusable = Das Zustandsverzeichnis { $directory } ist nicht benutzbar: { $reason }
hub-disk-full = Auf dem Datenträger von { $directory } ist kein Platz mehr.
hub-foreign-journal = In { $directory } liegt das Journal des Standorts „{ $recorded }“, nicht das von „{ $site }“.
hub-no-state = Das Zustandsverzeichnis { $directory } gibt es nicht.
hub-no-answer = In { $directory } arbeitet eine Zentrale, aber sie antwortet nicht.

hub-key-unknown = Einen Schlüssel mit der Kennung { $id } gibt es nicht.
hub-key-not-kept = Die Schlüssel lassen sich nicht speichern: { $reason }
hub-key-not-understood = Die laufende Zentrale hat die Frage nicht verstanden. Sind beide von derselben Version?

hub-slots-date = { $booked ->
    [one] 1 Platz vergeben
   *[other] { $booked } Plätze vergeben
}, { $free } frei
hub-slots-none = Auf { $directory } läuft keine Zentrale. Tage gibt nur eine laufende Zentrale frei.
