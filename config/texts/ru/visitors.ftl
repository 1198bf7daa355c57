# The page of a ticket on the phone.

visitors-your-number = Ваш номер
visitors-service = Ваша услуга
visitors-counter = Окно

visitors-waiting = { $count ->
    [0] Перед вами никого нет
    [one] Перед вами ещё { $count } человек
    [few] Перед вами ещё { $count } человека
    [many] Перед вами ещё { $count } человек
   *[other] Перед вами ещё { $count } человека
}
visitors-ahead-label = { $count ->
    [one] человек перед вами
    [few] человека перед вами
    [many] человек перед вами
   *[other] человека перед вами
}
visitors-wait = { $low ->
    [0] Примерное время ожидания: до { $high } мин
   *[other] Примерное время ожидания: { $low }–{ $high } мин
}
visitors-waiting-detail = Вам ничего не нужно делать. Эта страница сообщит, когда подойдёт ваша очередь.
visitors-next = Скоро ваша очередь
visitors-next-detail = Пожалуйста, подойдите в зону ожидания.
visitors-called = Ваша очередь!
visitors-called-detail = Пожалуйста, подойдите сейчас к окну { $counter }.
visitors-serving = Вас обслуживают
visitors-missed = Мы вас вызывали
visitors-missed-detail = Вы ещё здесь? Сообщите об этом до { $time }, и мы вызовем вас ещё раз.
visitors-held = Мы ждём вас
visitors-held-detail = Мы вас вызвали. Пожалуйста, сообщите до { $time }, что вы уже здесь.
visitors-here = Я здесь
visitors-parked-until = Ваш номер остаётся действительным. С { $time } вы снова в очереди.
visitors-soonest = Вероятно, не раньше { $time }
visitors-come-in = Пожалуйста, заходите сейчас.
visitors-full = Зал ожидания заполнен. Пожалуйста, подождите снаружи, мы сообщим вам.
visitors-wait-in = Пожалуйста, ждите здесь: { $zone }
visitors-plan = Показать дорогу
visitors-video = Перейти к видеоразговору
visitors-virtual-detail = Вам не нужно приходить к нам. Оставьте эту страницу открытой: когда подойдёт ваша очередь, здесь появится кнопка видеоразговора.
visitors-video-detail = Мы готовы. Пожалуйста, откройте сейчас видеоразговор.
visitors-parked = Обслуживание приостановлено
visitors-parked-detail = Ваш номер остаётся действительным. Мы вызовем вас снова.
visitors-done = Готово
visitors-done-detail = Спасибо за визит. До свидания!
visitors-cancelled = Номер возвращён
visitors-cancelled-detail = Вас больше не будут вызывать. Спасибо, что сообщили.
visitors-closed = Этот номер больше не действует
visitors-closed-detail = Пожалуйста, возьмите новый номер у входа.

visitors-way-left = налево
visitors-way-right = направо
visitors-way-straight = прямо
visitors-way-up = наверх
visitors-way-down = вниз

visitors-away = Хотите ненадолго отойти?
visitors-not-here = Вы ещё не здесь?
visitors-walk = Сколько минут вам идти до нас пешком?
visitors-walk-by = Пожалуйста, выходите в { $time }.
visitors-walk-now = Пожалуйста, выходите сейчас!
visitors-walk-kept = Эти данные остаются в вашем телефоне.
visitors-come = Я уже иду
visitors-come-hint = Если вас вызовут раньше, чем вы придёте, мы подождём { $minutes } мин.
visitors-coming = Спасибо, мы знаем. После вызова мы подождём вас { $minutes } мин.
visitors-sound = Звать со звуком
visitors-push = Сообщить мне
visitors-install = На главный экран
visitors-journey = Ваш путь сегодня
visitors-step-done = готово
visitors-step-here = сейчас
visitors-step-todo = потом

visitors-bring = Пожалуйста, подготовьте
visitors-issued = Получен в { $time }
visitors-live = По состоянию на { $time }
visitors-live-hint = обновляется автоматически
visitors-old = Нет соединения с учреждением – состояние на { $time }. Пожалуйста, следите за экранами.
visitors-offline = У вашего телефона нет соединения. Данные устарели. Пожалуйста, следите за экранами.
visitors-wifi = Эта страница работает только здесь, в здании, в сети Wi-Fi «{ $wifi }».
visitors-in-house = Эта страница работает только в сети этого здания.

visitors-cancel = Вернуть номер
visitors-cancel-title = Вернуть номер?
visitors-cancel-detail = Вы потеряете своё место, и вас больше не будут вызывать. Это нельзя отменить.
visitors-cancel-yes = Да, вернуть
visitors-cancel-no = Нет, ждать дальше
visitors-return = Я снова здесь
visitors-return-hint = Пожалуйста, нажимайте, только если вы в здании.
visitors-let-first = Пропустить двух человек
visitors-let-first-title = Пропустить двух человек?
visitors-let-first-detail = Следующие два человека пройдут перед вами. Вы будете ждать дольше. Это нельзя отменить.
visitors-let-first-yes = Да, пропустить
visitors-let-first-no = Нет, оставить моё место
visitors-nobody-behind = Сейчас за вами никто не ждёт.
visitors-let-enough = Сегодня вы уже несколько раз пропускали других. Больше, к сожалению, нельзя.
visitors-failed = Не получилось. Пожалуйста, попробуйте ещё раз или обратитесь к стойке информации.
visitors-too-late = Для этого уже поздно. Пожалуйста, обратитесь к стойке информации.
visitors-back = Назад к номеру

visitors-unknown = Этот визит завершён
visitors-unknown-detail = Или адрес не совсем верный. Пожалуйста, отсканируйте код на талоне ещё раз или возьмите новый номер.
visitors-busy = Подождите, пожалуйста
visitors-busy-detail = С вашего подключения пришло слишком много запросов. Пожалуйста, попробуйте через минуту.
visitors-too-often = Подождите, пожалуйста
visitors-too-often-detail = Вы нажимали очень часто. Ваш номер остаётся действительным. Пожалуйста, попробуйте через минуту.
visitors-hub-gone = Сейчас нет соединения
visitors-hub-gone-detail = Ваш номер остаётся действительным. Пожалуйста, следите за экранами в зоне ожидания. Эта страница скоро попробует ещё раз.
visitors-broken = Что-то пошло не так
visitors-broken-detail = Ваш номер остаётся действительным. Пожалуйста, следите за экранами в зоне ожидания.

visitors-language-name = Русский
visitors-language = Язык
visitors-privacy = Без файлов cookie, без имён.

# At the start
visitors-wrong-proxy = Это не сеть вида 10.0.0.0/8: { $reason }
visitors-wrong-listen = «{ $address }» – не адрес вида HOST:PORT.
visitors-cannot-listen = Страница посетителей не может слушать { $address }: { $reason }
visitors-wrong-role = Ключ в { $file } предназначен для другой задачи. Странице посетителей нужен ключ роли { $role }: aufruf key create --role { $role }
visitors-push-key = Не удаётся прочитать или создать ключ для сообщений на телефоны в { $file }: { $reason }
