# Das Menü am Automaten, nur für das Personal.

admin-title = Menü für das Personal
admin-close = Schließen
admin-back = Zurück

admin-enter-pin = PIN eingeben
admin-pin-typed = { $count ->
    [0] –
   *[other] { $dots }
}
admin-pin-wrong = Diese PIN ist falsch.
admin-pin-wait = Bitte warten: noch { $seconds } s
admin-pin-checking = Einen Moment …
admin-pin-ok = OK
admin-pin-erase = Löschen
admin-keys-pin = Ziffern · Eingabetaste: OK · Rücktaste: löschen · Escape: schließen
admin-keys-menu = Ziffer oder Tippen: auswählen · Escape: schließen
admin-keys-back = Escape: zurück

admin-reprint = Letztes Ticket noch einmal
admin-reprint-more = mit dem Wort „Kopie“
admin-test-page = Testseite drucken
admin-test-page-more = prüft Drucker, Papier und Schnitt
admin-status = Zustand
admin-status-more = Zentrale, Drucker, Leser, Ton, Speicher
admin-lock = Automat sperren
admin-lock-more = zeigt „Außer Betrieb“, bis jemand ihn hier freigibt
admin-unlock = Automat freigeben
admin-unlock-more = gibt wieder Nummern aus
admin-restart = Neu starten
admin-restart-more = beendet das Programm und startet es wieder
admin-restart-sure = Wirklich neu starten?
admin-restart-sure-more = noch einmal drücken

admin-busy = Einen Moment …
admin-done-reprint = Die Kopie ist gedruckt.
admin-done-test-page = Die Testseite ist gedruckt.
admin-nothing-to-reprint = Seit dem Start wurde noch kein Ticket ausgegeben.
admin-no-printer = Dieser Automat hat keinen Drucker.
admin-done-lock = Der Automat ist gesperrt.
admin-done-unlock = Der Automat ist freigegeben.

admin-status-hub = Zentrale
admin-status-connected = verbunden
admin-status-cut-off = nicht verbunden seit { $minutes ->
    [0] weniger als 1 Minute
    [one] 1 Minute
   *[other] { $minutes } Minuten
}
admin-status-lease = Nummern ohne Zentrale
admin-status-lease-left = { $count ->
    [0] keine mehr
   *[other] noch { $count }
}
admin-status-no-lease = keine
admin-status-to-hand-in = Noch nicht gemeldete Tickets
admin-status-printer = Drucker
admin-status-scanner = Leser
admin-status-sound = Ton
admin-status-disk = Speicher
admin-status-disk-free = { $megabytes } MB frei
admin-status-version = Version
admin-status-time = Datum und Zeit
admin-status-time-value = { $day }.{ $month }.{ $year }, { $time } Uhr
admin-status-ok = in Ordnung
admin-status-none = nicht eingerichtet
admin-status-unknown = Zustand unbekannt

admin-ask-pin = Neue PIN:{" "}
admin-ask-again = Noch einmal:{" "}
admin-pins-differ = Die beiden Eingaben sind verschieden. Es gilt weiter die bisherige PIN.
admin-no-pin = Eine PIN hat { $shortest } bis { $longest } Ziffern.
admin-trivial-pin = Diese PIN errät jeder. Bitte eine andere wählen.
admin-no-pin-file = { $file }: Die Einstellung „kiosk.admin_pin_file“ fehlt. Sie nennt die Datei für die PIN.
admin-pin-not-written = { $file } kann nicht geschrieben werden: { $reason }
admin-pin-written = PIN gespeichert: { $file } (nur für den Besitzer lesbar)

# Die Testseite.
admin-paper-title = Testseite
admin-paper-version = aufruf { $version }
admin-paper-text = Ist alles zu lesen und das Papier abgeschnitten? Dann ist der Drucker bereit.
