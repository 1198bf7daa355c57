# Der Befehl doctor: was er sah, und was als Nächstes zu tun ist.

doctor-heading = Drucker von „{ $device }“: { $where }
doctor-mark-ok = ok
doctor-mark-warning = Hinweis
doctor-mark-failed = FEHLER
doctor-no-table = { $file } hat keinen Abschnitt { $table }, also wird nicht gedruckt.
doctor-seen = Was dieser Rechner sieht, so wie es in device.toml stünde:
doctor-seen-nothing = Dieser Rechner sieht keinen Drucker. Steckt das Kabel an beiden Enden, ist der Drucker eingeschaltet?

doctor-profile-ok = Einstellungen: Modell „{ $profile }“, Papier { $paper_mm } mm
doctor-profile-unknown = Einstellungen: Das Modell „{ $profile }“ ist nicht bekannt; es wird wie „default“ behandelt
doctor-profile-meant = Meinten Sie „{ $meant }“?
doctor-profile-list = Die Modelle stehen in docs/printers.md. „default“ passt für fast alle.
doctor-address-ok = Adresse: { $host } ist bekannt
doctor-address-failed = Adresse: Den Namen { $host } gibt es in diesem Netz nicht
doctor-address-advice = Die Nummer des Druckers in address eintragen, etwa "192.168.10.40:9100". Sein Selbsttest druckt sie: Vorschubtaste beim Einschalten gedrückt halten.
doctor-cable-ok = Kabel: { $where } ist da
doctor-cable-failed = Kabel: { $where } ist nicht da
doctor-cable-other = Dieser Rechner hat: { $other }. Das in device.toml eintragen oder das Kabel umstecken.
doctor-cable-usblp = { $other } ist eingesteckt, aber der Druckertreiber des Kernels bedient ihn nicht. Ausführen: modprobe usblp. Hat CUPS den Drucker übernommen, ihn dort entfernen: lpadmin -x WARTESCHLANGE.
doctor-cable-advice = Drucker einschalten, Kabel an beiden Enden einstecken, dann nachsehen: ls /dev/usb /dev/serial/by-id
doctor-driver-ok = Treiber: installiert
doctor-driver-failed = Treiber: { $package } fehlt
doctor-driver-advice = In die Umgebung von aufruf installieren: pip install { $package }
doctor-driver-library = Als root installieren: apt-get install { $package }
doctor-permission-ok = Berechtigung: { $user } darf ihn benutzen
doctor-permission-root = Berechtigung: nicht geprüft, denn root darf alles
doctor-permission-as = Als der Benutzer prüfen, unter dem der Kiosk läuft: sudo -u aufruf-kiosk aufruf doctor printer …
doctor-permission-failed = Berechtigung: { $user } darf { $where } nicht benutzen
doctor-permission-group = Als root ausführen, dann den Kiosk neu starten: usermod -aG { $group } { $user }
doctor-permission-udev = Nur der Eigentümer darf ihn benutzen. Mit einer udev-Regel eine Gruppe zuteilen, siehe „Permissions“ in docs/printers.md.
doctor-queue-ok = Warteschlange: CUPS hat { $where }
doctor-queue-failed = Warteschlange: CUPS hat keine Warteschlange { $where }
doctor-queue-advice = Eine rohe Warteschlange anlegen: lpadmin -p { $where } -E -v GERÄT -m raw. lpinfo -v zeigt die Geräte.

doctor-connection-ok-tcp = Verbindung: { $where } nimmt sie an
doctor-connection-ok-serial = Verbindung: offen mit { $baud } Baud, Flusskontrolle { $flow }
doctor-connection-ok-device = Verbindung: offen
doctor-connection-ok-usb = Verbindung: offen
doctor-connection-ok-cups = Verbindung: CUPS nimmt Aufträge an
doctor-connection-refused = Verbindung: { $where } lehnt sie ab
doctor-connection-unreachable = Verbindung: Unter { $where } antwortet niemand
doctor-connection-timeout = Verbindung: { $where } nimmt sie nicht rechtzeitig an
doctor-connection-cut-off = Verbindung: { $where } bricht sie ab
doctor-connection-no-permission = Verbindung: nicht erlaubt
doctor-connection-no-device = Verbindung: { $where } ist nicht da
doctor-connection-no-driver = Verbindung: Ein Treiber fehlt
doctor-refused-tcp = Den Rechner gibt es, den Port nicht. Ist es 9100? Ist es der Drucker und nicht ein anderes Gerät mit seiner Adresse?
doctor-refused-serial = Ein anderes Programm hat die Leitung. Beenden: fuser -v { $where }
doctor-refused-device = Ein anderes Programm hat das Gerät. Beenden: fuser -v { $where }. Ist es CUPS, dort die Warteschlange entfernen.
doctor-refused-usb = Ein anderes Programm hat das Gerät. Ist es CUPS, dort die Warteschlange entfernen.
doctor-refused-cups = Die Warteschlange Aufträge annehmen lassen: cupsaccept { $where }. Läuft CUPS? systemctl status cups
doctor-unreachable = Ist der Drucker eingeschaltet? Steckt das Netzwerkkabel? Hat er noch diese Adresse? Ausprobieren: ping
doctor-not-allowed = CUPS lässt { $user } nicht drucken. Siehe die Regeln in cupsd.conf.
doctor-stuck = Drucker aus- und wieder einschalten. Bei einer seriellen Leitung baud und flow vergleichen.

