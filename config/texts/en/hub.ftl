# What the hub and its keys say to those who start them: “aufruf hub”, “aufruf key”, “aufruf slots”.

hub-bad-address = “{ $address }” is not an address of the form HOST:PORT, e.g. 0.0.0.0:8470.
hub-bad-time = “{ $time }” is not a time; please write it like 2026-11-24T09:00.
hub-bad-speed = --speed must be a number above 0 and at most { $most }, not { $speed }.
hub-cannot-listen = The hub cannot listen on { $address }: { $reason }
hub-state-in-use = Another hub (process { $owner }) is already running on { $directory }.
hub-state-unusable = The state directory { $directory } cannot be used: { $reason }
hub-disk-full = There is no room left on the disk of { $directory }.
hub-foreign-journal = { $directory } has the journal of the site “{ $recorded }”, not that of “{ $site }”.
hub-no-state = There is no state directory { $directory }.
hub-no-answer = A hub is running on { $directory }, but it does not answer.

hub-key-unknown = There is no key with the id { $id }.
hub-key-not-kept = The keys cannot be kept: { $reason }
hub-key-not-understood = The running hub did not understand the question. Are both of the same version?

hub-slots-date = { $booked ->
    [one] 1 place taken
   *[other] { $booked } places taken
}, { $free } free
hub-slots-none = No hub is running on { $directory }. Only a running hub can open or close dates.
