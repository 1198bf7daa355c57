# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = Послуги «{ $service }» тут немає.
refusal-unknown-counter = Вікна «{ $counter }» тут немає.
refusal-unknown-visit = Такого відвідування сьогодні немає.
refusal-unknown-call = Такого виклику немає.
refusal-already-spoken = Цей виклик уже оголошує інший екран.
refusal-service-closed = «{ $service }» – зараз зачинено.
refusal-service-retired = «{ $service }» – ця послуга більше не надається.
refusal-numbers-exhausted = «{ $service }» – усі номери зайняті.
refusal-counter-busy = { $number } ще біля цього вікна: спершу завершіть, відкладіть або передайте, потім перерва.
refusal-came-or-not = Спершу вкажіть: { $number } – людина прийшла чи ні?
refusal-nobody-here = Біля цього вікна зараз нікого немає.
refusal-not-called = { $number } зараз не викликають, а вже обслуговують.
refusal-not-waiting = { $number } більше не чекає – можливо, інше вікно було швидшим.
refusal-not-parked = { $number } більше не відкладено.
refusal-not-missed = { $number } більше немає серед тих, хто не прийшов.
refusal-already-ended = Відвідування { $number } вже завершено.
refusal-not-served-here = { $number } потребує послуги, якої це вікно не надає.
refusal-closed-by-staff = «{ $service }» – тимчасово зачинено.
refusal-last-ticket = «{ $service }» – скоро зачиняємося: останній номер уже видано.
refusal-no-time-left = «{ $service }» – чекає вже стільки людей, що сьогодні часу не вистачить.
refusal-quota-reached = «{ $service }» – усі номери на сьогодні видано.
refusal-zone-full = «{ $service }» – зона очікування зараз заповнена.
refusal-internal-service = «{ $service }» не має власних номерів: туди направляє лише вікно.
refusal-unknown-result = Результату «{ $result }» для цієї послуги немає.
refusal-too-early = Ще зарано для «не прийшов»: { $number } { $calls ->
    [0] має ще { $seconds } с.
    [one] треба викликати ще { $calls } раз.
    [few] треба викликати ще { $calls } рази.
    [many] треба викликати ще { $calls } разів.
   *[other] треба викликати ще { $calls } разу.
}
refusal-not-offered = Тут це не пропонується.
refusal-unknown-code = За цим кодом запису немає.
refusal-unknown-appointment = Такого запису немає.
refusal-not-today = Запис не на сьогодні.
refusal-checked-in = Для цього запису вже є номер: { $number }.
refusal-code-taken = Цей код уже має інший запис.
refusal-no-such-slot = Такого часу немає: виберіть, будь ласка, один із показаних.
refusal-slot-taken = Цей час уже зайнятий. Виберіть, будь ласка, інший.
refusal-too-far-ahead = Так далеко наперед ми ще не записуємо.
refusal-too-soon = Записатися на цей час уже запізно. Виберіть, будь ласка, пізніший.
refusal-too-many = Для одного запису це забагато. Зателефонуйте нам, будь ласка, – разом ми знайдемо час.
refusal-unknown-plan = Такого плану запису тут немає.
refusal-wrong-dates = З цими датами щось не так: вони мають іти по порядку, не бути в минулому й не далі ніж за два роки.
refusal-called-off = Цей запис скасовано.
refusal-time-passed = Час цього запису минув.
refusal-wrong-presence = Це число неправильне або вже не дійсне. Введіть, будь ласка, те, яке зараз показано в будівлі.
refusal-nobody-behind = За { $number } зараз ніхто не чекає.
refusal-let-enough = { $number } уже пропустив інших стільки разів, скільки можливо.
refusal-same-place = { $number } уже біля цього вікна.
refusal-not-ended = Відвідування { $number } ще не завершено.
refusal-number-taken = Номер { $number } тим часом видано знову: це відвідування вже не можна повернути.
refusal-nothing-to-undo = Біля цього вікна немає чого скасовувати.
refusal-undo-too-late = Скасувати можна лише протягом { $seconds } с.
refusal-undo-overtaken = Це вже не можна скасувати: тим часом сталося щось інше.
refusal-clerk-away = Той, хто має це перейняти, зараз не ввійшов у систему біля жодного вікна.
refusal-no-number = Кого обслуговують без номера, того не можна викликати чи передати далі.
refusal-unknown-zone = Зони очікування «{ $zone }» тут немає.
refusal-unknown-alarm = Цієї тривоги вже немає.
refusal-no-help-asked = Біля «{ $device }» ніхто вже не чекає на допомогу.
refusal-sign-in = Будь ласка, спершу увійдіть у систему біля цього вікна.
refusal-wrong-pin = Ім’я та PIN-код не збігаються. { $left ->
    [one] Залишилася { $left } спроба.
    [few] Залишилося { $left } спроби.
    [many] Залишилося { $left } спроб.
   *[other] Залишилося { $left } спроби.
}
refusal-pin-locked = Забагато хибних PIN-кодів: вхід заблоковано на { $minutes ->
    [one] { $minutes } хвилину
    [few] { $minutes } хвилини
    [many] { $minutes } хвилин
   *[other] { $minutes } хвилини
}.
refusal-too-late = Для цього вже запізно: час вийшов.
refusal-id-reused = Ця дія має ідентифікатор іншої, тому її не виконано. Будь ласка, спробуйте ще раз.
refusal-counter-retired = Вікно { $counter } закривається назовсім і більше нікого не викликає. «Готово» завершує відвідування того, хто ще тут.
refusal-stale = Натискання клавіші дійшло до сервера запізно, тому його не виконано. Будь ласка, спробуйте ще раз.
refusal-wrong-role = Цьому пристрою це не дозволено.
refusal-malformed = Центральний сервер не зрозумів повідомлення. Чи в обох однакова версія?
refusal-disk-full = Центральний сервер більше нічого не може зберегти: диск заповнений. Будь ласка, викличте адміністратора.
refusal-overloaded = Центральний сервер зараз перевантажений. Будь ласка, спробуйте за мить.
refusal-internal = На центральному сервері сталася помилка; нічого не змінено. Будь ласка, повідомте адміністратора.
