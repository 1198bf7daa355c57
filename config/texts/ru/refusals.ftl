# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = Услуги «{ $service }» здесь нет.
refusal-unknown-counter = Окна «{ $counter }» здесь нет.
refusal-unknown-visit = Такого посещения сегодня нет.
refusal-unknown-call = Такого вызова нет.
refusal-already-spoken = Этот вызов уже объявляет другой экран.
refusal-service-closed = «{ $service }» – сейчас закрыто.
refusal-service-retired = «{ $service }» – эта услуга больше не предоставляется.
refusal-numbers-exhausted = «{ $service }» – все номера заняты.
refusal-counter-busy = { $number } ещё у этого окна: сначала завершите, отложите или передайте, затем перерыв.
refusal-came-or-not = Сначала уточните: { $number } – человек пришёл или нет?
refusal-nobody-here = У этого окна сейчас никого нет.
refusal-not-called = { $number } сейчас не вызывают, а уже обслуживают.
refusal-not-waiting = { $number } больше не ждёт – возможно, другое окно было быстрее.
refusal-not-parked = { $number } больше не отложен.
refusal-not-missed = { $number } больше нет среди тех, кто не пришёл.
refusal-already-ended = Посещение { $number } уже завершено.
refusal-not-served-here = Услуга для { $number } в этом окне не оказывается.
refusal-closed-by-staff = «{ $service }» – временно закрыто.
refusal-last-ticket = «{ $service }» – скоро закрываемся: последний номер уже выдан.
refusal-no-time-left = «{ $service }» – ждёт уже так много людей, что сегодня времени не хватит.
refusal-quota-reached = «{ $service }» – все номера на сегодня выданы.
refusal-zone-full = «{ $service }» – зона ожидания сейчас заполнена.
refusal-internal-service = Для «{ $service }» нет отдельных номеров: туда направляет только окно.
refusal-unknown-result = Результата «{ $result }» для этой услуги нет.
refusal-too-early = Ещё рано для «не пришёл»: { $number } { $calls ->
    [0] имеет ещё { $seconds } с.
    [one] нужно вызвать ещё { $calls } раз.
    [few] нужно вызвать ещё { $calls } раза.
    [many] нужно вызвать ещё { $calls } раз.
   *[other] нужно вызвать ещё { $calls } раза.
}
refusal-not-offered = Здесь это не предлагается.
refusal-unknown-code = По этому коду записи нет.
refusal-unknown-appointment = Такой записи нет.
refusal-not-today = Запись не на сегодня.
refusal-checked-in = Для этой записи уже есть номер: { $number }.
refusal-code-taken = Этот код уже принадлежит другой записи.
refusal-no-such-slot = Такого времени нет: выберите, пожалуйста, одно из показанных.
refusal-slot-taken = Это время уже занято. Выберите, пожалуйста, другое.
refusal-too-far-ahead = Так далеко вперёд мы ещё не записываем.
refusal-too-soon = Записаться на это время уже нельзя. Выберите, пожалуйста, более позднее.
refusal-too-many = Для одной записи это слишком много. Позвоните нам, пожалуйста, – вместе мы найдём время.
refusal-unknown-plan = Такого плана записи здесь нет.
refusal-wrong-dates = С этими датами что-то не так: они должны идти по порядку, не быть в прошлом и не дальше чем через два года.
refusal-called-off = Эта запись отменена.
refusal-time-passed = Время этой записи прошло.
refusal-wrong-presence = Это число неверно или уже не действует. Введите, пожалуйста, то, которое сейчас показано в здании.
refusal-nobody-behind = За { $number } сейчас никто не ждёт.
refusal-let-enough = { $number } уже пропустил других столько раз, сколько возможно.
refusal-same-place = { $number } уже у этого окна.
refusal-not-ended = Посещение { $number } ещё не завершено.
refusal-number-taken = Номер { $number } тем временем выдан снова: это посещение уже нельзя вернуть.
refusal-nothing-to-undo = У этого окна отменять нечего.
refusal-undo-too-late = Отменить можно только в течение { $seconds } с.
refusal-undo-overtaken = Это уже нельзя отменить: тем временем произошло что-то другое.
refusal-clerk-away = Тот, кто должен это принять, сейчас не вошёл в систему ни у одного окна.
refusal-no-number = Кого обслуживают без номера, того нельзя вызвать или передать дальше.
refusal-unknown-zone = Зоны ожидания «{ $zone }» здесь нет.
refusal-unknown-alarm = Этой тревоги уже нет.
refusal-no-help-asked = У «{ $device }» уже никто не ждёт помощи.
refusal-sign-in = Пожалуйста, сначала войдите в систему у этого окна.
refusal-wrong-pin = Имя и PIN-код не совпадают. { $left ->
    [one] Осталась { $left } попытка.
    [few] Осталось { $left } попытки.
    [many] Осталось { $left } попыток.
   *[other] Осталось { $left } попытки.
}
refusal-pin-locked = Слишком много неверных PIN-кодов: вход заблокирован на { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}.
refusal-too-late = Для этого уже поздно: время вышло.
refusal-id-reused = Это действие имеет идентификатор другого и не было выполнено. Пожалуйста, попробуйте ещё раз.
refusal-counter-retired = Окно { $counter } закрывается навсегда и больше никого не вызывает. «Готово» завершает посещение того, кто ещё здесь.
refusal-stale = Нажатие клавиши дошло до сервера слишком поздно и не было выполнено. Пожалуйста, попробуйте ещё раз.
refusal-wrong-role = Этому устройству это не разрешено.
refusal-malformed = Центральный сервер не понял сообщение. У обоих одинаковая версия?
refusal-disk-full = Центральный сервер больше ничего не может сохранить: диск заполнен. Пожалуйста, вызовите администратора.
refusal-overloaded = Центральный сервер сейчас перегружен. Пожалуйста, попробуйте чуть позже.
refusal-internal = На центральном сервере произошла ошибка; ничего не изменено. Пожалуйста, сообщите администратору.
