# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Die Ansage ist an. Jede Taste unterbricht die Ansage.
kiosk-speak-off = Die Ansage ist aus.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Bitte wählen Sie: Was brauchen Sie?
kiosk-speak-key = Für { $choice } drücken Sie { $key }.
kiosk-speak-key-detail = Für { $choice } drücken Sie { $key }. { $detail }.
kiosk-speak-none = Hier können Sie gerade nichts wählen.
kiosk-speak-page = Seite { $page } von { $pages }.
kiosk-speak-turn = Für die nächste Seite drücken Sie { $key }.
kiosk-speak-repeat = Möchten Sie das noch einmal hören? Dann drücken Sie { $key }.
kiosk-speak-cursor = { $choice }. Möchten Sie das? Dann drücken Sie die Eingabe-Taste.
kiosk-speak-language = Sprache: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = die Eingabe-Taste
kiosk-speak-key-escape = die Taste Escape
kiosk-speak-key-star = Stern
kiosk-speak-key-slash = den Schräg-Strich
kiosk-speak-key-plus = Plus
kiosk-speak-key-minus = Minus
kiosk-speak-key-comma = Komma
kiosk-speak-key-backspace = die Lösch-Taste
kiosk-speak-key-pageup = Bild auf
kiosk-speak-key-pagedown = Bild ab
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = den Buchstaben { $letter }

# The number and the paper.
kiosk-speak-number = Ihre Nummer ist { $number }. Noch einmal: { $number }.
kiosk-speak-appointment = Ihr Termin ist um { $time } Uhr.
kiosk-speak-printing = Der Drucker druckt Ihr Ticket.
kiosk-speak-printed = Ihr Ticket ist fertig. Bitte nehmen Sie es mit.
kiosk-speak-not-printed = Es gibt gerade kein Papier. Ihre Nummer gilt trotzdem. Bitte merken Sie sich die Nummer { $number }.
kiosk-speak-remember = Bitte merken Sie sich die Nummer { $number }.
kiosk-speak-booked = Ihr Termin ist heute um { $time } Uhr. Es geht um: { $service }. Ihr Code ist { $code }.
kiosk-speak-called = Wir rufen Ihre Nummer auf. Brauchen Sie Hilfe? Dann sagen Sie das am Empfang.

# What is typed by hand, character by character.
kiosk-speak-typed = Das haben Sie getippt: { $typed }.
kiosk-speak-typed-nothing = Sie haben noch nichts getippt.

# Trouble.
kiosk-speak-lost = Es gibt einen Fehler.
kiosk-speak-out-of-order = Dieses Gerät geht gerade nicht. Bitte gehen Sie zum Empfang.

kiosk-speak-locked = Geht gerade nicht
kiosk-speak-step = Möchten Sie alles nacheinander hören? Dann drücken Sie { $key }.
