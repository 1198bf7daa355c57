# Regeln und Schalter, mit denen „aufruf what-if“ gefragt wird; davor steht, was geschrieben wurde.

whatif-rule-no-setting = { $rule }: Bitte in der Form „einstellung=wert“ schreiben, zum Beispiel order.head_start.priority=1h.
whatif-rule-which = { $rule }: Bitte eine Kennung aus [[{ $table }]] nennen: { $known }.
whatif-rule-ambiguous = { $rule }: Diese Einstellung gibt es mehrmals: { $choices }.

whatif-change = „{ $text }“, Zeichen { $position }: { $why }
whatif-nothing-said = Es fehlt, was anders sein soll, zum Beispiel „+2 ausweis“ oder „Schalter 5 zu“.
whatif-no-word = „{ $word }“ sagt hier nichts. Möglich sind „+2 …“, „-1“ und „Schalter 5 …“.
whatif-twice = „{ $word }“ ist eine zweite Angabe, wann das gilt.
whatif-no-times = „{ $word }“ ist kein Zeitraum eines Tages wie „09:00-12:00“.
whatif-no-count = „{ $word }“: Möglich sind 1 bis { $most } Schalter.
whatif-which-counter = Es fehlt, welcher Schalter gemeint ist.
whatif-which-service = Es fehlt, welches Anliegen gemeint ist.
whatif-what-of-it = Es fehlt, was mit dem Schalter ist: „zu“, „auf“ oder „bedient …“.
whatif-no-verb = „{ $word }“ sagt nicht, was mit dem Schalter ist: „zu“, „auf“ oder „bedient …“.
whatif-no-counter = Einen Schalter „{ $word }“ hat der Standort nicht.
whatif-no-service = Ein Anliegen „{ $word }“ hat der Standort nicht.
whatif-too-much = „{ $word }“ gehört nicht mehr dazu.

# Die Antwort von „aufruf what-if“. „nachgespielt“: dieselben Tage, aber aufgerufen hat das Programm.

whatif-about = { $first } bis { $last }: { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}, { $visits ->
    [one] ein Besuch
   *[other] { $visits } Besuche
} (Startwert { $seed }{ $runs ->
    [one] {""}
   *[other] , { $runs } Durchläufe
})
whatif-if = Was wäre, wenn: { $changes }
whatif-nothing = Nichts ist anders: Die Tage werden nur nachgespielt.
whatif-check = Die Tage, wie sie waren
whatif-held = { $title } (Median): { $was } aufgezeichnet, { $replayed } nachgespielt.
whatif-close = Das Nachspielen kommt dem nahe, was war.
whatif-not-close = Das Nachspielen weicht davon ab. Was dazu beitragen kann:
whatif-other-calls = { $count ->
    [one] Ein Aufruf ({ $share }) galt
   *[other] { $count } Aufrufe ({ $share }) galten
} jemand anderem, als die Regeln dieses Standorts sagen: von Hand, vorgezogen oder nach einer anderen Reihenfolge.
whatif-calls-not-served = { $count ->
    [one] Ein Aufruf galt
   *[other] { $count } Aufrufe galten
} jemandem, den dieser Schalter nach der Datei des Standorts nicht bedient.
whatif-absences = { $count ->
    [one] Ein Schalter
   *[other] In { $count } Fällen
} rief über eine Viertelstunde niemanden auf, obwohl jemand wartete ({ $minutes } Minuten zusammen). Das gilt als Pause.
whatif-unentered = { $count ->
    [one] An einem Tag steht
   *[other] An { $count } Tagen steht
} nicht in der Tabelle, wann Schalter offen waren. Das ist aus ihren Aufrufen geschlossen.
whatif-drawn = { $count ->
    [one] Eine Dauer war
   *[other] { $count } Dauern waren
} nicht bekannt und wurden aus den anderen gezogen.
whatif-tickets-left-out = { $count ->
    [one] Eine Nummer fehlt, weil
   *[other] { $count } Nummern fehlen, weil
} ihr Anliegen oder ihre Ausgabe nicht bekannt ist.
whatif-unknown-services = Diese Anliegen hat der Standort nicht: { $names }.
whatif-unknown-counters = Diese Schalter hat der Standort nicht: { $names }.
whatif-house = Das ganze Haus
whatif-was = aufgezeichnet
whatif-before = vorher
whatif-then = dann
whatif-difference = Unterschied
whatif-cases = Fälle
whatif-refused = { $count ->
    [one] Eine Person bekäme
   *[other] { $count } Personen bekämen
} keine Nummer.
whatif-not-back = { $count ->
    [one] Eine Person käme
   *[other] { $count } Personen kämen
} zu spät zurück und wären nicht mehr an der Reihe.

whatif-compared-with = Verglichen mit: denselben Tagen, nachgespielt
whatif-finding-compared = Voller Punkt: wie es wäre. Offener Punkt: dieselben Tage, nachgespielt.

