# Was aufruf über site.toml und device.toml sagt. Angesprochen sind die, die sie schreiben.

config-ok-site = { $file }: in Ordnung – { $services ->
        [one] eine Leistung
       *[other] { $services } Leistungen
    }, { $counters ->
        [one] ein Schalter
       *[other] { $counters } Schalter
    }, { $zones ->
        [one] eine Wartezone
       *[other] { $zones } Wartezonen
    }, { $displays ->
        [one] eine Anzeige
       *[other] { $displays } Anzeigen
    }.
config-ok-device = { $file }: in Ordnung – Gerät „{ $name }“.
config-count = { $errors ->
        [0] Kein Fehler
        [one] 1 Fehler
       *[other] { $errors } Fehler
    }, { $warnings ->
        [0] keine Warnung
        [one] 1 Warnung
       *[other] { $warnings } Warnungen
    }.
config-warning = Warnung: { $message }
config-did-you-mean = Meinten Sie „{ $word }“?
config-no-command = Den Befehl „{ $word }“ gibt es nicht.
config-see-help = „aufruf --help“ zeigt, was es gibt.
config-unreadable = { $file } ist nicht lesbar: { $reason }
config-no-file = { $file } gibt es nicht.
config-no-permission = { $file } darf dieser Benutzer nicht lesen.
config-not-utf8 = { $file } ist keine UTF-8-Datei. Bitte im Editor als UTF-8 speichern.
config-neither = Das ist weder eine site.toml (darin stehen [site], [[service]], [[counter]] …) noch eine device.toml (darin stehen name, [hub], [printer] …).
config-no-key = Dieses Gerät hat keinen Schlüssel: { $reason } „aufruf key create“ am Hub erzeugt einen.
config-empty = { $file } ist leer.

# Schreibweise (TOML)
config-syntax = Diese Zeile ist kein gültiges TOML: { $reason }.
config-syntax-value = Hier fehlt ein gültiger Wert. Texte stehen in Anführungszeichen, Wahrheitswerte sind true oder false.
config-syntax-array = Eine Liste ist nicht zu Ende: Es fehlt „]“ oder ein Komma davor.
config-syntax-inline = Eine Tabelle in geschweiften Klammern ist nicht zu Ende: Es fehlt „{"}"}“ oder ein Komma davor.
config-syntax-string = Ein Text ist nicht zu Ende: Es fehlt das schließende Anführungszeichen.
config-syntax-equals = Nach dem Namen der Einstellung fehlt „=“.
config-syntax-header = Der Kopf einer Tabelle ist nicht zu Ende: Es fehlt „]“ (oder „]]“).
config-syntax-newline = Hinter dem Wert steht noch etwas. Jede Einstellung braucht ihre eigene Zeile.
config-syntax-twice = Diese Einstellung oder Tabelle gibt es schon weiter oben.
config-syntax-statement = Hier beginnt weder eine Einstellung (name = …) noch eine Tabelle ([name]).