doctor-answer-ok = Antwort: Der Drucker meldet seinen Zustand
doctor-answer-none = Antwort: keine. Gedruckt wird trotzdem, aber niemand erfährt, wenn das Papier leer ist
doctor-answer-stopped = Antwort: Der Drucker antwortet nicht mehr
doctor-answer-serial = Mit dem Selbsttest des Druckers vergleichen: Geschwindigkeit { $baud }, Flusskontrolle { $flow }. Ein Kabel mit nur drei Adern kann nur xonxoff oder none.
doctor-answer-cups = Die meisten Warteschlangen wissen nichts vom Papier. Mit transport = "device" oder "tcp" wird der Drucker selbst gefragt.
doctor-answer-advice = Manche Modelle antworten nie. Falls dieses es sollte: Ist ein Druckserver dazwischen? Sonst answers = "no" eintragen, dann kommen die Tickets etwas schneller.
doctor-cover-ok = Deckel: geschlossen
doctor-cover-open = Deckel: offen
doctor-cover-advice = Schließen, bis er auf beiden Seiten einrastet.
doctor-paper-ok = Papier: eingelegt
doctor-paper-low = Papier: geht zu Ende
doctor-paper-low-advice = Er druckt noch. Eine neue Rolle bereithalten.
doctor-paper-out = Papier: leer
doctor-paper-advice = Neue Rolle einlegen, die Druckseite zum Druckkopf: das Papier von unten oder hinten, wie das Bild im Deckel zeigt.
doctor-ready-ok = Bereit: ja
doctor-ready-error = Bereit: nein, er meldet einen Fehler
doctor-ready-error-advice = Deckel öffnen, nach Papier im Schneider sehen, schließen, aus- und einschalten.
doctor-ready-offline = Bereit: nein, er ist offline
doctor-ready-offline-advice = Seine Online- oder Vorschubtaste einmal drücken; aus- und einschalten.
doctor-print-could = Druck: Nichts steht im Weg
doctor-print-hint = Eine Testseite drucken: --print anfügen
doctor-print-cannot = Druck: so nicht möglich
doctor-print-ok = Druck: Der Drucker sagt, die Testseite ist heraus
doctor-print-unconfirmed = Druck: Die Testseite wurde gesendet
doctor-print-look = Dieser Drucker sagt nicht, ob sie herauskam. Bitte nachsehen.
doctor-print-failed = Druck: Die Testseite kam nicht heraus ({ $trouble })
doctor-print-again = Siehe „Troubles“ in docs/printers.md und noch einmal versuchen.

doctor-page-language = de
doctor-page-title = Testseite
doctor-page-number = TEST
doctor-page-device = Gerät: { $device }
doctor-page-printer = Drucker: { $where }
doctor-page-letters = Zeichen: ÄÖÜ äöü ß ẞ € – „ “ ş ğ ł ї ж é
doctor-page-edges = Die Linie darunter reicht an beide Ränder, und dort wird das Papier abgeschnitten.

doctor-display-no-language = Eine Stimme in „{ $name }“ gibt es nicht. Zur Wahl stehen: { $known }.
doctor-display-root = Berechtigung: nicht geprüft, denn root darf alles
doctor-display-as = Als der Benutzer prüfen, unter dem die Anzeige läuft: sudo -u aufruf-display aufruf doctor …
doctor-display-group = { $user } darf es nicht benutzen. Als root ausführen, dann die Anzeige neu starten: usermod -aG { $group } { $user }

