# Was die Verwaltung derer sagt, die sich an Schaltern anmelden: „aufruf clerk“.

clerk-ask-pin = PIN (4 bis 12 Ziffern, unsichtbar):{" "}
clerk-ask-again = Noch einmal:{" "}
clerk-pins-differ = Das waren zwei verschiedene PINs; es wurde nichts verändert.
clerk-no-pin = Eine PIN hat 4 bis 12 Ziffern und sonst nichts.
clerk-trivial-pin = Diese PIN errät jeder; bitte eine ohne einfache Folge wählen oder --generate angeben.
clerk-bad-id = „{ $id }“ taugt nicht zum Anmelden: bitte Kleinbuchstaben und Ziffern, höchstens 32, zum Beispiel „mue“.
clerk-bad-name = Der Name muss 1 bis { $most } lesbare Zeichen haben.
clerk-known = Die Kennung „{ $id }“ ist schon vergeben.
clerk-unknown = Mit der Kennung „{ $id }“ meldet sich hier niemand an.
clerk-unknown-service = Das Anliegen „{ $service }“ gibt es am Standort nicht.
clerk-everything = alle Anliegen
