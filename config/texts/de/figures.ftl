# Die Kennzahlen: Name, Definition in einem Satz, Regeln. docs/figures.md entsteht daraus.

figure-visits = Besuche
figure-visits-is = So viele Besuche gab es, mit Nummer oder ohne.
figure-visits-rules = Eine Nummer, die niemand in der Hand hält, war kein Besuch. Nach Schaltern aufgeteilt zählt der Schalter des ersten Aufrufs.
figure-issued = Ausgegebene Nummern
figure-issued-is = So viele Nummern wurden ausgegeben.
figure-issued-rules = Wer ohne Nummer direkt bedient wurde, zählt hier nicht.
figure-served = Bediente Besuche
figure-served-is = So viele Besuche endeten damit, dass der letzte Abschnitt abgeschlossen wurde.
figure-served-rules = Abgesagte Besuche, nicht erschienene Personen und automatisch geschlossene Besuche zählen nicht.
figure-refused = Ohne Nummer abgewiesen
figure-refused-is = Anteil derer, die keine Nummer bekamen, an allen, die eine wollten.
figure-refused-rules = Abweisungen ÷ (ausgegebene Nummern + Abweisungen). Die Anzahl ist die der Abweisungen.
figure-abandonment = Abbruchquote
figure-abandonment-is = Anteil der Personen ohne Termin, die absagten oder beim Aufruf nicht mehr da waren.
figure-abandonment-rules = (abgesagt + beim Aufruf nicht da) ÷ ausgegebene Nummern ohne Termin. Wer still geht, fällt erst beim Aufruf auf.
figure-peak-arrivals = Spitze der Ankünfte
figure-peak-arrivals-is = So viele Nummern wurden in den stärksten 30 Minuten eines Tages ausgegeben.
figure-peak-arrivals-rules = Gezählt wird in jeder halben Stunde, die mit einer Ausgabe beginnt; gesagt wird der höchste Wert aller Tage. Nach Stunden aufgeteilt: die halben Stunden, die darin beginnen.
figure-peak-waiting = Spitze der Wartenden
figure-peak-waiting-is = So viele Personen warteten höchstens zur selben Zeit.
figure-peak-waiting-rules = Wer weitergeleitet wurde oder zurück ist, wartet wieder. Wer im selben Augenblick aufgerufen wird, in dem jemand anderes kommt, wartet nicht mehr. Nach Stunden aufgeteilt: die Zeitpunkte, zu denen jemand kam.

figure-wait-walkin = Wartezeit ohne Termin
figure-wait-walkin-is = Zeit von der Ausgabe der Nummer bis zum ersten Aufruf, bei Besuchen ohne Termin.
figure-wait-walkin-rules = Ein erneuter Aufruf setzt sie nicht zurück. Zeit, in der ein Besuch vor dem ersten Aufruf zurückgestellt war, zählt nicht. Der Anteil im Zielwert zählt Wartezeiten bis zum Ziel des Anliegens oder bis zu dem, das beim Bericht angegeben wird.
figure-wait-appointment = Wartezeit mit Termin
figure-wait-appointment-is = Zeit vom Termin oder, falls später, von der Anmeldung bis zum ersten Aufruf.
figure-wait-appointment-rules = Wer vor der gebuchten Zeit aufgerufen wird, hat 0 Minuten gewartet. Auch wer zu spät kam, zählt hier.
figure-service-level = Servicegrad
figure-service-level-is = Anteil derer, die spätestens nach der Zielzeit aufgerufen wurden, an allen, die etwas wollten.
figure-service-level-rules = Aufgerufen innerhalb der Zielzeit ÷ (aufgerufen + vor dem Aufruf abgesagt + abgewiesen). Nicht Erschienene zählen mit dem Zeitpunkt ihres Aufrufs.
figure-second-wait = Zweite Wartezeit
figure-second-wait-is = Zeit vom Wiederkommen bis zum nächsten Aufruf, nach einem verpassten Aufruf, nach dem Zurückstellen oder nach dem Wiederöffnen.
figure-second-wait-rules = Jedes erneute Warten ist ein Fall. In der Wartezeit des Besuchs ist es nicht enthalten.