doctor-sound-heading = Ton von „{ $device }“
doctor-sound-settings = Einstellungen: eingeschaltet, Lautstärke { $volume } %
doctor-sound-off = Einstellungen: Der Ton ist ausgeschaltet
doctor-sound-off-advice = In device.toml unter [sound] steht enabled = false. Geprüft wird trotzdem.
doctor-sound-zero = Einstellungen: Die Lautstärke ist 0
doctor-sound-zero-advice = In device.toml unter [sound] volume höher setzen, zum Beispiel 80.
doctor-sound-device = Lautsprecher: offen über { $driver }: { $devices }
doctor-sound-silent = Lautsprecher: Der Treiber { $driver } spielt, ohne dass jemand etwas hört
doctor-sound-no-device = Lautsprecher: lässt sich nicht öffnen: { $error }
doctor-sound-no-card = Dieser Rechner hat keine Soundkarte, oder ihr Treiber ist nicht geladen. Nachsehen: cat /proc/asound/cards. Bei einem Monitor mit Lautsprechern das HDMI-Kabel einstecken und den Monitor einschalten.
doctor-sound-forced = Die Umgebungsvariable SDL_AUDIODRIVER verlangt diesen Treiber. Ohne sie wird der passende gesucht.
doctor-sound-busy = Ein anderes Programm hat das Gerät, oder der Tondienst des Benutzers läuft nicht. Nachsehen: fuser -v /dev/snd/* und systemctl --user status pipewire
doctor-sound-engine = Sprachausgabe { $engine }: { $what } ist da
doctor-sound-no-engine = Sprachausgabe { $engine }: { $what } ist nicht da
doctor-sound-get-espeak = Als root installieren: apt-get install espeak-ng
doctor-sound-get-piper = piper installieren, oder in device.toml unter [sound] mit piper = "…" sagen, wo das Programm liegt.
doctor-sound-get-clips = Den Ordner anlegen, oder in device.toml unter [sound] mit clips = "…" sagen, wo die Aufnahmen liegen. Welche es braucht, steht in docs/voice.md.
doctor-sound-speaks = Stimme { $language }: spricht, mit { $engine }
doctor-sound-stands-in = Stimme { $language }: { $engine } springt ein ({ $reason })
doctor-sound-mute = Stimme { $language }: stumm ({ $reason })
doctor-sound-mute-advice = espeak-ng spricht alle neun Sprachen: in device.toml unter [sound] "espeak" ans Ende von engines setzen. Sonst ist in dieser Sprache nur der Gong zu hören.
doctor-sound-clips = Aufnahmen: { $count } fehlen: { $files }
doctor-sound-clips-advice = Aufnehmen und in den Ordner legen. Bis dahin springt für Sätze, denen eine fehlt, die nächste Sprachausgabe ein.
doctor-sound-played = Probe: Gong und Ansage wurden gespielt
doctor-sound-played-advice = War nichts zu hören: Lautstärke am Lautsprecher und mit alsamixer prüfen.
doctor-sound-question = War der Gong mit der Ansage zu hören? [j/n]
doctor-sound-yes = j
doctor-sound-heard = Probe: gehört
doctor-sound-unheard = Probe: gespielt, aber nicht gehört
doctor-sound-unheard-advice = Lautsprecher eingeschaltet, Kabel im richtigen Anschluss? Mit alsamixer die Lautstärke und „MM“ (stumm) prüfen. Hat der Rechner mehrere Ausgänge, den richtigen als Standard wählen: pactl set-default-sink, ohne Tondienst in /etc/asound.conf.
doctor-sound-stopped = Probe: ließ sich nicht spielen: { $reason }

doctor-screen-heading = Bildschirm von „{ $device }“
doctor-screen-session-wayland = Sitzung: Wayland
doctor-screen-session-x11 = Sitzung: X11
doctor-screen-card = Grafikkarte: da, { $user } darf sie benutzen
doctor-screen-no-card = Grafikkarte: Dieser Rechner zeigt keine (/dev/dri ist leer)
doctor-screen-no-card-advice = Ist der Treiber der Grafikkarte geladen? Nachsehen: ls /dev/dri und journalctl -k -g drm
doctor-screen-not-allowed = Grafikkarte: da, aber { $user } darf sie nicht benutzen
doctor-screen-driver = Treiber: { $driver }
doctor-screen-unseen = Treiber: { $driver } zeichnet, ohne dass jemand etwas sieht
doctor-screen-no-driver = Treiber: keiner ({ $error })
doctor-screen-forced = Die Umgebungsvariable SDL_VIDEODRIVER verlangt „{ $forced }“. Ohne sie wird der passende gesucht.
doctor-screen-no-session = In der Sitzung prüfen, in der die Anzeige läuft: systemctl stop aufruf-display, dann auf der Konsole: cage -- aufruf doctor screen …
doctor-screen-output = Ausgang { $output }: { $size }{ $rate ->
        [0] { "" }
       *[other] {" "}bei { $rate } Hz
    }{ $chosen ->
        [yes] , dieser ist gewählt
       *[no] { "" }
    }
doctor-screen-no-output = Ausgang { $output }: nicht da
doctor-screen-no-output-advice = Die Ausgänge zählen ab 0, der letzte hier ist { $last }. In device.toml unter [screen] output ändern, oder Kabel und Monitor prüfen.
doctor-screen-size = Größe: { $size }, wie eingestellt, statt der des Ausgangs
doctor-screen-window = Größe: ein Fenster, nicht der ganze Bildschirm
doctor-screen-window-advice = In device.toml unter [screen] fullscreen = true setzen.
doctor-screen-fonts = Schriften: { $count } Familien, alle Sprachen lassen sich schreiben
doctor-screen-few-fonts = Schriften: { $count } Familien, aber Zeichen fehlen für: { $languages }
doctor-screen-no-fonts = Schriften: keine
doctor-screen-get-fonts = Als root installieren: apt-get install fonts-noto-core fonts-dejavu-core
doctor-screen-shaping = Schriftsatz: Buchstaben verbinden sich (raqm)
doctor-screen-no-shaping = Schriftsatz: Arabische Buchstaben verbinden sich nicht (raqm fehlt)
doctor-screen-get-shaping = Als root installieren: apt-get install libraqm0. Hilft das nicht, Pillow neu in die Umgebung von aufruf installieren.
