# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Записатися на прийом
booking-step = Крок { $step } з 4
booking-choose-service = З якого питання?
booking-nothing = Зараз тут немає запису
booking-nothing-detail = Будь ласка, зателефонуйте нам або прийдіть без запису.
booking-other-service = Інше питання
booking-bring = Будь ласка, візьміть із собою
booking-quantity = Скільки?
booking-quantity-hint = Наприклад, 3, якщо посвідчення потрібне трьом особам.
booking-count = { $count } ×

booking-choose-day = Який день?
booking-next = Найближчий вільний час
booking-this-week = Цього тижня
booking-next-week = Наступного тижня
booking-later = Пізніше
booking-free = вільно: { $count }
booking-full = Зараз вільного часу немає
booking-full-detail = Записи часто скасовують. Будь ласка, загляньте пізніше або зателефонуйте нам.
booking-day-gone = Це вже не вільно. Будь ласка, виберіть інше.

booking-choose-time = О котрій годині?
booking-morning = До обіду
booking-afternoon = Після обіду
booking-other-day = Інший день
booking-day-before = Раніший день
booking-day-after = Пізніший день

booking-check = Усе правильно?
booking-other-time = Інший час
booking-video = Через відео
booking-video-detail = Це відеорозмова: ви залишаєтеся вдома. Посилання з’явиться на вашій сторінці, щойно вас викличуть.
booking-name = Ваше ім’я (необов’язково)
booking-mail = Ваша електронна адреса (необов’язково)
booking-mail-hint = Ми надішлемо підтвердження й повідомимо, якщо щось зміниться.
booking-earlier = Напишіть мені, якщо звільниться раніший час.
booking-privacy = { $days ->
    [one] Ім’я та адресу ми використовуємо лише для цього запису. Через { $days } день після нього ми їх видалимо.
    [few] Ім’я та адресу ми використовуємо лише для цього запису. Через { $days } дні після нього ми їх видалимо.
    [many] Ім’я та адресу ми використовуємо лише для цього запису. Через { $days } днів після нього ми їх видалимо.
   *[other] Ім’я та адресу ми використовуємо лише для цього запису. Через { $days } дня після нього ми їх видалимо.
}
booking-no-name = Ім’я вказувати не потрібно.
booking-book = Записатися
booking-trap = Будь ласка, залиште це поле порожнім
booking-wrong-name = Це ім’я задовге або містить знаки, які ми не можемо прочитати.
booking-wrong-mail = Ця адреса ще неправильна. Приклад: name@example.org
booking-again = Зараз не вийшло. Будь ласка, натисніть «Записатися» ще раз. Запис буде лише один.
booking-old-form = Ця сторінка була відкрита надто довго. Будь ласка, перевірте все ще раз і натисніть «Записатися».
booking-too-many = Стільки відразу тут не можна. Будь ласка, зателефонуйте нам.
booking-taken = На жаль, цей час щойно зайняли
booking-taken-detail = Виберіть інший: одне натискання — і ви записані. Те, що ви ввели, збережено.
booking-all-times = Увесь вільний час

booking-time = { $time }
booking-day = { $weekday ->
    [0] понеділок
    [1] вівторок
    [2] середа
    [3] четвер
    [4] п’ятниця
    [5] субота
   *[6] неділя
}, { $day } { $month ->
    [1] січня
    [2] лютого
    [3] березня
    [4] квітня
    [5] травня
    [6] червня
    [7] липня
    [8] серпня
    [9] вересня
    [10] жовтня
    [11] листопада
   *[12] грудня
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Ваш запис
booking-said-booked = Вас записано.
booking-said-mailed = Вас записано. Підтвердження зараз надійде електронною поштою.
booking-said-moved = Ваш запис перенесено.
booking-said-off = Дякуємо, що повідомили.
booking-keep = Будь ласка, збережіть цю сторінку: як закладку, фото або на папері.
booking-code = Ваш код
booking-code-hint = За цим кодом ви відмічаєтеся біля входу.
booking-code-line = Код: { $code }
booking-qr = Той самий код як QR-код
booking-state-called-off = Цей запис скасовано
booking-state-called-off-detail = Цей час знову вільний. Якщо ви все ж хочете прийти, запишіться, будь ласка, знову.
booking-state-missed = Цей запис уже минув
booking-state-missed-detail = Ви можете записатися знову або прийти без запису.
booking-state-checked-in = Вас відмічено
booking-state-checked-in-detail = Ми викличемо ваш номер.
booking-to-ticket = До вашого номера
booking-new = Записатися знову
booking-calendar = Додати в календар
booking-change = Перенести запис
booking-cancel = Скасувати запис

booking-here = Ви вже тут?
booking-presence = Введіть чотири цифри з екрана біля входу.
booking-here-yes = Я тут
booking-ready = Ви готові до розмови?
booking-ready-yes = Так, готово
booking-here-from = Від { $time } ви можете відмітитися на цій сторінці.
booking-wrong-presence = Ці цифри неправильні. Вони змінюються кожні кілька хвилин: будь ласка, ще раз подивіться на екран біля входу.
booking-too-often = Забагато спроб. Будь ласка, зачекайте хвилину або зверніться на рецепцію.
booking-here-too-early = Для цього ще зарано. Будь ласка, прийдіть незадовго до вашого часу.
booking-here-not-today = Ваш запис на інший день.
booking-here-time-passed = На жаль, ваш час минув. Будь ласка, візьміть номер біля входу.
booking-cannot = Тут це неможливо. Будь ласка, зателефонуйте нам або запитайте на рецепції.

booking-cancel-title = Скасувати запис?
booking-cancel-detail = Час одразу звільниться для інших. Повернути його не можна.
booking-cancel-yes = Так, скасувати
booking-cancel-no = Ні, залишити запис
booking-change-title = Перенести запис?
booking-change-detail = Ваш запис чинний, доки ви не підтвердите новий.
booking-change-yes = Так, перенести
booking-now = Досі
booking-then = Новий час
booking-leave = Залишити все як є

# When there is nothing to show
booking-unknown = Ми не знаємо цього запису
booking-unknown-detail = Можливо, він був давно або посилання неповне. Будь ласка, відкрийте його ще раз або зателефонуйте нам.
booking-closed = Тут не записують на прийом
booking-closed-detail = Будь ласка, зателефонуйте нам або запитайте на рецепції.
booking-busy = Хвилинку, будь ласка
booking-busy-detail = З вашого з’єднання надійшло дуже багато запитів. Будь ласка, спробуйте за кілька хвилин або зателефонуйте нам.
booking-hub-gone = Зараз немає зв’язку
booking-hub-gone-detail = Зроблені записи чинні. Будь ласка, спробуйте за кілька хвилин.
booking-broken = Щось пішло не так
booking-broken-detail = Будь ласка, поверніться на попередню сторінку та спробуйте ще раз.
