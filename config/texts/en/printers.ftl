# The commands virtual-printer and print-preview.

printers-listening = Printer ready at { $address }, tickets go to { $folder }
printers-bad-address = “{ $address }” is not an address like 127.0.0.1:9100.
printers-cannot-listen = A printer cannot listen at { $address }: { $reason }
printers-no-language = There is no language “{ $language }”. There are: { $known }.
printers-no-service = No service “{ $service }”. There are: { $known }.
printers-cannot-write = { $file } cannot be written: { $reason }
printers-no-number = “{ $number }” is not a number of this site. It begins with { $known }, as in { $like }.
printers-number-outside = There is no number “{ $number }”: { $prefix } goes from { $first } to { $last }.
printers-no-profile = The printer model “{ $profile }” is not known.
printers-no-folder = No tickets can be put into the folder { $folder }: { $reason }
printers-one-way = A printer needs exactly one of the two: --listen ADDRESS or --line PATH.
