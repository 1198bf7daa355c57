# Mails about appointments.

mail-date = { $weekday }, { $day } { $month } { $year }
mail-time = godz. { $time }
mail-moment = { $date }, { $time }
mail-greeting = Dzień dobry! { $name }!
mail-hello = Dzień dobry!

mail-confirmation-subject = Państwa wizyta: { $date }, { $time }
mail-confirmation-text = Wizyta jest zarezerwowana.
mail-confirmation-changed = Termin wizyty się zmienił. Obowiązuje to, co jest napisane tutaj. Wcześniejsze wiadomości o tej wizycie są nieaktualne.
mail-reminder-subject = Przypomnienie o wizycie: { $date }, { $time }
mail-reminder-text = Przypominamy o Państwa wizycie.
mail-called-off-subject = Wizyta odwołana: { $date }, { $time }
mail-called-off-text = Ta wizyta została odwołana. Nie muszą Państwo nic więcej robić.
mail-earlier-subject = Wolny wcześniejszy termin: { $date }, { $time }
mail-earlier-text = Zwolnił się wcześniejszy termin: { $date }, { $time }.
mail-earlier-first = Czy chcą Państwo z niego skorzystać? Dostanie go ten, kto zgłosi się pierwszy. Jeśli nic Państwo nie zrobią, dotychczasowy termin pozostaje bez zmian.

mail-when = Kiedy
mail-when-now = Dotychczasowy termin
mail-what = Sprawa
mail-where = Gdzie
mail-code = Państwa kod
mail-bring = Proszę zabrać ze sobą
mail-place = { $house }
mail-place-video = wideorozmowa
mail-calendar = { $service } – { $house }

mail-check-in = Po przyjściu proszę zgłosić się przy wejściu, podając swój kod. Otrzymają Państwo numer i zostaną wezwani.
mail-video = Wizyta odbędzie się przez wideo. O umówionej godzinie proszę otworzyć stronę swojej wizyty.
mail-cannot-come = Nie mogą Państwo przyjść? Prosimy odwołać wizytę. Wtedy termin dostanie ktoś inny.

mail-view = Zobacz wizytę
mail-change = Zmień termin wizyty
mail-cancel = Odwołaj wizytę
mail-take = Wybierz wcześniejszy termin
mail-book = Zarezerwuj nową wizytę

mail-automatic = Ta wiadomość została wysłana automatycznie.
mail-privacy = { $days ->
    [0] Państwa imię, nazwisko i adres usuniemy zaraz po wizycie.
    [one] Państwa imię, nazwisko i adres usuniemy 1 dzień po wizycie.
    [few] Państwa imię, nazwisko i adres usuniemy { $days } dni po wizycie.
    [many] Państwa imię, nazwisko i adres usuniemy { $days } dni po wizycie.
   *[other] Państwa imię, nazwisko i adres usuniemy { $days } dnia po wizycie.
}
