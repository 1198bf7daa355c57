# The page of a ticket on the phone.

visitors-your-number = Państwa numer
visitors-service = Sprawa
visitors-counter = Stanowisko

visitors-waiting = { $count ->
    [0] Nikogo przed Państwem
    [one] Przed Państwem jeszcze { $count } osoba
    [few] Przed Państwem jeszcze { $count } osoby
    [many] Przed Państwem jeszcze { $count } osób
   *[other] Przed Państwem jeszcze { $count } osoby
}
visitors-ahead-label = { $count ->
    [one] osoba przed Państwem
    [few] osoby przed Państwem
    [many] osób przed Państwem
   *[other] osoby przed Państwem
}
visitors-wait = { $low ->
    [0] Czas oczekiwania: do około { $high } min
   *[other] Czas oczekiwania: około { $low }–{ $high } min
}
visitors-waiting-detail = Nie trzeba nic robić. Ta strona pokaże, kiedy przyjdzie Państwa kolej.
visitors-next = Zaraz Państwa kolej
visitors-next-detail = Prosimy przyjść do poczekalni.
visitors-called = Państwa kolej!
visitors-called-detail = Prosimy podejść teraz do stanowiska { $counter }.
visitors-serving = Trwa obsługa
visitors-missed = Wzywaliśmy ten numer
visitors-missed-detail = Czy są Państwo nadal na miejscu? Prosimy zgłosić się do godziny { $time }, a wezwiemy Państwa ponownie.
visitors-held = Czekamy na Państwa
visitors-held-detail = Wezwaliśmy Państwa. Prosimy zgłosić do godziny { $time }, że są Państwo na miejscu.
visitors-here = Jestem na miejscu
visitors-parked-until = Numer jest nadal ważny. Od godziny { $time } są Państwo znów w kolejce.
visitors-soonest = Prawdopodobnie nie przed { $time }
visitors-come-in = Prosimy teraz wejść do środka.
visitors-full = Poczekalnia jest pełna. Prosimy poczekać na zewnątrz, damy znać.
visitors-wait-in = Prosimy czekać tutaj: { $zone }
visitors-plan = Pokaż drogę
visitors-video = Otwórz rozmowę wideo
visitors-virtual-detail = Nie trzeba do nas przychodzić. Prosimy zostawić tę stronę otwartą: gdy przyjdzie Państwa kolej, pojawi się tu przycisk rozmowy wideo.
visitors-video-detail = Jesteśmy gotowi. Prosimy otworzyć teraz rozmowę wideo.
visitors-parked = Sprawa jest wstrzymana
visitors-parked-detail = Numer jest nadal ważny. Wezwiemy Państwa ponownie.
visitors-done = Załatwione
visitors-done-detail = Dziękujemy za wizytę. Do widzenia!
visitors-cancelled = Numer został zwrócony
visitors-cancelled-detail = Nie będziemy już Państwa wzywać. Dziękujemy za informację.
visitors-closed = Ten numer stracił ważność
visitors-closed-detail = Prosimy pobrać na miejscu nowy numer.

visitors-way-left = w lewo
visitors-way-right = w prawo
visitors-way-straight = prosto
visitors-way-up = na górę
visitors-way-down = na dół

visitors-away = Chcą Państwo wyjść na chwilę?
visitors-not-here = Nie ma jeszcze Państwa na miejscu?
visitors-walk = Ile minut idą Państwo do nas pieszo?
visitors-walk-by = Prosimy wyruszyć o { $time }.
visitors-walk-now = Prosimy wyruszyć teraz!
visitors-walk-kept = Ta informacja zostaje w telefonie.
visitors-come = Jestem w drodze
visitors-come-hint = Jeśli wezwiemy Państwa przed przyjściem, poczekamy { $minutes } min.
visitors-coming = Dziękujemy, wiemy. Po wezwaniu poczekamy na Państwa { $minutes } min.
visitors-sound = Wzywaj dźwiękiem
visitors-push = Wyślij mi wiadomość
visitors-install = Na ekran główny
visitors-journey = Państwa sprawy dzisiaj
visitors-step-done = załatwione
visitors-step-here = teraz
visitors-step-todo = potem

