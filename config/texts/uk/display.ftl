# What the screens of the waiting area show.

display-number = Номер
display-counter = Вікно
display-place = Підійдіть сюди
display-counter-label = Вікно { $label }
display-repeated = Повторний виклик
display-history = Останні виклики
display-history-empty = Сьогодні ще нікого
display-waiting = Чекають
display-waiting-count = { $count }
display-go = Будь ласка, до вікна { $label }
display-go-place = Будь ласка, сюди: { $label }
display-wait = Час очікування
display-wait-empty = Зараз усе зачинено
display-wait-unknown = невідомо
display-waiting-empty = Нікого
display-appointments = Записані на прийом
display-appointments-empty = Записаних немає
display-place-closed = Зачинено
display-place-paused = Скоро повернемося
display-slides-here = Тут ідуть ваші зображення та відео.
display-please-wait = Будь ласка, сідайте.
display-please-wait-more = Ваш номер з’явиться тут.
display-lost = З’єднання перервано – стан на { $time }
display-no-hub = Екран запускається.
display-no-hub-more = З’єднання з центральним сервером …
display-turned-away = Центральний сервер не приймає цей пристрій. Будь ласка, повідомте технічну службу: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] понеділок
        [tue] вівторок
        [wed] середа
        [thu] четвер
        [fri] п’ятниця
        [sat] субота
       *[sun] неділя
    }, { $day } { $month ->
        [m1] січня
        [m2] лютого
        [m3] березня
        [m4] квітня
        [m5] травня
        [m6] червня
        [m7] липня
        [m8] серпня
        [m9] вересня
        [m10] жовтня
        [m11] листопада
       *[m12] грудня
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display потребує --device ФАЙЛ (або --preview ЗОБРАЖЕННЯ.png --site ФАЙЛ).
display-needs-site = --preview потребує --site ФАЙЛ.
display-needs-id = У { $file } бракує display = "…": яким екраном із site.toml є цей пристрій?
display-bad-size = Це не розмір у формі 1920x1080: { $size }
display-no-screen = Не вдається відкрити вікно: { $reason }
display-no-language = Мови «{ $name }» немає. У цій установі є: { $known }.
display-no-screen-id = Екрана «{ $name }» немає. У site.toml є: { $known }.
display-no-layout = Макета «{ $name }» немає. Є такі: { $known }.
display-bad-picture = { $file } – не назва зображення: лише .png, .jpg і .jpeg.
display-cannot-write = Не вдається записати { $file }: { $reason }
display-no-fonts = Бракує шрифтів (пакети fonts-noto-core і fonts-dejavu-core): { $reason }