# Einstellungen
config-missing = Die Einstellung „{ $setting }“ fehlt.
config-unknown = Unbekannte Einstellung „{ $setting }“.
config-choice = „{ $value }“ ist bei „{ $setting }“ nicht möglich, nur: { $choices }.
config-string-type = „{ $setting }“ muss ein Text in Anführungszeichen sein, nicht „{ $value }“.
config-int-type = „{ $setting }“ muss eine ganze Zahl ohne Anführungszeichen sein, nicht „{ $value }“.
config-float-type = „{ $setting }“ muss eine Zahl ohne Anführungszeichen sein (Dezimalpunkt: 2.5), nicht „{ $value }“.
config-bool-type = „{ $setting }“ muss true oder false sein (ohne Anführungszeichen), nicht „{ $value }“.
config-list-type = „{ $setting }“ muss eine Liste in eckigen Klammern sein, nicht „{ $value }“.
config-dict-type = „{ $setting }“ muss eine Tabelle sein, nicht „{ $value }“.
config-model-type = „{ $setting }“ muss eine Tabelle sein, nicht „{ $value }“.
config-greater-than-equal = „{ $setting }“ muss mindestens { $bound } sein, nicht { $value }.
config-less-than-equal = „{ $setting }“ darf höchstens { $bound } sein, nicht { $value }.
config-too-short = „{ $setting }“ darf nicht leer sein.
config-string-too-short = „{ $setting }“ darf nicht leer sein.
config-string-too-long = „{ $setting }“ ist zu lang.
config-id = „{ $value }“ ist als „{ $setting }“ nicht möglich: nur Buchstaben ohne Umlaute, Ziffern, Punkt, Binde- und Unterstrich, kein Leerzeichen.
config-prefix = „{ $value }“ ist als „{ $setting }“ nicht möglich: ein oder zwei Großbuchstaben von A bis Z.
config-colour = „{ $value }“ ist keine Farbe. Farben sehen so aus: "#00497a".
config-invalid = „{ $setting }“ ist nicht gültig: { $reason }.
config-duration = „{ $value }“ ist keine Dauer. Dauern sehen so aus: "90s", "10m", "1h30m", "1d".
config-hours = „{ $value }“ ist keine Öffnungszeit. Sie sieht so aus: ["Mo-Do 07:30-17:00", "Fr 07:30-13:00"].
config-hours-backwards = „{ $value }“: Das Ende muss nach dem Anfang liegen, spätestens um 24:00.
config-hours-overlap = Diese Öffnungszeiten überschneiden sich: { $value }.
config-times = „{ $value }“ ist keine Zeitspanne. Zeitspannen sehen so aus: ["08:00-12:00", "13:00-16:00"].
config-date = „{ $value }“ ist kein Tag im Kalender. Ein Datum sieht so aus: "2026-12-24".
config-timezone = Die Zeitzone „{ $value }“ gibt es nicht. In Deutschland: "Europe/Berlin".
config-web-address = „{ $value }“ ist keine Adresse wie "https://warten.musterstadt.de".
config-address = „{ $value }“ ist keine Adresse mit Port wie "192.168.10.5:8470".
config-fingerprint = Der Fingerabdruck besteht aus 64 Zeichen (0–9, a–f). „aufruf key fingerprint“ am Hub zeigt ihn.
config-printer-needs = Ein Drucker mit transport = "{ $transport }" braucht die Einstellung „{ $setting }“.
config-range-backwards = Der Nummernkreis endet ({ $last }), bevor er beginnt ({ $first }).

# Zusammenhänge
config-twice = „{ $value }“ steht als „{ $setting }“ schon im { $first }. Eintrag dieser Art.
config-no-zone = Die Wartezone „{ $value }“ gibt es nicht. Es gibt: { $known }.
config-no-service = Die Leistung „{ $value }“ gibt es nicht. Es gibt: { $known }.
config-unserved = Kein Schalter bedient die Leistung „{ $value }“: Ihre Nummern würden nie aufgerufen.
config-zone-unused = In der Wartezone „{ $value }“ gibt es keinen Schalter.
config-zone-unshown = Keine Anzeige zeigt die Aufrufe der Wartezone „{ $value }“.
config-no-prefix = Keine Leistung hat den Buchstaben „{ $value }“. Es gibt: { $known }.
config-no-language = Die Sprache „{ $value }“ kann aufruf nicht. Es gibt: { $known }.
config-language-incomplete = Der Sprache „{ $value }“ { $count ->
    [one] fehlt 1 Text ({ $first })
   *[other] fehlen { $count } Texte (der erste: { $first })
}: Dort steht Deutsch.
config-not-spoken = Die Sprache „{ $value }“ steht nicht unter site.languages. Dort stehen: { $known }.
config-untranslated = „{ $setting }“ fehlt in: { $languages }.
config-no-text = Einen Text mit dem Namen „{ $value }“ gibt es nicht.
config-bad-text = Dieser Text ist kein gültiges Fluent: { $reason }
config-no-variable = „${ $value }“ ist in diesem Text nicht bekannt. Bekannt sind: { $known }.
config-contrast = „{ $text }“ ist auf „{ $ground }“ zu schlecht lesbar: Kontrast { $ratio } : 1, nötig sind 4,5 : 1.
config-no-logo = Die Datei „{ $value }“ gibt es nicht. Gesucht wird neben der site.toml.
config-logo-type = „{ $value }“ ist kein PNG-Bild.
config-logo-size = „{ $value }“ ist zu groß, erlaubt sind { $limit } kB.
config-no-template = Die Vorlage „{ $value }“ gibt es nicht. Gesucht wird neben der site.toml.
config-template-encoding = Die Vorlage „{ $value }“ ist keine UTF-8-Datei.
config-template-size = Die Vorlage „{ $value }“ ist zu lang, erlaubt sind { $limit } 000 Zeichen.
config-template-syntax = { $value }, Zeile { $line }: Das ist kein gültiges Jinja: { $reason }
config-template-variable = { $value }, Zeile { $line }: „{ $word }“ gibt es auf der Wartenummer nicht.
config-template-block = { $value }, Zeile { $line }: „{ $word }“ ist kein Baustein. Zeilen sehen so aus: large bold: Text, - Text, qr: Text, space 2, ---, logo, cut.
config-too-long = Die Leistung „{ $value }“ dauert länger (expected), als jeder ihrer Schalter annimmt (express): Ihre Nummern würden nie aufgerufen.
config-express-idle = Alles, was dieser Schalter bedient, dauert länger (expected) als { $value }: Er würde nie jemanden aufrufen.
config-internal-unused = Zur internen Leistung „{ $value }“ führt keine andere (before, after): Dorthin kommt nur, wen jemand am Schalter weiterleitet.
config-group-twice = Die Leistung „{ $value }“ steht schon in der Gruppe „{ $group }“: Am Kiosk hat jede einen Platz.
config-group-internal = Die Leistung „{ $value }“ ist intern (internal): Kein Kiosk bietet sie an, auch nicht in einer Gruppe.
config-journey-self = „{ $value }“ kann nicht vor oder nach sich selbst kommen.
config-journey-circle = Dieser Weg führt im Kreis: { $way }.
config-journey-retired = „{ $value }“ ist außer Betrieb (retired), der Weg von „{ $from }“ führt aber noch dorthin.
config-day-backwards = Der Zeitraum endet ({ $to }), bevor er beginnt ({ $date }).
config-day-long = Der Zeitraum vom { $date } bis zum { $to } ist länger als ein Jahr.
config-day-twice = Für den { $date } gilt schon der { $first }. Eintrag dieser Art.
config-program-path = „{ $value }“ muss ein Programm mit vollem Pfad sein, etwa "/usr/local/bin/sirene".
config-no-program = Das Programm „{ $value }“ gibt es auf diesem Rechner nicht, oder es ist nicht ausführbar.

