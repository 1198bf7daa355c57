# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Umów wizytę
booking-step = Krok { $step } z 4
booking-choose-service = Czego dotyczy wizyta?
booking-nothing = Obecnie nie ma tu terminów
booking-nothing-detail = Prosimy zadzwonić albo przyjść bez umówionego terminu.
booking-other-service = Inna sprawa
booking-bring = Prosimy przynieść
booking-quantity = Ile?
booking-quantity-hint = Na przykład 3, jeśli trzy osoby potrzebują dowodu.
booking-count = { $count } ×

booking-choose-day = Jaki dzień?
booking-next = Najbliższy wolny termin
booking-this-week = W tym tygodniu
booking-next-week = W przyszłym tygodniu
booking-later = Później
booking-free = wolne godziny: { $count }
booking-full = Obecnie nie ma wolnych terminów
booking-full-detail = Terminy często się zwalniają. Prosimy zajrzeć później albo zadzwonić.
booking-day-gone = To już nie jest wolne. Prosimy wybrać coś innego.

booking-choose-time = O której godzinie?
booking-morning = Przed południem
booking-afternoon = Po południu
booking-other-day = Inny dzień
booking-day-before = Wcześniejszy dzień
booking-day-after = Późniejszy dzień

booking-check = Czy wszystko się zgadza?
booking-other-time = Inna godzina
booking-video = Przez wideo
booking-video-detail = Ta wizyta to rozmowa wideo: zostają Państwo w domu. Link pojawi się na Państwa stronie, gdy przyjdzie kolej.
booking-name = Imię i nazwisko (nieobowiązkowo)
booking-mail = Adres e-mail (nieobowiązkowo)
booking-mail-hint = Wyślemy potwierdzenie i damy znać, jeśli coś się zmieni.
booking-earlier = Proszę napisać do mnie, gdy zwolni się wcześniejszy termin.
booking-privacy = { $days ->
    [one] Nazwiska i adresu używamy tylko do tej wizyty. { $days } dzień po niej je usuwamy.
    [few] Nazwiska i adresu używamy tylko do tej wizyty. { $days } dni po niej je usuwamy.
    [many] Nazwiska i adresu używamy tylko do tej wizyty. { $days } dni po niej je usuwamy.
   *[other] Nazwiska i adresu używamy tylko do tej wizyty. { $days } dnia po niej je usuwamy.
}
booking-no-name = Nie trzeba podawać nazwiska.
booking-book = Umów wizytę
booking-trap = Prosimy zostawić to pole puste
booking-wrong-name = To nazwisko jest za długie albo zawiera znaki, których nie możemy odczytać.
booking-wrong-mail = Ten adres nie jest jeszcze poprawny. Przykład: name@example.org
booking-again = Teraz się nie udało. Prosimy jeszcze raz nacisnąć „Umów wizytę”. Termin zostanie umówiony tylko raz.
booking-old-form = Ta strona była zbyt długo otwarta. Prosimy jeszcze raz wszystko sprawdzić i nacisnąć „Umów wizytę”.
booking-too-many = Tylu naraz nie można tu umówić. Prosimy zadzwonić.
booking-taken = Niestety ktoś właśnie zajął ten termin
booking-taken-detail = Prosimy wybrać inny: jedno naciśnięcie go rezerwuje. Wpisane dane pozostają.
booking-all-times = Wszystkie wolne godziny

booking-time = { $time }
booking-day = { $weekday ->
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
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Państwa termin
booking-said-booked = Wizyta jest umówiona.
booking-said-mailed = Wizyta jest umówiona. Potwierdzenie przyjdzie zaraz pocztą e-mail.
booking-said-moved = Termin jest zmieniony.
booking-said-off = Dziękujemy za wiadomość.
booking-keep = Prosimy zachować tę stronę: jako zakładkę, zdjęcie albo na papierze.
booking-code = Państwa kod
booking-code-hint = Tym kodem zgłaszają się Państwo przy wejściu.
booking-code-line = Kod: { $code }
booking-qr = Ten sam kod jako kod QR
booking-state-called-off = Ten termin jest odwołany
booking-state-called-off-detail = Ta godzina jest znowu wolna. Jeśli jednak chcą Państwo przyjść, prosimy umówić nowy termin.
booking-state-missed = Ten termin minął
booking-state-missed-detail = Można umówić nowy termin albo przyjść bez terminu.
booking-state-checked-in = Są Państwo zgłoszeni
booking-state-checked-in-detail = Wywołamy Państwa numer.
booking-to-ticket = Do Państwa numeru
booking-new = Umów nową wizytę
booking-calendar = Dodaj do kalendarza
booking-change = Zmień termin
booking-cancel = Odwołaj wizytę

booking-here = Są Państwo na miejscu?
booking-presence = Prosimy wpisać cztery cyfry z ekranu przy wejściu.
booking-here-yes = Jestem na miejscu
booking-ready = Czy są Państwo gotowi do rozmowy?
booking-ready-yes = Tak, możemy zaczynać
booking-here-from = Od godziny { $time } można zgłosić się na tej stronie.
booking-wrong-presence = Te cyfry się nie zgadzają. Zmieniają się co kilka minut: prosimy jeszcze raz spojrzeć na ekran przy wejściu.
booking-too-often = To było wiele prób. Prosimy odczekać minutę albo zgłosić się w recepcji.
booking-here-too-early = Na to jest jeszcze za wcześnie. Prosimy przyjść krótko przed terminem.
booking-here-not-today = Państwa termin jest w innym dniu.
booking-here-time-passed = Niestety godzina Państwa wizyty minęła. Prosimy pobrać numer przy wejściu.
booking-cannot = Tutaj nie jest to możliwe. Prosimy zadzwonić albo zapytać w recepcji.

booking-cancel-title = Odwołać wizytę?
booking-cancel-detail = Godzina od razu zwolni się dla innych. Nie można tego cofnąć.
booking-cancel-yes = Tak, odwołaj
booking-cancel-no = Nie, zachowaj termin
booking-change-title = Zmienić termin?
booking-change-detail = Państwa termin obowiązuje, dopóki nie potwierdzą Państwo nowego.
booking-change-yes = Tak, zmień
booking-now = Dotychczas
booking-then = Nowy termin
booking-leave = Zostaw bez zmian

# When there is nothing to show
booking-unknown = Nie znamy tego terminu
booking-unknown-detail = Być może minął już jakiś czas temu albo link jest niepełny. Prosimy otworzyć go jeszcze raz albo zadzwonić.
booking-closed = Tutaj nie umawia się wizyt
booking-closed-detail = Prosimy zadzwonić albo zapytać w recepcji.
booking-busy = Prosimy o chwilę cierpliwości
booking-busy-detail = Z Państwa łącza przyszło bardzo dużo zapytań. Prosimy spróbować za kilka minut albo zadzwonić.
booking-hub-gone = Obecnie brak połączenia
booking-hub-gone-detail = Umówione terminy są nadal ważne. Prosimy spróbować za kilka minut.
booking-broken = Coś poszło nie tak
booking-broken-detail = Prosimy wrócić na poprzednią stronę i spróbować jeszcze raz.
