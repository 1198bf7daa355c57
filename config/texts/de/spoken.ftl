# Was der Automat sagt, wenn jemand ihn mit Tasten und Ohr bedient. Es wird vorgelesen: kurze Sätze,
# keine Klammern, keine Abkürzungen, nichts, was nur auf dem Bildschirm zu sehen ist.

# Ansage an und aus.
kiosk-speak-on = Die Ansage ist eingeschaltet. Jede Taste unterbricht sie.
kiosk-speak-off = Die Ansage ist ausgeschaltet.

# Der Anfang einer Seite und ihre Auswahl, eine Zeile je Taste.
kiosk-speak-choose = Bitte wählen Sie Ihr Anliegen.
kiosk-speak-key = Für { $choice } drücken Sie { $key }.
kiosk-speak-key-detail = Für { $choice } drücken Sie { $key }. { $detail }.
kiosk-speak-none = Hier gibt es zurzeit nichts zu wählen.
kiosk-speak-page = Seite { $page } von { $pages }.
kiosk-speak-turn = Für die nächste Seite drücken Sie { $key }.
kiosk-speak-step = Um alles der Reihe nach zu hören, drücken Sie { $key }.
kiosk-speak-repeat = Um das noch einmal zu hören, drücken Sie { $key }.
kiosk-speak-cursor = { $choice }. Zum Auswählen drücken Sie die Eingabetaste.
kiosk-speak-language = Sprache: { $language }.

# Namen der Tasten, wie man sie ausspricht.
kiosk-speak-key-enter = die Eingabetaste
kiosk-speak-key-escape = die Taste Escape
kiosk-speak-key-star = Stern
kiosk-speak-key-slash = den Schrägstrich
kiosk-speak-key-plus = Plus
kiosk-speak-key-minus = Minus
kiosk-speak-key-comma = Komma
kiosk-speak-key-backspace = die Rücktaste
kiosk-speak-key-pageup = Bild auf
kiosk-speak-key-pagedown = Bild ab
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = den Buchstaben { $letter }

# Die Nummer und das Papier.
kiosk-speak-number = Ihre Nummer ist { $number }. Noch einmal: { $number }.
kiosk-speak-appointment = Ihr Termin ist um { $time } Uhr.
kiosk-speak-printing = Ihr Ticket wird gedruckt.
kiosk-speak-printed = Ihr Ticket ist gedruckt. Bitte nehmen Sie es mit.
kiosk-speak-not-printed = Es gibt gerade kein Papier. Ihre Nummer gilt trotzdem. Bitte merken Sie sich die Nummer { $number }.
kiosk-speak-remember = Bitte merken Sie sich die Nummer { $number }.
kiosk-speak-booked = Ihr Termin ist heute um { $time } Uhr: { $service }. Ihr Code ist { $code }.
kiosk-speak-called = Wir rufen Ihre Nummer auf. Bitte sagen Sie am Empfang Bescheid, wenn Sie Hilfe brauchen.

# Eingaben von Hand, Zeichen für Zeichen.
kiosk-speak-typed = Eingegeben: { $typed }.
kiosk-speak-typed-nothing = Noch nichts eingegeben.

# Störungen.
kiosk-speak-lost = Es gibt eine Störung.
kiosk-speak-locked = Außer Betrieb
kiosk-speak-out-of-order = Dieser Automat ist außer Betrieb. Bitte gehen Sie zum Empfang.
