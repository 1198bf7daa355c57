# What the screens of the waiting area show.

display-number = Numer
display-counter = Stanowisko
display-place = Prosimy tutaj
display-counter-label = Stanowisko { $label }
display-repeated = Ponowne wezwanie
display-history = Ostatnio wezwane
display-history-empty = Dzisiaj jeszcze nikt
display-waiting = Czeka
display-waiting-count = { $count }
display-go = Prosimy do stanowiska { $label }
display-go-place = Prosimy tutaj: { $label }
display-wait = Czas oczekiwania
display-wait-empty = Teraz nic nie jest czynne
display-wait-unknown = nieznany
display-waiting-empty = Nikt
display-appointments = Umówione wizyty
display-appointments-empty = Brak wizyt
display-place-closed = Nieczynne
display-place-paused = Zaraz wracamy
display-slides-here = Tu wyświetlane są Państwa zdjęcia i filmy.
display-please-wait = Prosimy usiąść.
display-please-wait-more = Tutaj pojawi się Państwa numer.
display-lost = Połączenie przerwane – stan na { $time }
display-no-hub = Ekran się uruchamia.
display-no-hub-more = Trwa łączenie z serwerem centralnym …
display-turned-away = Serwer centralny nie przyjmuje tego urządzenia. Prosimy powiadomić obsługę techniczną: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] poniedziałek
        [tue] wtorek
        [wed] środa
        [thu] czwartek
        [fri] piątek
        [sat] sobota
       *[sun] niedziela
    }, { $day } { $month ->
        [m1] stycznia
        [m2] lutego
        [m3] marca
        [m4] kwietnia
        [m5] maja
        [m6] czerwca
        [m7] lipca
        [m8] sierpnia
        [m9] września
        [m10] października
        [m11] listopada
       *[m12] grudnia
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display wymaga --device PLIK (albo --preview OBRAZ.png --site PLIK).
display-needs-site = --preview wymaga --site PLIK.
display-needs-id = W { $file } brakuje display = "…": którym ekranem z site.toml jest to urządzenie?
display-bad-size = To nie jest rozmiar w postaci 1920x1080: { $size }
display-no-screen = Nie można otworzyć okna: { $reason }
display-no-language = Nie ma języka „{ $name }”. W tej placówce są: { $known }.
display-no-screen-id = Nie ma ekranu „{ $name }”. W site.toml są: { $known }.
display-no-layout = Nie ma układu „{ $name }”. Dostępne: { $known }.
display-bad-picture = { $file } nie jest nazwą obrazu: tylko .png, .jpg i .jpeg.
display-cannot-write = Nie można zapisać { $file }: { $reason }
display-no-fonts = Brakuje czcionek (pakiety fonts-noto-core i fonts-dejavu-core): { $reason }
