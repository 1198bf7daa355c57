# The menu at the kiosk, for staff only.

admin-title = Menu for staff
admin-close = Close
admin-back = Back

admin-enter-pin = Enter the PIN
admin-pin-typed = { $count ->
    [0] –
   *[other] { $dots }
}
admin-pin-wrong = This PIN is wrong.
admin-pin-wait = Please wait: { $seconds } s
admin-pin-checking = One moment …
admin-pin-ok = OK
admin-pin-erase = Delete
admin-keys-pin = Digits · Enter: OK · Backspace: delete · Escape: close
admin-keys-menu = Digit or tap: choose · Escape: close
admin-keys-back = Escape: back

admin-reprint = Last ticket once more
admin-reprint-more = marked as a copy
admin-test-page = Print a test page
admin-test-page-more = checks printer, paper and cutter
admin-status = State
admin-status-more = hub, printer, reader, sound, storage
admin-lock = Lock the kiosk
admin-lock-more = shows “Out of order” until somebody unlocks it here
admin-unlock = Unlock the kiosk
admin-unlock-more = gives out numbers again
admin-restart = Restart
admin-restart-more = ends the program and starts it again
admin-restart-sure = Really restart?
admin-restart-sure-more = press once more

admin-busy = One moment …
admin-done-reprint = The copy is printed.
admin-done-test-page = The test page is printed.
admin-nothing-to-reprint = No ticket has been given out since the start.
admin-no-printer = This kiosk has no printer.
admin-done-lock = The kiosk is locked.
admin-done-unlock = The kiosk is unlocked.

admin-status-hub = Hub
admin-status-connected = connected
admin-status-cut-off = not connected for { $minutes ->
    [0] less than 1 minute
    [one] 1 minute
   *[other] { $minutes } minutes
}
admin-status-lease = Numbers without the hub
admin-status-lease-left = { $count ->
    [0] none left
   *[other] { $count } left
}
admin-status-no-lease = none
admin-status-to-hand-in = Tickets not handed in yet
admin-status-printer = Printer
admin-status-scanner = Reader
admin-status-sound = Sound
admin-status-disk = Storage
admin-status-disk-free = { $megabytes } MB free
admin-status-version = Version
admin-status-time = Date and time
admin-status-time-value = { $day }/{ $month }/{ $year }, { $time }
admin-status-ok = in order
admin-status-none = not set up
admin-status-unknown = state unknown

admin-ask-pin = New PIN:{" "}
admin-ask-again = Once more:{" "}
admin-pins-differ = The two entries differ. The PIN stays as it was.
admin-no-pin = A PIN has { $shortest } to { $longest } digits.
admin-trivial-pin = Anybody would guess this PIN. Please choose another one.
admin-no-pin-file = { $file }: the setting “kiosk.admin_pin_file” is missing. It names the file for the PIN.
admin-pin-not-written = { $file } cannot be written: { $reason }
admin-pin-written = PIN saved: { $file } (readable by its owner only)

# The test page.
admin-paper-title = Test page
admin-paper-version = aufruf { $version }
admin-paper-text = Can you read everything, and is the paper cut? Then the printer is ready.
