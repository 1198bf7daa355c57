# Mails about appointments.

mail-date = { $weekday }, { $day } { $month } { $year }
mail-time = { $time }
mail-moment = { $date }, { $time }
mail-greeting = Здравствуйте, { $name }!
mail-hello = Здравствуйте!

mail-confirmation-subject = Ваша запись на приём: { $date }, { $time }
mail-confirmation-text = Вы записаны на приём.
mail-confirmation-changed = Ваша запись изменена. Действует то, что написано здесь. Прежние сообщения об этой записи больше не действительны.
mail-reminder-subject = Напоминание о записи: { $date }, { $time }
mail-reminder-text = Напоминаем вам о вашей записи на приём.
mail-called-off-subject = Запись отменена: { $date }, { $time }
mail-called-off-text = Эта запись отменена. Вам больше ничего не нужно делать.
mail-earlier-subject = Есть более раннее время: { $date }, { $time }
mail-earlier-text = Освободилось более раннее время: { $date }, { $time }.
mail-earlier-first = Хотите его занять? Его получит тот, кто ответит первым. Если вы ничего не сделаете, ваша запись останется без изменений.

mail-when = Когда
mail-when-now = Ваша нынешняя запись
mail-what = Вопрос
mail-where = Где
mail-code = Ваш код
mail-bring = Возьмите с собой
mail-place = { $house }
mail-place-video = по видеосвязи
mail-calendar = { $service } – { $house }

mail-check-in = Когда придёте, зарегистрируйтесь у входа по своему коду. Вы получите номер, и вас вызовут.
mail-video = Приём пройдёт по видеосвязи. В назначенное время откройте страницу своей записи.
mail-cannot-come = Не можете прийти? Пожалуйста, отмените запись. Тогда это время получит кто-то другой.

mail-view = Посмотреть запись
mail-change = Перенести запись
mail-cancel = Отменить запись
mail-take = Выбрать более раннее время
mail-book = Записаться снова

mail-automatic = Это сообщение отправлено автоматически.
mail-privacy = { $days ->
    [0] Ваше имя и адрес мы удалим сразу после приёма.
    [one] Ваше имя и адрес мы удалим через { $days } день после приёма.
    [few] Ваше имя и адрес мы удалим через { $days } дня после приёма.
    [many] Ваше имя и адрес мы удалим через { $days } дней после приёма.
   *[other] Ваше имя и адрес мы удалим через { $days } дня после приёма.
}