# Anzeigen und Ansagen
config-no-counter = Den Schalter „{ $value }“ gibt es nicht. Es gibt: { $known }.
config-no-layout = Das Layout „{ $value }“ gibt es nicht. Es gibt: { $known }.
config-no-panel = „{ $value }“ gibt es nicht. Auf eine Anzeige passen: { $known }; „.“ ist ein leeres Feld.
config-layout-uneven = Diese Zeile hat { $cells ->
    [one] 1 Feld
   *[other] { $cells } Felder
}, die erste hat { $first }: Alle müssen gleich viele haben.
config-layout-large = Ein Layout hat höchstens { $most } Zeilen und { $most } Spalten.
config-layout-columns = „{ $setting }“ hat { $given ->
    [one] 1 Wert
   *[other] { $given } Werte
}, das Layout aber { $needed ->
    [one] 1 Spalte
   *[other] { $needed } Spalten
}.
config-layout-rows = „{ $setting }“ hat { $given ->
    [one] 1 Wert
   *[other] { $given } Werte
}, das Layout aber { $needed ->
    [one] 1 Zeile
   *[other] { $needed } Zeilen
}.
config-layout-no-calls = In diesem Layout fehlt „{ $panel }“: Aufrufe wären nie zu sehen.
config-layout-base = „{ $value }“ gehört zu einem Layout „{ $base }“, das es nicht gibt.
config-panel-torn = Die Felder von „{ $value }“ müssen zusammen ein Rechteck bilden.
config-counter-unshown = Keine Anzeige zeigt die Aufrufe von Schalter „{ $value }“.
config-service-unshown = Keine Anzeige zeigt, was Schalter „{ $value }“ hierfür aufruft: { $services }.
config-display-elsewhere = Schalter „{ $value }“ liegt in der Wartezone „{ $zone }“, die diese Anzeige nicht zeigt (zones): Seine Aufrufe erscheinen hier nie.
config-display-unserved = Keiner der Schalter dieser Anzeige (counters) bedient „{ $value }“.
config-display-no-place = Das Layout „{ $value }“ hat einen Bereich „{ $panel }“; ohne counters bleibt er leer.
config-not-announced = „{ $value }“ kann nicht angesagt werden. Möglich sind „{ $ticket }“ (die Sprache der Wartenummer) und die Sprachen unter site.languages: { $known }.
config-alike = „{ $setting }“ und „{ $other }“ sehen für farbenblinde Menschen fast gleich aus: Abstand { $apart }, nötig sind { $needed }.
config-engine-needs = „{ $engine }“ braucht die Einstellung „{ $setting }“.
config-engine-idle = „{ $setting }“ bewirkt nichts: „{ $engine }“ steht nicht unter engines.
config-panel-needs = Zu „{ $setting }“ fehlt „{ $other }“: Der Bildschirm bliebe für immer, wie er ist.

