# „aufruf backup“ und „aufruf restore“: der Standort in einer Datei, und zurück.

backup-saved = { $file } enthält den Standort „{ $site }“: { $files ->
    [one] eine Datei
   *[other] { $files } Dateien
}, { $events } Ereignisse bis { $last }, { NUMBER($megabytes, maximumFractionDigits: 1) } MB.
backup-dropped = { $count ->
    [one] Eine ältere Sicherung wurde gelöscht.
   *[other] { $count } ältere Sicherungen wurden gelöscht.
}
backup-keep-folder = --keep braucht einen Ordner als Ziel und eine Zahl, die nicht kleiner als 0 ist.
backup-where-to = Entweder ein neues Zustandsverzeichnis angeben oder --drill.

backup-proved = { $file } ist eine vollständige Sicherung des Standorts „{ $site }“ vom { $made } (Version { $version }): { $files ->
    [one] eine Datei
   *[other] { $files } Dateien
}, jede lesbar und unverändert.
backup-chain = Das Journal hält vom ersten Ereignis ({ $first }) bis zum letzten ({ $last }): { $events } Ereignisse, { $issued } Nummern, { $called } Aufrufe, Ende der Kette { $head }.
backup-figures = { $count ->
    [one] Eine Kennzahl wurde nachgerechnet und ist gleich.
   *[other] { $count } Kennzahlen wurden nachgerechnet und sind gleich.
}
backup-removed = Seitdem entzogen und deshalb weggelassen: Schlüssel: { $keys }, Sachbearbeitende: { $clerks }.
backup-drilled = Die Probe ist gelungen ({ NUMBER($seconds, maximumFractionDigits: 1) } Sekunden). Alles Probeweise ist wieder gelöscht.
backup-restored = Der Standort liegt jetzt in { $directory } ({ NUMBER($seconds, maximumFractionDigits: 1) } Sekunden). Was inzwischen zu löschen war, ist gelöscht; die Zentrale kann starten.

backup-no-state = In { $directory } liegt kein Journal einer Zentrale: Es gibt nichts zu sichern.
backup-no-folder = Den Ordner { $directory } gibt es nicht.
backup-exists = { $file } gibt es schon. Eine Sicherung überschreibt nie etwas.
backup-under-way = In { $directory } entsteht gerade eine andere Sicherung.
backup-no-room = In { $directory } ist nicht genug Platz.
backup-file-error = { $file } ist nicht benutzbar: { $reason }
backup-no-file = Eine Sicherung { $file } gibt es nicht.
backup-none = In { $directory } liegt keine Sicherung.
backup-several = In { $directory } liegen Sicherungen mehrerer Standorte ({ $sites }); bitte eine Datei angeben.
backup-not-empty = { $directory } ist nicht leer. Zurückgespielt wird nur in ein neues oder leeres Verzeichnis.
backup-torn = { $file } ist keine vollständige Sicherung von aufruf.
backup-unknown = Diese Version kann die Sicherung nicht lesen: { $reason }
backup-incomplete = Die Sicherung ist unvollständig oder verändert: „{ $file }“ stimmt nicht mit ihrem Verzeichnis überein.
backup-damaged = Die Sicherung ist beschädigt: „{ $file }“ hat nicht mehr den Inhalt, der gesichert wurde.
backup-journal-broken = Das Journal hält der Prüfung nicht stand: { $reason }
backup-other-end = Das Journal der Sicherung endet mit Ereignis { $events }, nicht wie angegeben mit { $expected }.
backup-other-figure = Die Kennzahl „{ $name }“ war bei der Sicherung { $saved } und ist jetzt { $now }.
backup-unreadable = „{ $file }“ ist nicht lesbar: { $reason }