whatif-assumed = Was keine Aufzeichnung sagt, und was deshalb gilt
whatif-assumes-theirs = Wie lange ein Besuch am Schalter dauert, wohin er führt und ob jemand zum Aufruf kommt, bleibt bei jedem Besuch, wie es war, gleich wann und wo er an die Reihe kommt.
whatif-assumes-patience = Wer gegangen ist, geht nach derselben Wartezeit wieder, wenn bis dahin kein Aufruf kam. Alle anderen warten, so lange es dauert.
whatif-assumes-missed = Wer nicht da war und später wiederkam, kommt nach derselben Zeit wieder. Wer nicht wiederkam, ist auch dann nicht da.
whatif-assumes-counters = Schalter öffnen, ruhen und schließen wie an dem Tag. Wer bedient wird, wird fertig bedient; am Ende bleibt, wer als Einziges noch jemanden bedienen kann, der wartet.
whatif-assumes-added = Wo Schalter dazukommen, macht niemand Pause, und ein Besuch dauert so lange wie am anderen Schalter.
whatif-assumes-refused = Wer damals keine Nummer bekam, fragt zur selben Zeit wieder und wird so lange bedient wie andere mit diesem Anliegen.

# Was an der Frage nicht stimmt.

whatif-no-source = { $file }: Das ist weder eine Ereignistabelle noch das Verzeichnis einer Zentrale.
whatif-no-log = { $file }: Das ist keine Ereignistabelle: In der ersten Zeile fehlt die Spalte „{ $column }“.
whatif-no-days = { $file }: In diesen Tagen ist niemand gekommen.
whatif-no-service-known = { $file }: Kein Anliegen darin gibt es an diesem Standort. Am häufigsten: { $services }
whatif-no-date = „{ $value }“ ist kein Datum. Bitte so schreiben: 2026-10-05
whatif-no-runs = Die Zahl der Durchläufe liegt zwischen 1 und { $most }.
whatif-crew-ended = Ein Prozess, der Tage nachspielt, ist abgebrochen.
whatif-no-duration = „{ $value }“ ist keine Dauer. Bitte so schreiben: 15m
whatif-rule-and-site = Bitte entweder --rule oder --site2 angeben: Andere Regeln stehen in der anderen Datei.
whatif-other-site = { $file }: Das ist ein anderer Standort ({ $other } statt { $site }).
whatif-needs-out = Das Format { $format } braucht eine Datei: --out DATEI
whatif-not-written = { $file } kann nicht geschrieben werden: { $reason }
whatif-left-out = { $lines ->
    [one] { $file }: Eine Zeile wurde ausgelassen.
   *[other] { $file }: { $lines } Zeilen wurden ausgelassen.
}

# „aufruf staffing“: wie viele Schalter ein Tag braucht.

whatif-staffing-about = { $day }: { $share } sollen höchstens { $minutes } warten.
whatif-staffing-from = { $history ->
    [0] Ankünfte aus einer Tabelle, Dauern wie in der Datei des Standorts; { $played } erdachte Tage sind durchgespielt.
    [one] Aus einem aufgezeichneten Tag; { $played ->
        [one] er ist durchgespielt.
       *[other] { $played } sind durchgespielt.
    }
   *[other] Aus { $history } aufgezeichneten Tagen; { $played ->
        [one] einer ist durchgespielt.
       *[other] { $played } sind durchgespielt.
    }
}
whatif-staffing-time = ab
whatif-staffing-arrivals = Ankünfte
whatif-staffing-load = Erlang
whatif-staffing-needed = Formel
whatif-staffing-advised = Schalter
whatif-staffing-which = welche
whatif-staffing-formula = in der Zeit
whatif-staffing-played = gespielt
whatif-staffing-hours = Zusammen { $hours } Schalterstunden.
whatif-staffing-over = Mehr Schalter nötig, als es dafür gibt: { $times }.
whatif-staffing-short = Wo das Ziel trotzdem verfehlt wird (rechtzeitig aufgerufen)
whatif-staffing-effects = Ein Schalter weniger oder mehr, zu jeder halben Stunde
whatif-staffing-less = einer weniger
whatif-staffing-as-advised = wie geraten
whatif-staffing-more = einer mehr
whatif-staffing-assumes-formula = Die Formel (Erlang C) rechnet jede halbe Stunde für sich, als könnten alle Schalter einer Gruppe alles, und mit höchstens 90 % Auslastung.
whatif-staffing-assumes-played = Durchgespielt wird mit den Regeln des Standorts, mit dem, was Schalter bedienen, und mit den Menschen, die noch warten. Wo zu viele zu lange warteten, ist ein Schalter mehr geraten.
whatif-staffing-assumes-history = Pausen sind wie an den aufgezeichneten Tagen. Wer damals gegangen ist, geht nach derselben Wartezeit wieder.
whatif-staffing-assumes-table = Pausen, Termine und Menschen, die nicht kommen, sind nicht bekannt und fehlen.
whatif-staffing-chart = Schalter am { $day }
whatif-staffing-chart-unit = Schalter (Linie: nach Formel)
whatif-staffing-no-days = { $file }: An diesem Wochentag ist noch niemand gekommen.
whatif-staffing-one-source = Bitte eine Ereignistabelle, --state oder --arrivals angeben, genau eins davon.
whatif-staffing-one-day = Bitte --date oder --weekday angeben, nicht beides.
whatif-staffing-no-share = „{ $value }“ ist kein Anteil. Bitte so schreiben: 80%
whatif-staffing-no-weekday = „{ $value }“ ist kein Wochentag. Bitte so schreiben: Mo
whatif-staffing-no-table = { $file }: Die Spalte „{ $column }“ fehlt.
whatif-staffing-no-row = { $file }, Zeile { $line }: { $why }
whatif-staffing-no-time = „{ $value }“ ist keine Uhrzeit wie 09:30.
whatif-staffing-no-number = „{ $value }“ ist keine Zahl von Menschen.
