# Der Empfang.

reception-title = Empfang
reception-help-issue = Die Nummer ausgeben, für die das Formular ausgefüllt ist
reception-help-actions = Was mit der gewählten Person geschehen soll: Nachdruck, Notiz, Stornieren …
reception-help-enter = Nummer ausgeben; bei den Leuten im Haus: Aktionen
