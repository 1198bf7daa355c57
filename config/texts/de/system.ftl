# Woran es liegt, wenn das System etwas nicht tut: hinter einem Doppelpunkt, ohne Punkt am Ende.

system-missing = Diese Datei oder diesen Ordner gibt es nicht
system-not-allowed = Das darf dieser Benutzer nicht
system-folder = Das ist ein Ordner, keine Datei
system-no-folder = Das ist kein Ordner
system-not-empty = Der Ordner ist nicht leer
system-full = Der Datenträger ist voll
system-read-only = Auf diesen Datenträger darf nicht geschrieben werden
system-broken = Der Datenträger meldet einen Fehler
system-long-name = Der Name ist zu lang
system-address-taken = Diese Adresse ist schon vergeben
system-no-address = Diese Adresse gehört nicht zu diesem Rechner
