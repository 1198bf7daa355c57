# „aufruf forecast“: was die Zentrale über Wartezeiten gelernt hat, und wie gut ihre Angaben waren.

forecast-nothing = In { $directory } hat noch keine Zentrale etwas über Wartezeiten gelernt.
forecast-learned = { $days ->
    [one] Gelernt bis Ereignis { $events }; ein Tag ist im Gedächtnis.
   *[other] Gelernt bis Ereignis { $events }; { $days } Tage sind im Gedächtnis.
}
forecast-service = Anliegen
forecast-calls = Aufrufe
forecast-came = war da
forecast-median = Dauer (Median)
forecast-about = Angabe
forecast-cases = Fälle
forecast-held = traf zu
forecast-held-in-steps = in 5 Minuten
forecast-width = Breite
forecast-mae = daneben
forecast-bias = zu spät
forecast-first = beim Ziehen
forecast-later = beim Warten
forecast-all = alle
forecast-class = { $from_minutes }–{ $until_minutes } min
forecast-class-over = über { $minutes } min
forecast-percent = { $percent } %
forecast-minutes = { $minutes } min
