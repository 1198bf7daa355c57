# The page of a ticket on the phone.

visitors-your-number = Ваш номер
visitors-service = Ваша послуга
visitors-counter = Вікно

visitors-waiting = { $count ->
    [one] Перед вами ще { $count } людина
    [few] Перед вами ще { $count } людини
    [many] Перед вами ще { $count } людей
   *[other] Перед вами ще { $count } людини
}
visitors-ahead-label = { $count ->
    [one] людина перед вами
    [few] людини перед вами
    [many] людей перед вами
   *[other] людини перед вами
}
visitors-wait = { $low ->
    [0] Орієнтовний час очікування: до { $high } хв
   *[other] Орієнтовний час очікування: { $low }–{ $high } хв
}
visitors-waiting-detail = Вам нічого не потрібно робити. Ця сторінка повідомить, коли настане ваша черга.
visitors-next = Ви наступні
visitors-next-detail = Будь ласка, підійдіть до зони очікування.
visitors-called = Ваша черга!
visitors-called-detail = Будь ласка, підійдіть зараз до вікна { $counter }.
visitors-serving = Вас обслуговують
visitors-missed = Ми вас викликали
visitors-missed-detail = Ви ще тут? Повідомте про це протягом { $minutes } хв, і ми викличемо вас ще раз.
visitors-parked = Обслуговування призупинено
visitors-parked-detail = Ваш номер залишається дійсним. Ми викличемо вас знову.
visitors-done = Готово
visitors-done-detail = Дякуємо за візит. До побачення!
visitors-cancelled = Номер повернено
visitors-cancelled-detail = Вас більше не викликатимуть. Дякуємо, що повідомили.
visitors-closed = Цей номер більше не дійсний
visitors-closed-detail = Будь ласка, візьміть новий номер біля входу.

visitors-way-left = ліворуч
visitors-way-right = праворуч
visitors-way-straight = прямо
visitors-way-up = нагору
visitors-way-down = униз

visitors-bring = Будь ласка, підготуйте
visitors-issued = Отримано о { $time }
visitors-live = Станом на { $time }
visitors-live-hint = оновлюється автоматично
visitors-old = Немає з’єднання з установою – стан на { $time }. Будь ласка, стежте за екранами.
visitors-offline = Ваш телефон не має з’єднання. Дані застаріли. Будь ласка, стежте за екранами.
visitors-wifi = Ця сторінка працює лише тут, у будівлі, у мережі Wi-Fi «{ $wifi }».
visitors-in-house = Ця сторінка працює лише в мережі цієї будівлі.

visitors-cancel = Повернути номер
visitors-cancel-title = Повернути номер?
visitors-cancel-detail = Ви втратите своє місце, і вас більше не викликатимуть. Це не можна скасувати.
visitors-cancel-yes = Так, повернути
visitors-cancel-no = Ні, чекати далі
visitors-return = Я знову тут
visitors-return-hint = Будь ласка, натискайте, лише якщо ви в будівлі.
visitors-failed = Не вдалося. Будь ласка, спробуйте ще раз або зверніться до стійки інформації.
visitors-too-late = Для цього вже запізно. Будь ласка, зверніться до стійки інформації.
visitors-back = Назад до номера

visitors-unknown = Ми не знаємо цього номера
visitors-unknown-detail = Номер дійсний лише в той день, коли його взяли. Будь ласка, ще раз відскануйте код на талоні або візьміть новий номер.
visitors-busy = Зачекайте, будь ласка
visitors-busy-detail = З вашого з’єднання надійшло забагато запитів. Будь ласка, спробуйте за хвилину.
visitors-hub-gone = Зараз немає з’єднання
visitors-hub-gone-detail = Ваш номер залишається дійсним. Будь ласка, стежте за екранами в зоні очікування. Ця сторінка скоро спробує ще раз.
visitors-broken = Щось пішло не так
visitors-broken-detail = Ваш номер залишається дійсним. Будь ласка, стежте за екранами в зоні очікування.

visitors-language-name = Українська
visitors-language = Мова
visitors-privacy = Без файлів cookie, без імен.

# At the start
visitors-wrong-proxy = Це не мережа у формі 10.0.0.0/8: { $reason }
visitors-wrong-listen = «{ $address }» – не адреса у формі HOST:PORT.
visitors-cannot-listen = Сторінка відвідувачів не може слухати { $address }: { $reason }
visitors-wrong-role = Ключ у { $file } призначений для іншого завдання. Сторінці відвідувачів потрібен ключ ролі { $role }: aufruf key create --role { $role }