# Termine
config-time = „{ $value }“ ist keine Uhrzeit. Uhrzeiten sehen so aus: "09:00".
config-mail-address = „{ $value }“ ist kein Absender. Er sieht so aus: "termine@musterstadt.de" oder "Bürgeramt <termine@musterstadt.de>".
config-pattern = „{ $value }“ ist kein gültiger regulärer Ausdruck: { $reason }.
config-encoding = Die Zeichencodierung „{ $value }“ gibt es nicht. Meist passt "auto".
config-date-format = „{ $value }“ ist kein Muster für Datum oder Uhrzeit. Es sieht so aus: "%d.%m.%Y %H:%M".
config-plan-type = „{ $value }“ ist kein SVG- und kein PNG-Bild.
config-slots-every = Termine müssen mindestens 5 Minuten auseinanderliegen ("5m").
config-source-every = Zwischen zwei Blicken muss mindestens eine Sekunde liegen ("1s").
config-slots-short = Ein Zeitraum ist kürzer als { $value }: Dort beginnt kein Termin.
config-slots-unserved = Kein Schalter dieses Plans bedient die Leistung „{ $value }“.
config-slots-closed = Manche dieser Zeiten liegen außerhalb der Öffnungszeiten von „{ $value }“.
config-booking-nothing = „{ $setting }“ bewirkt nichts: Es gibt keine Zeiten ([[slots]]), die sich hier buchen lassen.
config-virtual-room = In der Adresse fehlt „{ $placeholder }“: Alle Videotermine fänden im selben Raum statt.
config-virtual-nowhere = Für Videotermine fehlt die Adresse: [virtual] mit url.
config-remind-long = „{ $value }“ ist zu lange vorher: Erinnert wird höchstens 30 Tage vor dem Termin.
config-remind-short = „{ $value }“ ist zu kurz vorher: Zwischen Erinnerung und Termin muss mindestens eine Minute liegen ("1m").
config-privacy-answers = Antworten müssen mindestens einen Tag aufgehoben werden ("1d"): Sonst führt ein Gerät, das nach einer Unterbrechung wiederkommt, manches doppelt aus.
config-privacy-long = „{ $value }“ ist länger, als es einen Zweck hat: Über { $days } Tage hinaus sollte der Datenschutz zugestimmt haben.
config-privacy-no-clerks = Kennzahlen nach Sachbearbeitung bleiben leer, solange sich niemand anmeldet („sign_in“ unter [staff]).
config-privacy-clerks-short = Kennzahlen nach Sachbearbeitung reichen nur so weit zurück wie „clerks“ unter [privacy]: Unter { $days } Tagen kommt kaum jemand auf zehn Fälle.
config-mail-password = Zu „user“ fehlt „password_file“.
config-mail-clear = Ohne Verschlüsselung (security = "none") gehen Namen und Adressen offen durchs Netz.
config-mail-no-links = Ohne base_url unter [public] enthalten die Mails keine Links zum Absagen und Ändern.
config-source-own = „{ $value }“ steht für die eigenen Termine des Hauses. Diese Quelle braucht einen anderen Namen.
config-source-needs = Eine Quelle mit kind = "{ $kind }" braucht die Einstellung „{ $setting }“.
config-source-second = Vorgänge werden schon an die Quelle „{ $value }“ übergeben. Eine zweite Quelle mit kind = "zms" braucht die Einstellung „path“.
config-source-clear = Unverschlüsselt (http://) gehen Namen und Passwort offen durchs Netz. Die Adresse muss mit https:// beginnen.
config-source-rule = Dieser Regel fehlt, was in dem Feld stehen soll: { $settings }.
