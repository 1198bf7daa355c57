# What the screens of the waiting area show.

display-number = Номер
display-counter = Окно
display-place = Подойдите сюда
display-counter-label = Окно { $label }
display-repeated = Повторный вызов
display-history = Последние вызовы
display-history-empty = Сегодня ещё никого
display-waiting = Ждут
display-waiting-count = { $count }
display-go = Пожалуйста, к окну { $label }
display-go-place = Пожалуйста, сюда: { $label }
display-wait = Время ожидания
display-wait-empty = Сейчас всё закрыто
display-wait-unknown = неизвестно
display-waiting-empty = Никого
display-appointments = По записи
display-appointments-empty = Записанных нет
display-place-closed = Закрыто
display-place-paused = Скоро вернёмся
display-slides-here = Здесь идут ваши изображения и видео.
display-please-wait = Пожалуйста, присядьте.
display-please-wait-more = Ваш номер появится здесь.
display-lost = Соединение прервано – состояние на { $time }
display-no-hub = Экран запускается.
display-no-hub-more = Соединение с центральным сервером …
display-turned-away = Центральный сервер не принимает это устройство. Пожалуйста, сообщите технической службе: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] понедельник
        [tue] вторник
        [wed] среда
        [thu] четверг
        [fri] пятница
        [sat] суббота
       *[sun] воскресенье
    }, { $day } { $month ->
        [m1] января
        [m2] февраля
        [m3] марта
        [m4] апреля
        [m5] мая
        [m6] июня
        [m7] июля
        [m8] августа
        [m9] сентября
        [m10] октября
        [m11] ноября
       *[m12] декабря
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display нужен --device ФАЙЛ (или --preview КАРТИНКА.png --site ФАЙЛ).
display-needs-site = --preview нужен --site ФАЙЛ.
display-needs-id = В { $file } нет display = "…": каким экраном из site.toml является это устройство?
display-bad-size = Это не размер вида 1920x1080: { $size }
display-no-screen = Не удаётся открыть окно: { $reason }
display-no-language = Языка «{ $name }» нет. В этом учреждении есть: { $known }.
display-no-screen-id = Экрана «{ $name }» нет. В site.toml есть: { $known }.
display-no-layout = Макета «{ $name }» нет. Есть такие: { $known }.
display-bad-picture = { $file } – не имя картинки: только .png, .jpg и .jpeg.
display-cannot-write = Не удаётся записать { $file }: { $reason }
display-no-fonts = Не хватает шрифтов (пакеты fonts-noto-core и fonts-dejavu-core): { $reason }
