# The page of a ticket on the phone.

visitors-your-number = Ваш номер
visitors-service = Ваша послуга
visitors-counter = Вікно

visitors-waiting = { $count ->
    [0] Перед вами нікого немає
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
visitors-missed-detail = Ви ще тут? Повідомте про це до { $time }, і ми викличемо вас ще раз.
visitors-held = Ми чекаємо на вас
visitors-held-detail = Ми вас викликали. Будь ласка, повідомте до { $time }, що ви вже тут.
visitors-here = Я тут
visitors-parked-until = Ваш номер залишається дійсним. З { $time } ви знову в черзі.
visitors-soonest = Імовірно, не раніше { $time }
visitors-come-in = Будь ласка, заходьте зараз.
visitors-full = Зала очікування заповнена. Будь ласка, зачекайте надворі, ми повідомимо вас.
visitors-wait-in = Будь ласка, чекайте тут: { $zone }
visitors-plan = Показати дорогу
visitors-video = Перейти до відеорозмови
visitors-virtual-detail = Вам не потрібно приходити до нас. Залиште цю сторінку відкритою: коли настане ваша черга, тут з’явиться кнопка відеорозмови.
visitors-video-detail = Ми готові. Будь ласка, відкрийте зараз відеорозмову.
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

visitors-away = Хочете ненадовго відійти?
visitors-not-here = Ви ще не тут?
visitors-walk = Скільки хвилин вам іти до нас пішки?
visitors-walk-by = Будь ласка, вирушайте о { $time }.
visitors-walk-now = Будь ласка, вирушайте зараз!
visitors-walk-kept = Ці дані залишаються у вашому телефоні.
visitors-come = Я вже йду
visitors-come-hint = Якщо вас викличуть раніше, ніж ви прийдете, ми зачекаємо { $minutes } хв.
visitors-coming = Дякуємо, ми знаємо. Після виклику ми зачекаємо на вас { $minutes } хв.
visitors-sound = Кликати зі звуком
visitors-push = Повідомити мене
visitors-install = На головний екран
visitors-journey = Ваш шлях сьогодні
visitors-step-done = готово
visitors-step-here = зараз
visitors-step-todo = потім

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
visitors-let-first = Пропустити двох людей
visitors-let-first-title = Пропустити двох людей?
visitors-let-first-detail = Наступні двоє людей пройдуть перед вами. Ви чекатимете довше. Це не можна скасувати.
visitors-let-first-yes = Так, пропустити
visitors-let-first-no = Ні, залишити моє місце
visitors-nobody-behind = Зараз за вами ніхто не чекає.
visitors-let-enough = Сьогодні ви вже кілька разів пропускали інших. Більше, на жаль, не можна.
visitors-failed = Не вдалося. Будь ласка, спробуйте ще раз або зверніться до стійки інформації.
visitors-too-late = Для цього вже запізно. Будь ласка, зверніться до стійки інформації.
visitors-back = Назад до номера

visitors-unknown = Цей візит завершено
visitors-unknown-detail = Або адреса не зовсім правильна. Будь ласка, ще раз відскануйте код на талоні або візьміть новий номер.
visitors-busy = Зачекайте, будь ласка
visitors-busy-detail = З вашого з’єднання надійшло забагато запитів. Будь ласка, спробуйте за хвилину.
visitors-too-often = Зачекайте, будь ласка
visitors-too-often-detail = Ви натискали дуже часто. Ваш номер залишається дійсним. Будь ласка, спробуйте за хвилину.
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
visitors-push-key = Не вдається прочитати або створити ключ для повідомлень на телефони у { $file }: { $reason }
