# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Prosimy zbliżyć bilet lub potwierdzenie wizyty do czytnika
gate-idle-more = Kod jest na papierze lub w telefonie.
gate-checking = Chwileczkę …
gate-starting = Chwileczkę, zaraz otwieramy …

gate-valid = Witamy
gate-valid-text = Prosimy wejść.
gate-valid-appointment = Wizyta jest o { $time }. Prosimy wejść.
gate-valid-number = Państwa numer to { $number }. Prosimy wejść i czekać na wezwanie.

gate-too-early = Za wcześnie
gate-too-early-text = Prosimy przyjść później.
gate-too-early-from = Wejście możliwe od { $time }.

gate-not-today = Nie dzisiaj
gate-not-today-text = To dotyczy innego dnia. Prosimy podejść do recepcji.
gate-not-today-on = Państwa wizyta: { $weekday ->
    [0] poniedziałek
    [1] wtorek
    [2] środa
    [3] czwartek
    [4] piątek
    [5] sobota
   *[6] niedziela
}, { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
}, godz. { $time }.

gate-zone-full = Chwilowo pełno
gate-zone-full-text = Prosimy chwilę zaczekać. Numer pozostaje ważny.

gate-over = Już nieważne
gate-over-text = Ta wizyta jest zakończona. Mają Państwo pytania? Prosimy podejść do recepcji.

gate-unknown = Nie rozpoznano
gate-unknown-text = Nie znamy tego kodu. Prosimy podejść do recepcji.

gate-unreadable = Nieczytelne
gate-unreadable-text = Prosimy ponownie zbliżyć kod do czytnika.

# The hub does not answer: then the gate does not guess.
gate-lost = Awaria
gate-lost-text = Brak połączenia – wpuści Państwa nasz personel

# The reader is missing.
gate-scanner = Awaria czytnika
gate-scanner-text = Prosimy pokazać bilet naszemu personelowi.

# Small at the edge, for staff.
gate-zone-house = Budynek
gate-zone-inside = w środku: { $inside }
gate-zone-inside-of = w środku: { $inside } z { $capacity }
gate-zone-waiting = czeka: { $waiting }
gate-zone-entries = { $entries ->
    [one] dziś { $entries } wejście
    [few] dziś { $entries } wejścia
    [many] dziś { $entries } wejść
   *[other] dziś { $entries } wejścia
}

gate-needs-terminal = aufruf gate wymaga terminala.
gate-ended = Bramka zakończyła się nieoczekiwanie (kod { $code }).

gate-show = Prosimy pokazać bilet
