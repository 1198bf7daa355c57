# Was „aufruf export“ sagt. Die Worte des Datenwörterbuchs stehen bei den Spalten.

export-needs = Was soll wohin exportiert werden? --state ORDNER --out DATEI. Oder nur das Wörterbuch: --dictionary.
export-format = Das Format { $format } passt hier nicht. Es gibt: { $known }.
export-nothing = In { $directory } ist noch nichts geschehen: Es gibt nichts zu exportieren.
export-events-of-history = Die Ereignisse eines übernommenen Protokolls stehen in der Datei, die übernommen wurde. Mit --source history gibt es: { $known }.
