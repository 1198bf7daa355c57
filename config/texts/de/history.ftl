# Was „aufruf import-history“ über die Aufzeichnung einer anderen Aufrufanlage sagt.

history-no-log = { $file }: Das ist keine Ereignistabelle: In der ersten Zeile fehlt die Spalte „{ $column }“.
history-busy = Die Kennzahlen werden gerade von einem anderen Prozess geschrieben. Bitte in einer Minute noch einmal versuchen.
history-unreadable = { $directory }: Das hat eine andere Version von aufruf eingelesen. Bitte die Aufzeichnung mit --replace noch einmal einlesen.
history-already = { $file } war schon eingelesen. Es hat sich nichts geändert.
history-overlaps = { $file }: Von den Tagen { $first } bis { $last } ist schon etwas da. Mit --replace tritt diese Aufzeichnung an seine Stelle.
history-nothing = { $file }: Darin steht nichts, was gezählt werden könnte ({ $lines ->
    [one] eine Zeile
   *[other] { $lines } Zeilen
}).
history-taken = { $file }: { $visits ->
    [one] Ein Besuch
   *[other] { $visits } Besuche
} vom { $first } bis zum { $last } eingelesen. Mehr sagt „aufruf report --source history“.
history-backwards = Die Aufzeichnung beginnt mit dem, was zuletzt geschah: Ihre { $lines } Zeilen wurden von hinten nach vorn gelesen.
history-broken = { $lines ->
    [one] Eine Zeile ergab keinen Sinn und wurde ausgelassen.
   *[other] { $lines } Zeilen ergaben keinen Sinn und wurden ausgelassen.
}
history-more-complaints = … Ab hier werden Zeilen ohne Sinn nur noch gezählt.
history-taught = Die erwartete Wartezeit hat daraus gelernt: Damit beginnt die Zentrale.

# Warum eine Zeile ausgelassen wird; davor stehen Datei und Zeilennummer.
history-not-in-order = Die Zeile ist zeitlich nicht an ihrem Platz: Sie liegt mehr als einen Tag neben den Zeilen um sie herum.

# Wie viele Zeilen über ihre Nummer etwas sagten, was nicht sein kann, und was das ist.
history-left-out-not-issued = { $lines ->
    [one] Eine Zeile nennt
   *[other] { $lines } Zeilen nennen
} eine Nummer, die an diesem Tag nicht ausgegeben war.
history-left-out-issued-before = { $lines ->
    [one] Eine Zeile gibt
   *[other] { $lines } Zeilen geben
} eine Nummer aus, die schon ausgegeben war.
history-left-out-after-end = { $lines ->
    [one] Eine Zeile betrifft
   *[other] { $lines } Zeilen betreffen
} einen Besuch, der schon beendet war.
history-left-out-out-of-order = { $lines ->
    [one] Eine Zeile passt
   *[other] { $lines } Zeilen passen
} nicht zu dem, was vorher über die Nummer gesagt war.
history-left-out-nothing-to-undo = { $lines ->
    [one] Eine Zeile nimmt
   *[other] { $lines } Zeilen nehmen
} etwas zurück, was es nicht gab.
history-left-out-no-ticket = { $lines ->
    [one] Eine Zeile nennt
   *[other] { $lines } Zeilen nennen
} keine Nummer.
history-left-out-no-time = { $lines ->
    [one] Eine Buchung hat
   *[other] { $lines } Buchungen haben
} keine Zeit.
history-left-out-no-score = { $lines ->
    [one] Eine Rückmeldung hat
   *[other] { $lines } Rückmeldungen haben
} keine Note von 1 bis 5.
history-left-out-unknown = { $lines ->
    [one] Eine Zeile hat
   *[other] { $lines } Zeilen haben
} hier keine Bedeutung.
