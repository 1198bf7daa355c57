# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = Nie ma tu sprawy „{ $service }”.
refusal-unknown-counter = Nie ma tu stanowiska „{ $counter }”.
refusal-unknown-visit = Dzisiaj nie ma takiej wizyty.
refusal-unknown-call = Nie ma takiego wezwania.
refusal-already-spoken = To wezwanie zapowiada już inny ekran.
refusal-service-closed = „{ $service }” – obecnie zamknięte.
refusal-service-retired = „{ $service }” – ta sprawa nie jest już prowadzona.
refusal-numbers-exhausted = „{ $service }” – wszystkie numery są zajęte.
refusal-counter-busy = { $number } jest jeszcze przy tym stanowisku: najpierw zakończyć, odłożyć lub przekazać, potem przerwa.
refusal-came-or-not = Najpierw proszę wyjaśnić: czy { $number } przyszedł, czy nie?
refusal-nobody-here = Przy tym stanowisku nie ma teraz nikogo.
refusal-not-called = { $number } nie jest teraz wzywany, lecz już obsługiwany.
refusal-not-waiting = { $number } już nie czeka – być może inne stanowisko było szybsze.
refusal-not-parked = { $number } nie jest już odłożony.
refusal-not-missed = { $number } nie jest już na liście nieobecnych.
refusal-already-ended = Wizyta { $number } jest już zakończona.
refusal-not-served-here = { $number } ma sprawę, której to stanowisko nie obsługuje.
refusal-closed-by-staff = „{ $service }” – chwilowo zamknięte.
refusal-last-ticket = „{ $service }” – wkrótce zamykamy: ostatni numer został już wydany.
refusal-no-time-left = „{ $service }” – czeka już tyle osób, że dzisiaj nie wystarczy czasu.
refusal-quota-reached = „{ $service }” – wszystkie numery na dziś zostały wydane.
refusal-zone-full = „{ $service }” – poczekalnia jest obecnie pełna.
refusal-internal-service = „{ $service }” nie ma własnych numerów: kieruje tam tylko stanowisko.
refusal-unknown-result = Nie ma wyniku „{ $result }” dla tej sprawy.
refusal-too-early = Za wcześnie na „nieobecny”: { $number } { $calls ->
    [0] ma jeszcze { $seconds } s.
    [one] musi zostać wezwany jeszcze raz.
    [few] musi zostać wezwany jeszcze { $calls } razy.
    [many] musi zostać wezwany jeszcze { $calls } razy.
   *[other] musi zostać wezwany jeszcze { $calls } razy.
}
refusal-not-offered = Tego tutaj nie oferujemy.
refusal-unknown-code = Nie ma wizyty z tym kodem.
refusal-unknown-appointment = Nie ma takiej umówionej wizyty.
refusal-not-today = Wizyta nie jest umówiona na dzisiaj.
refusal-checked-in = Do tej wizyty jest już numer: { $number }.
refusal-code-taken = Ten kod ma już inna umówiona wizyta.
refusal-no-such-slot = Nie ma takiego terminu: proszę wybrać jedną z pokazanych godzin.
refusal-slot-taken = Ten termin jest już zajęty. Proszę wybrać inny.
refusal-too-far-ahead = Na tak odległe dni jeszcze nie umawiamy.
refusal-too-soon = Na ten termin jest już za późno. Proszę wybrać późniejszy.
refusal-too-many = To za dużo na jeden termin. Prosimy o telefon – razem znajdziemy odpowiedni.
refusal-unknown-plan = Nie ma tu takiego planu terminów.
refusal-wrong-dates = Te daty się nie zgadzają: muszą być po kolei, nie mogą być przeszłe ani odległe o więcej niż dwa lata.
refusal-called-off = Ten termin został odwołany.
refusal-time-passed = Czas tego terminu już minął.
refusal-wrong-presence = Ta liczba jest błędna lub już nieaktualna. Proszę wpisać tę, która jest teraz pokazywana w budynku.
refusal-nobody-behind = Za numerem { $number } nikt teraz nie czeka.
refusal-let-enough = { $number } przepuścił już innych tyle razy, ile można.
refusal-same-place = { $number } jest już przy tym stanowisku.
refusal-not-ended = Wizyta { $number } nie jest jeszcze zakończona.
refusal-number-taken = Numer { $number } został w międzyczasie wydany ponownie: tej wizyty nie można już przywrócić.
refusal-nothing-to-undo = Przy tym stanowisku nie ma czego cofnąć.
refusal-undo-too-late = Cofnąć można tylko przez { $seconds } s.
refusal-undo-overtaken = Tego nie można już cofnąć: w międzyczasie wydarzyło się coś innego.
refusal-clerk-away = Osoba, która ma to przejąć, nie jest teraz zalogowana przy żadnym stanowisku.
refusal-no-number = Osoby obsługiwanej bez numeru nie można wezwać ani przekazać dalej.
refusal-unknown-zone = Nie ma tu poczekalni „{ $zone }”.
refusal-unknown-alarm = Ten alarm już nie istnieje.
refusal-no-help-asked = Przy „{ $device }” nikt już nie czeka na pomoc.
refusal-sign-in = Proszę najpierw zalogować się przy tym stanowisku.
refusal-wrong-pin = Nazwa i PIN nie pasują do siebie. { $left ->
    [one] Pozostała 1 próba.
    [few] Pozostały { $left } próby.
    [many] Pozostało { $left } prób.
   *[other] Pozostało { $left } próby.
}
refusal-pin-locked = Zbyt wiele błędnych kodów PIN: logowanie jest zablokowane na { $minutes ->
    [one] 1 minutę
    [few] { $minutes } minuty
    [many] { $minutes } minut
   *[other] { $minutes } minuty
}.
refusal-too-late = Na to jest już za późno: termin minął.
refusal-id-reused = To polecenie ma identyfikator innego polecenia i nie zostało wykonane. Proszę spróbować ponownie.
refusal-counter-retired = Stanowisko { $counter } jest likwidowane i nikogo już nie wzywa. „Gotowe” kończy wizytę osoby, która jeszcze tu jest.
refusal-stale = Naciśnięcie klawisza dotarło do serwera za późno i nie zostało wykonane. Proszę spróbować ponownie.
refusal-wrong-role = To urządzenie nie ma takiego uprawnienia.
refusal-malformed = Serwer centralny nie zrozumiał wiadomości. Czy oba urządzenia mają tę samą wersję?
refusal-disk-full = Serwer centralny nie może już nic zapisać: dysk jest pełny. Proszę wezwać administratora.
refusal-overloaded = Serwer centralny jest teraz przeciążony. Proszę spróbować za chwilę.
refusal-internal = Na serwerze centralnym wystąpił błąd; niczego nie zmieniono. Proszę powiadomić administratora.
