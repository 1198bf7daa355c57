# What the management of those who sign in at counters says: “aufruf clerk”.

clerk-ask-pin = PIN (4 to 12 digits, not shown):{" "}
clerk-ask-again = Once more:{" "}
clerk-pins-differ = These were two different PINs; nothing was changed.
clerk-no-pin = A PIN has 4 to 12 digits and nothing else.
clerk-trivial-pin = Anybody would guess this PIN; please choose one that is no simple sequence, or give --generate.
clerk-bad-id = “{ $id }” is no word to sign in by: small letters and digits please, at most 32, e.g. “mue”.
clerk-bad-name = The name must have 1 to { $most } readable characters.
clerk-known = The id “{ $id }” is somebody’s already.
clerk-unknown = Nobody signs in here as “{ $id }”.
clerk-unknown-service = The site has no service “{ $service }”.
clerk-everything = all services
