# The page of a ticket on the phone.

visitors-your-number = Ваш номер
visitors-service = Ваша услуга
visitors-counter = Окно

visitors-waiting = { $count ->
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
visitors-missed-detail = Вы ещё здесь? Сообщите об этом в течение { $minutes } мин, и мы вызовем вас ещё раз.
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
visitors-failed = Не получилось. Пожалуйста, попробуйте ещё раз или обратитесь к стойке информации.
visitors-too-late = Для этого уже поздно. Пожалуйста, обратитесь к стойке информации.
visitors-back = Назад к номеру

visitors-unknown = Мы не знаем этот номер
visitors-unknown-detail = Номер действителен только в тот день, когда он был взят. Пожалуйста, отсканируйте код на талоне ещё раз или возьмите новый номер.
visitors-busy = Подождите, пожалуйста
visitors-busy-detail = С вашего подключения пришло слишком много запросов. Пожалуйста, попробуйте через минуту.
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
