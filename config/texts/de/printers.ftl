# Die Befehle virtual-printer und print-preview.

printers-listening = Drucker bereit an { $address }, Tickets kommen nach { $folder }
printers-bad-address = „{ $address }“ ist keine Adresse wie 127.0.0.1:9100.
printers-cannot-listen = An { $address } kann kein Drucker lauschen: { $reason }
printers-no-language = Die Sprache „{ $language }“ gibt es nicht. Es gibt: { $known }.
printers-no-service = Kein Anliegen „{ $service }“. Es gibt: { $known }.
printers-cannot-write = { $file } lässt sich nicht schreiben: { $reason }
printers-no-number = „{ $number }“ ist keine Nummer dieses Standorts. Sie beginnt mit { $known }, wie in { $like }.
printers-number-outside = Die Nummer „{ $number }“ gibt es nicht: { $prefix } geht von { $first } bis { $last }.
printers-no-profile = Das Druckermodell „{ $profile }“ ist nicht bekannt.
printers-no-folder = Im Ordner { $folder } lassen sich keine Tickets ablegen: { $reason }
printers-one-way = Ein Drucker braucht genau eines von beiden: --listen ADRESSE oder --line PFAD.
