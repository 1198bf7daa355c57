# The kiosk at the entrance.

kiosk-language-name = Polski
kiosk-language-key = Klawisz L
kiosk-languages = Język
kiosk-languages-choose = Prosimy wybrać język

kiosk-welcome = Witamy
kiosk-choose = Prosimy wybrać sprawę
kiosk-starting = Chwileczkę, zaraz otwieramy …
kiosk-no-services = Obecnie nie wydajemy tu numerów. Prosimy podejść do recepcji.

kiosk-banner-offline = Czas oczekiwania jest obecnie nieznany
kiosk-banner-printer = Awaria drukarki – numer tylko na ekranie
kiosk-still-there = Czy są Państwo jeszcze? Prosimy dotknąć ekranu

kiosk-date = { $weekday ->
    [0] pon.
    [1] wt.
    [2] śr.
    [3] czw.
    [4] pt.
    [5] sob.
   *[6] niedz.
}, { $day }.{ $month }

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Nikogo przed Państwem
    [one] { $count } osoba przed Państwem
    [few] { $count } osoby przed Państwem
    [many] { $count } osób przed Państwem
   *[other] { $count } osoby przed Państwem
}
kiosk-wait-short = poniżej { $minutes } min
kiosk-wait-about = około { $minutes } min
kiosk-wait-range = około { $low }–{ $high } min
kiosk-wait-about-hours = około { $hours } godz.
kiosk-wait-range-hours = około { $low }–{ $high } godz.
kiosk-wait-unknown = Czas oczekiwania nieznany
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Czas oczekiwania: { $wait }
kiosk-closed = Obecnie zamknięte
kiosk-opens-today = Otwarcie dziś o { $time }
kiosk-opens-tomorrow = Otwarcie jutro o { $time }
kiosk-opens-weekday = Otwarcie: { $weekday ->
    [0] poniedziałek
    [1] wtorek
    [2] środa
    [3] czwartek
    [4] piątek
    [5] sobota
   *[6] niedziela
}, { $time }
kiosk-opens-date = Otwarcie { $day }.{ $month } o { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Chwilowo zamknięte
kiosk-closed-last-ticket = Ostatni numer już wydano
kiosk-closed-no-time-left = Dziś brak już czasu
kiosk-closed-quota-reached = Wszystkie numery wydane
kiosk-closed-zone-full = Poczekalnia jest pełna
kiosk-again-today = ponownie od { $time }
kiosk-again-tomorrow = ponownie jutro od { $time }
kiosk-again-weekday = ponownie: { $weekday ->
    [0] poniedziałek
    [1] wtorek
    [2] środa
    [3] czwartek
    [4] piątek
    [5] sobota
   *[6] niedziela
}, { $time }
kiosk-again-date = ponownie { $day }.{ $month } o { $time }

kiosk-list-back = Poprzednia strona
kiosk-list-more = Inne sprawy
kiosk-back = Wstecz
kiosk-list-page = Strona { $page } z { $pages }

kiosk-asking = Chwileczkę …
kiosk-asking-more = Numer zaraz będzie gotowy.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = Obecnie czeka się długo
kiosk-confirm-question = Czy mimo to pobrać numer?
kiosk-confirm-bring = Czy mają Państwo wszystko przy sobie?
kiosk-bring = Prosimy przygotować: { $bring }
kiosk-confirm-yes = Tak, pobierz numer
kiosk-confirm-no = Nie, wstecz

# Dla tych, którzy wolą wrócić dziś o stałej godzinie, niż czekać.
kiosk-times-heading = Numer teraz – czy stała godzina dzisiaj?
kiosk-times-left = Wolą Państwo wrócić później? Dziś jeszcze wolne:
kiosk-times-none = Niestety dziś nie ma już wolnych godzin.
kiosk-time-gone = Godzina { $time } została właśnie zajęta.
kiosk-take-number = Pobierz numer
kiosk-time-refused = Niestety nie udało się umówić wizyty
kiosk-time-no-answer = Nie wiemy teraz, czy wizyta została umówiona. Prosimy podejść do recepcji.
kiosk-booked-come = Prosimy wrócić o tej godzinie
kiosk-booked-heading = Wizyta dziś o
kiosk-booked-code = Kod: { $code }
kiosk-booked-check-in = Z tym kodem zgłoszą Państwo tutaj przybycie.
kiosk-booked-scan = Prosimy zeskanować telefonem, aby mieć wizytę przy sobie.
kiosk-booked-photo = Prosimy zrobić zdjęcie: automat odczyta ten kod po Państwa powrocie.
kiosk-slip-running = Kartka z wizytą się drukuje …
kiosk-slip-done = Prosimy zabrać kartkę z wizytą
kiosk-slip-no-paper = Wizyta jest mimo to ważna. Prosimy zapisać kod lub sfotografować ekran.
kiosk-slip-note = Prosimy zapisać kod lub sfotografować ekran.

# Several concerns with one number.
kiosk-several = Kilka spraw
kiosk-several-why = jeden numer na wszystko
kiosk-several-choose = Prosimy wybrać wszystkie sprawy
kiosk-several-go = { $count ->
    [0] Nic jeszcze nie wybrano
    [one] Pobierz numer: { $count } sprawa
    [few] Pobierz numer: { $count } sprawy
    [many] Pobierz numer: { $count } spraw
   *[other] Pobierz numer: { $count } sprawy
}
kiosk-several-full = { $count ->
    [one] Najwyżej { $count } sprawa naraz
    [few] Najwyżej { $count } sprawy naraz
    [many] Najwyżej { $count } spraw naraz
   *[other] Najwyżej { $count } sprawy naraz
}
kiosk-several-more = { $count ->
    [one] i jeszcze { $count } sprawa
    [few] i jeszcze { $count } sprawy
    [many] i jeszcze { $count } spraw
   *[other] i jeszcze { $count } sprawy
}

# For those who go first by the rule of the house.
kiosk-priority = Pierwszeństwo
kiosk-priority-why = gdy nie można długo czekać
kiosk-priority-heading = Kto ma pierwszeństwo?
kiosk-priority-question = Czy to dotyczy Państwa?
kiosk-priority-yes = Tak, dalej
kiosk-priority-no = Nie, wstecz
kiosk-priority-on = Z pierwszeństwem – prosimy wybrać sprawę

# For those who have an appointment.
kiosk-appointment = Mam umówioną wizytę
kiosk-appointment-why = zgłoszenie przybycia
kiosk-appointment-choose = Prosimy wpisać kod wizyty
kiosk-appointment-scan = Albo zbliżyć kod do czytnika.
kiosk-appointment-where = Kod jest w otrzymanym potwierdzeniu.
kiosk-appointment-delete = Usuń
kiosk-appointment-go = Zgłoś przybycie
kiosk-appointment-booked = Wizyta jest o { $time }
kiosk-code-unknown = Nie znamy tego kodu
kiosk-code-unknown-text = Prosimy spróbować ponownie – albo podejść do recepcji.
kiosk-code-not-today = Wizyta nie jest dzisiaj
kiosk-code-not-today-text = Wizyta jest { $day }.{ $month } o { $time }. Mają Państwo pytania? Recepcja chętnie pomoże.
kiosk-code-checked-in = Przybycie jest już zgłoszone
kiosk-code-checked-in-text = Państwa numer to { $number }. Prosimy czekać na wezwanie.
kiosk-code-refused = Zgłoszenie tutaj nie jest możliwe
kiosk-code-no-answer = Nie możemy teraz sprawdzić wizyty. Prosimy spróbować ponownie – albo podejść do recepcji.
kiosk-code-too-early = Są Państwo wcześniej
kiosk-code-too-early-text = Przybycie na wizytę można zgłosić tutaj od { $time }.
kiosk-code-passed = Niestety godzina wizyty minęła
kiosk-code-passed-text = Mogą Państwo pobrać numer albo poprosić w recepcji o nową wizytę.
kiosk-code-called-off = Ta wizyta jest odwołana
kiosk-code-called-off-text = Mogą Państwo pobrać numer. Mają Państwo pytania? Recepcja chętnie pomoże.
kiosk-code-page = Prosimy pokazać kod wizyty
kiosk-code-page-text = To był adres strony z wizytą. Kod jest na tej stronie i w potwierdzeniu.
kiosk-presence = Zgłoszenie przybycia na wizytę telefonem: kod { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = Państwa kolej!
kiosk-visit-called-text = Prosimy podejść teraz do stanowiska { $counter }.
kiosk-visit-serving = Trwa obsługa
kiosk-visit-missed = Ten numer był już wzywany
kiosk-visit-missed-text = Są Państwo z powrotem? Wezwiemy Państwa jeszcze raz.
kiosk-visit-parked = Sprawa jest wstrzymana
kiosk-visit-parked-text = Numer jest nadal ważny. Wezwiemy Państwa ponownie.
kiosk-visit-ended = Ta wizyta jest zakończona
kiosk-visit-ended-text = Potrzebują Państwo czegoś jeszcze? Prosimy pobrać nowy numer.
kiosk-visit-unknown = Nie znamy tego numeru
kiosk-visit-unknown-text = Numer jest ważny tylko w dniu, w którym został pobrany. Prosimy pobrać nowy.
kiosk-visit-no-answer = Nie możemy teraz sprawdzić tego numeru. Numer jest nadal ważny. Prosimy patrzeć na ekrany w poczekalni.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Państwa opinia
kiosk-feedback-why = jak było dzisiaj?
kiosk-feedback-choose = Jak oceniają Państwo dzisiejszą wizytę?
kiosk-feedback-5 = Bardzo dobrze
kiosk-feedback-4 = Dobrze
kiosk-feedback-3 = Średnio
kiosk-feedback-2 = Źle
kiosk-feedback-1 = Bardzo źle
kiosk-feedback-thanks = Dziękujemy!
kiosk-feedback-thanks-text = Mamy Państwa odpowiedź. Nie wiemy, od kogo pochodzi.
kiosk-feedback-no-answer = Odpowiedź niestety do nas nie dotarła. Prosimy spróbować ponownie.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Ułatwienia
kiosk-access-key = F4
kiosk-access-why = pismo, kontrast, czas
kiosk-access-choose = Co Państwu pomoże?
kiosk-access-contrast = Wysoki kontrast
kiosk-access-contrast-why = jasne litery na czarnym tle
kiosk-access-large = Duże litery
kiosk-access-large-why = mniej przycisków naraz
kiosk-access-slow = Więcej czasu
kiosk-access-slow-why = każda strona widoczna dłużej
kiosk-access-low = Przyciski niżej
kiosk-access-low-why = łatwo dosięgnąć, także na siedząco
kiosk-access-spoken = Czytanie na głos
kiosk-access-spoken-why = przez słuchawki
kiosk-access-on = włączone
kiosk-access-off = wyłączone
kiosk-access-keys = Klawiatura numeryczna: + dalej, − wstecz, Enter wybór, przecinek krok wstecz, * czytanie

# The button behind which there is all that has no room below.
kiosk-other = Więcej
kiosk-other-choose = Co chcą Państwo zrobić?

kiosk-your-number = Państwa numer
kiosk-people-ahead = { $count ->
    [0] Zaraz Państwa kolej
    [one] Przed Państwem jest { $count } osoba
    [few] Przed Państwem są { $count } osoby
    [many] Przed Państwem jest { $count } osób
   *[other] Przed Państwem jest { $count } osoby
}
kiosk-wait-for-call = Prosimy czekać na wezwanie
kiosk-print-running = Bilet się drukuje …
kiosk-print-done = Prosimy zabrać bilet
kiosk-print-failed = Drukarka nie działa.
kiosk-print-out-of-paper = W drukarce skończył się papier.
kiosk-print-cover-open = Drukarka jest otwarta.
kiosk-no-paper = Numer jest mimo to ważny. Prosimy go zapamiętać lub sfotografować ekran.
kiosk-note-number = Prosimy zapamiętać numer lub sfotografować ekran.
kiosk-scan = Prosimy zeskanować telefonem, aby sprawdzić, kiedy przyjdzie Państwa kolej.
kiosk-scan-wifi = Prosimy zeskanować telefonem (tylko w sieci Wi-Fi „{ $wifi }”), aby sprawdzić, kiedy przyjdzie Państwa kolej.
kiosk-scan-house = Prosimy zeskanować telefonem (tylko w naszej sieci Wi-Fi), aby sprawdzić, kiedy przyjdzie Państwa kolej.
kiosk-done = Gotowe
kiosk-closes-in = Ta strona zamknie się za { $seconds } s

kiosk-notice-closed = Obecnie zamknięte
kiosk-notice-closed-text = W tej sprawie nie wydajemy teraz numerów. Mają Państwo pytania? Recepcja chętnie pomoże.
kiosk-notice-no-answer = Niestety to się nie udało
kiosk-notice-no-answer-text = Nie możemy teraz wydać numeru. Prosimy spróbować ponownie – albo podejść do recepcji. Tam otrzymają Państwo numer.
kiosk-notice-refused = Niestety teraz nie ma numerów
kiosk-notice-reception = Recepcja chętnie pomoże.

# For those who missed their call.
kiosk-return = Jestem z powrotem
kiosk-return-why = po przegapionym wezwaniu
kiosk-return-key = F3
kiosk-return-choose = Jaki mają Państwo numer?
kiosk-return-more = Inne numery
kiosk-return-none = Na tej liście nie ma już nikogo.
kiosk-return-not-there = Nie ma tu Państwa numeru? Prosimy podejść do recepcji.
kiosk-return-done = Są Państwo znowu w kolejce
kiosk-return-done-text = Prosimy usiąść. Wezwiemy Państwa jeszcze raz.
kiosk-return-refused = Ten numer nie może już tu wrócić do kolejki
kiosk-return-way-on = Prosimy podejść z numerem do recepcji. Tam Państwu pomożemy.
kiosk-return-no-answer = Nie możemy teraz przywrócić numeru do kolejki. Prosimy spróbować ponownie – albo podejść do recepcji.

# For those who need a person.
kiosk-help = Pomoc
kiosk-help-key = F1
kiosk-help-told = Zawiadomiliśmy personel
kiosk-help-coming = Już do Państwa idziemy
kiosk-help-text = Prosimy pozostać w pobliżu.
kiosk-help-no-answer = Nie udało się teraz nikogo zawiadomić. Prosimy spróbować ponownie – albo podejść do recepcji.

kiosk-try-again = Spróbuj ponownie
kiosk-to-start = Wróć do początku

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk wymaga terminala.
kiosk-ended = Automat zakończył pracę z kodem { $code }.
kiosk-needs-hub = Ten automat nie jest jeszcze gotowy. Prosimy podejść do recepcji.
kiosk-needs-hub-staff = Dla personelu: { $device } musi raz połączyć się z serwerem centralnym. Potem działa także bez niego.
