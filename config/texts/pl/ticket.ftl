# The paper ticket.

ticket-your-number = Państwa numer
ticket-ahead = { $count ->
    [0] Zaraz Państwa kolej
    [one] { $count } osoba przed Państwem
    [few] { $count } osoby przed Państwem
    [many] { $count } osób przed Państwem
   *[other] { $count } osoby przed Państwem
}
ticket-ahead-unknown = Czas oczekiwania obecnie nieznany
ticket-bring = Prosimy przygotować:
ticket-scan = Prosimy zeskanować kod telefonem, aby sprawdzić, kiedy przyjdzie Państwa kolej.
ticket-wifi = Tylko tutaj w budynku, w sieci Wi-Fi „{ $wifi }”.
ticket-house-only = Tylko tutaj w budynku, w naszej sieci Wi-Fi.
ticket-watch-screen = Prosimy patrzeć na ekran w poczekalni.
ticket-copy = Kopia
ticket-issued = { $weekday }, { $day } { $month } { $year }, { $time }
ticket-date = { $weekday }, { $day } { $month } { $year }
ticket-weekday-0 = poniedziałek
ticket-weekday-1 = wtorek
ticket-weekday-2 = środa
ticket-weekday-3 = czwartek
ticket-weekday-4 = piątek
ticket-weekday-5 = sobota
ticket-weekday-6 = niedziela
ticket-month-1 = stycznia
ticket-month-2 = lutego
ticket-month-3 = marca
ticket-month-4 = kwietnia
ticket-month-5 = maja
ticket-month-6 = czerwca
ticket-month-7 = lipca
ticket-month-8 = sierpnia
ticket-month-9 = września
ticket-month-10 = października
ticket-month-11 = listopada
ticket-month-12 = grudnia
ticket-quantity = { $count } × { $service }
ticket-priority = Pierwszeństwo – prosimy okazać zaświadczenie przy stanowisku
ticket-booked = Państwa termin: { $time }
ticket-appointment = Państwa termin
ticket-appointment-code = Kod: { $code }
ticket-appointment-check-in = Prosimy zgłosić się przy wejściu z tym kodem.
ticket-appointment-page = W telefonie: wizyta w skrócie. Można ją tam też odwołać.