figure-way = Wegezeit
figure-way-is = Zeit vom letzten Aufruf bis zum Beginn der Bedienung.
figure-way-rules = Jeder aufgerufene Abschnitt ist ein Fall. Ausgelassen wird, wo niemand „Beginn“ gedrückt hat oder niemand kam.
figure-service-time = Bearbeitungszeit
figure-service-time-is = Zeit vom Beginn der Bedienung bis zu ihrem Ende, Weiterleiten oder Zurückstellen.
figure-service-time-rules = Jeder Abschnitt ist ein Fall, mit seinem eigenen Anliegen und Schalter. Fehlt eine Zeit, ist sie unbekannt und nie 0. Auffällig ist, was länger als 2 Stunden und länger als das Vierfache des 95-%-Werts seines Anliegens in diesem Zeitraum dauert; es zählt trotzdem.
figure-occupancy = Belegung
figure-occupancy-is = Zeit vom Aufruf, bis der Schalter für die nächste Person bereit ist.
figure-occupancy-rules = Auch Aufrufe, zu denen niemand kam, belegen den Schalter. Wer ohne Nummer bedient wird, belegt ihn vom Beginn an.
figure-total-stay = Aufenthalt im Haus
figure-total-stay-is = Zeit von der Ausgabe der Nummer bis zum letzten Abschluss.
figure-total-stay-rules = Nur abgeschlossene Besuche mit Nummer; Warten, Zurückstellen und Weiterleiten sind enthalten.
figure-transfer = Weiterleitungen
figure-transfer-is = Anteil der aufgerufenen Besuche, die mindestens einmal weitergeleitet wurden.
figure-transfer-rules = Der Mittelwert sagt, wie oft je Besuch. Ein Weg mit mehreren geplanten Abschnitten ist keine Weiterleitung.
figure-parked = Zurückgestellt
figure-parked-is = Zeit vom Zurückstellen, bis der Besuch wieder wartet.
figure-parked-rules = Jedes Zurückstellen ist ein Fall. In Wartezeit und Bearbeitungszeit ist es nicht enthalten.
figure-utilisation = Auslastung
figure-utilisation-is = Anteil der Öffnungszeit der Schalter ohne Pausen, in der sie belegt waren.
figure-utilisation-rules = Summe der Belegungen ÷ Summe der offenen Zeit. Ist die offene Zeit eines Schalters an einem Tag nicht sicher bekannt, bleibt sein ganzer Tag auf beiden Seiten weg. Nicht nach Stunden: Ein Besuch zählt zu der Stunde, in der er begann, belegt den Schalter aber später.
figure-tickets-per-hour = Bedienungen je Stunde
figure-tickets-per-hour-is = So viele Abschnitte wurden je Schalter und offener Stunde abgeschlossen.
figure-tickets-per-hour-rules = Abgeschlossene Abschnitte ÷ offene Stunden ohne Pausen. Unsichere Tage eines Schalters bleiben ganz weg.
figure-tickets-per-hour-adjusted = Bedienungen je Stunde, bereinigt
figure-tickets-per-hour-adjusted-is = Bedienungen je Schalter und offener Stunde, als hätten alle die gleiche Mischung an Anliegen.
figure-tickets-per-hour-adjusted-rules = Summe der vorgesehenen Dauern der abgeschlossenen Abschnitte ÷ offene Stunden ÷ mittlere vorgesehene Dauer aller abgeschlossenen Abschnitte des Zeitraums im ganzen Haus.

