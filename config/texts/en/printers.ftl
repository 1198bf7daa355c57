# The commands virtual-printer and print-preview.

printers-listening = Printer ready at { $address }, tickets go to { $folder }
printers-bad-address = “{ $address }” is not an address like 127.0.0.1:9100.
printers-cannot-listen = A printer cannot listen at { $address }: { $reason }
printers-no-language = This site speaks { $known }, not “{ $language }”.
printers-no-service = No service “{ $service }”. There are: { $known }.
printers-cannot-write = { $file } cannot be written: { $reason }