visitors-bring = Prosimy przygotować
visitors-issued = Pobrano o { $time }
visitors-live = Stan na { $time }
visitors-live-hint = aktualizuje się samoczynnie
visitors-old = Brak połączenia z urzędem – stan na { $time }. Prosimy patrzeć na ekrany.
visitors-offline = Telefon nie ma połączenia. Te dane są nieaktualne. Prosimy patrzeć na ekrany.
visitors-wifi = Ta strona działa tylko tutaj w budynku, w sieci Wi-Fi „{ $wifi }”.
visitors-in-house = Ta strona działa tylko w sieci w tym budynku.

visitors-cancel = Zwróć numer
visitors-cancel-title = Zwrócić numer?
visitors-cancel-detail = Stracą Państwo miejsce w kolejce i nie zostaną już wezwani. Tego nie można cofnąć.
visitors-cancel-yes = Tak, zwróć
visitors-cancel-no = Nie, czekam dalej
visitors-return = Jestem z powrotem
visitors-return-hint = Prosimy nacisnąć tylko wtedy, gdy są Państwo w budynku.
visitors-let-first = Przepuść dwie osoby
visitors-let-first-title = Przepuścić dwie osoby?
visitors-let-first-detail = Następne dwie osoby wejdą przed Państwem. Będą Państwo czekać dłużej. Tego nie można cofnąć.
visitors-let-first-yes = Tak, przepuść
visitors-let-first-no = Nie, zachowaj moje miejsce
visitors-nobody-behind = Nikt teraz za Państwem nie czeka.
visitors-let-enough = Dzisiaj przepuszczali już Państwo innych kilka razy. Więcej nie można.
visitors-failed = To się nie udało. Prosimy spróbować ponownie albo zapytać w recepcji.
visitors-too-late = Na to jest już za późno. Prosimy zapytać w recepcji.
visitors-back = Wróć do numeru

visitors-unknown = Ta wizyta jest zakończona
visitors-unknown-detail = Albo adres nie jest całkiem poprawny. Prosimy ponownie zeskanować kod z biletu albo pobrać nowy numer.
visitors-busy = Prosimy o chwilę cierpliwości
visitors-busy-detail = Z Państwa łącza przyszło zbyt wiele zapytań. Prosimy spróbować za minutę.
visitors-too-often = Prosimy o chwilę cierpliwości
visitors-too-often-detail = Przycisk był naciskany bardzo często. Numer jest nadal ważny. Prosimy spróbować za minutę.
visitors-hub-gone = Chwilowo brak połączenia
visitors-hub-gone-detail = Numer jest nadal ważny. Prosimy patrzeć na ekrany w poczekalni. Ta strona zaraz spróbuje ponownie.
visitors-broken = Coś poszło nie tak
visitors-broken-detail = Numer jest nadal ważny. Prosimy patrzeć na ekrany w poczekalni.

visitors-language-name = Polski
visitors-language = Język
visitors-privacy = Bez plików cookie, bez nazwisk.

# At the start
visitors-wrong-proxy = To nie jest sieć w postaci 10.0.0.0/8: { $reason }
visitors-wrong-listen = „{ $address }” nie jest adresem w postaci HOST:PORT.
visitors-cannot-listen = Strona dla odwiedzających nie może nasłuchiwać na { $address }: { $reason }
visitors-wrong-role = Klucz w { $file } jest przeznaczony do innego zadania. Strona dla odwiedzających potrzebuje klucza roli { $role }: aufruf key create --role { $role }
visitors-push-key = Nie można odczytać ani utworzyć klucza wiadomości na telefony w { $file }: { $reason }
