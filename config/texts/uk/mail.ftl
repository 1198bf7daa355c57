# Mails about appointments.

mail-date = { $weekday }, { $day } { $month } { $year }
mail-time = { $time }
mail-moment = { $date }, { $time }
mail-greeting = Добрий день, { $name }!
mail-hello = Добрий день!

mail-confirmation-subject = Ваш запис на прийом: { $date }, { $time }
mail-confirmation-text = Вас записано на прийом.
mail-confirmation-changed = Ваш запис змінено. Діє те, що написано тут. Попередні повідомлення про цей запис більше не дійсні.
mail-reminder-subject = Нагадування про запис: { $date }, { $time }
mail-reminder-text = Нагадуємо вам про ваш запис на прийом.
mail-called-off-subject = Скасовано запис: { $date }, { $time }
mail-called-off-text = Цей запис скасовано. Вам більше нічого не потрібно робити.
mail-earlier-subject = Є раніший час: { $date }, { $time }
mail-earlier-text = Звільнився раніший час: { $date }, { $time }.
mail-earlier-first = Бажаєте його зайняти? Його отримає той, хто відповість першим. Якщо ви нічого не зробите, ваш запис залишиться без змін.

mail-when = Коли
mail-when-now = Ваш теперішній запис
mail-what = Питання
mail-where = Де
mail-code = Ваш код
mail-bring = Візьміть із собою
mail-place = { $house }
mail-place-video = по відеозв’язку
mail-calendar = { $service } – { $house }

mail-check-in = Коли прийдете, зареєструйтеся біля входу за своїм кодом. Ви отримаєте номер, і вас викличуть.
mail-video = Прийом відбудеться по відеозв’язку. У домовлений час відкрийте сторінку свого запису.
mail-cannot-come = Не можете прийти? Скасуйте, будь ласка, запис. Тоді цей час отримає хтось інший.

mail-view = Переглянути запис
mail-change = Перенести запис
mail-cancel = Скасувати запис
mail-take = Обрати раніший час
mail-book = Записатися знову

mail-automatic = Це повідомлення надіслано автоматично.
mail-privacy = { $days ->
    [0] Ваше ім’я та адресу ми видалимо одразу після прийому.
    [one] Ваше ім’я та адресу ми видалимо через { $days } день після прийому.
    [few] Ваше ім’я та адресу ми видалимо через { $days } дні після прийому.
    [many] Ваше ім’я та адресу ми видалимо через { $days } днів після прийому.
   *[other] Ваше ім’я та адресу ми видалимо через { $days } дня після прийому.
}