figure-appointments = Termine
figure-appointments-is = So viele Termine lagen in diesem Zeitraum, abgesagte eingeschlossen.
figure-appointments-rules = Ein Termin gehört zum Tag seiner gebuchten Zeit.
figure-no-show-appointment = Nicht wahrgenommene Termine
figure-no-show-appointment-is = Anteil der gebuchten Termine, die nicht abgesagt wurden und bei denen nie eine Bedienung begann.
figure-no-show-appointment-rules = Nicht abgesagt und nie begonnen ÷ alle gebuchten. Wer nach der Anmeldung absagt, hat abgesagt. Die Anzahl ist die der nicht wahrgenommenen Termine.
figure-no-show-checked-in = Angemeldet, aber nicht bedient
figure-no-show-checked-in-is = Anteil der gebuchten Termine, bei denen sich jemand anmeldete, nicht absagte und doch nie bedient wurde.
figure-no-show-checked-in-rules = Angemeldet, nicht abgesagt und nie begonnen ÷ alle gebuchten.
figure-lateness = Verspätung
figure-lateness-is = So lange nach der gebuchten Zeit meldeten sich die an, die zu spät kamen.
figure-lateness-rules = Nur Besuche mit Termin, die nach der gebuchten Zeit kamen.
figure-earliness = Zu früh
figure-earliness-is = So lange vor der gebuchten Zeit meldeten sich die an, die zu früh kamen.
figure-earliness-rules = Nur Besuche mit Termin, die vor der gebuchten Zeit kamen.
figure-lead-time = Terminvorlauf
figure-lead-time-is = Zeit vom Buchen bis zur gebuchten Zeit.
figure-lead-time-rules = Jeder Termin ist ein Fall, auch ein abgesagter; nach einer Verlegung zählt, wann die neue Zeit gebucht wurde. Er gehört zum Tag seiner gebuchten Zeit.
figure-lead-time-next = Tage bis zum nächsten freien Termin
figure-lead-time-next-is = In so vielen Tagen war der nächste freie Termin eines Anliegens.
figure-lead-time-next-rules = Täglich um 8 Uhr nachgesehen, je Anliegen ein Fall. Ausgelassen wird, wo kein Termin frei war.
figure-lead-time-third = Tage bis zum dritten freien Termin
figure-lead-time-third-is = In so vielen Tagen war der dritte freie Termin eines Anliegens.
figure-lead-time-third-rules = Täglich um 8 Uhr nachgesehen, je Anliegen ein Fall. Der dritte hängt weniger vom Zufall einer Absage ab als der nächste.

figure-forecast-mae = Fehler der Vorhersage
figure-forecast-mae-is = So weit lag die gesagte Wartezeit im Mittel neben der wirklichen.
figure-forecast-mae-rules = Mitte der bei der Ausgabe gesagten Spanne, verglichen mit der Zeit von da an bis zum ersten Aufruf, ohne Vorzeichen.
figure-forecast-bias = Neigung der Vorhersage
figure-forecast-bias-is = So viel länger als die wirkliche war die gesagte Wartezeit im Mittel.
figure-forecast-bias-rules = Wie beim Fehler, aber mit Vorzeichen: Über 0 wurde zu lang vorhergesagt, unter 0 zu kurz.
figure-forecast-coverage = Treffer der Vorhersage
figure-forecast-coverage-is = Anteil der Besuche, deren Wartezeit in der gesagten Spanne lag.
figure-forecast-coverage-rules = Die Spanne soll in 8 von 10 Fällen stimmen. Wem keine Wartezeit gesagt wurde, der ist ausgelassen.
figure-satisfaction = Zufriedenheit
figure-satisfaction-is = Mittel der Bewertungen von 1 (schlecht) bis 5 (gut).
figure-satisfaction-rules = Jede Bewertung ist ein Fall. Niemand weiß, von wem sie kommt.

# Statistiken.
stat-median = Median
stat-p90 = 90 % bis
stat-mean = Mittel
stat-share-within-target = im Ziel
stat-share = Anteil
stat-max = Höchstwert
stat-count = Anzahl

# Einheiten.
unit-min = Minuten
unit-share = Anteil
unit-count = Anzahl
unit-per-hour = je Stunde
unit-days = Tage
unit-score = Punkte

# Wonach sich aufteilen lässt.
dimension-service = Anliegen
dimension-counter = Schalter
dimension-clerk = Sachbearbeitung
dimension-hour = Stunde
dimension-weekday = Wochentag
dimension-cls = Art des Besuchs
dimension-language = Sprache
dimension-kiosk = Ausgabegerät
dimension-day = Tag
dimension-week = Woche
dimension-month = Monat

# Warum ein Fall ausgelassen ist.
left-out-never-called = nie aufgerufen
left-out-clock = Uhr wurde währenddessen gestellt
left-out-negative = Ende liegt vor dem Anfang
left-out-auto-close = automatisch geschlossen
left-out-start-assumed = „Beginn“ nicht gedrückt
left-out-not-started = niemand kam
left-out-not-served = nicht bis zum Ende bedient
left-out-not-back = nicht zurückgekommen
left-out-open-time-unknown = offene Zeit des Schalters unbekannt
left-out-no-expected-duration = keine vorgesehene Dauer
left-out-none-free = kein Termin frei
left-out-not-told = keine Wartezeit gesagt
left-out-unknown = Zeit unbekannt

# Was zählt, aber auffällt.
flag-too-long = ungewöhnlich lang
