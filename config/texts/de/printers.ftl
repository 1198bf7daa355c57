# Die Befehle virtual-printer und print-preview.

printers-listening = Drucker bereit an { $address }, Tickets kommen nach { $folder }
printers-bad-address = „{ $address }“ ist keine Adresse wie 127.0.0.1:9100.
printers-cannot-listen = An { $address } kann kein Drucker lauschen: { $reason }
printers-no-language = Diese Stelle spricht { $known }, nicht „{ $language }“.
printers-no-service = Kein Anliegen „{ $service }“. Es gibt: { $known }.
printers-cannot-write = { $file } lässt sich nicht schreiben: { $reason }
