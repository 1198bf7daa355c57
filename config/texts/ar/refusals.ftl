# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = لا توجد هنا خدمة باسم «{ $service }».
refusal-unknown-counter = لا يوجد هنا شباك باسم «{ $counter }».
refusal-unknown-visit = لا توجد هذه الزيارة اليوم.
refusal-unknown-call = لا يوجد هذا النداء.
refusal-already-spoken = شاشة أخرى تعلن هذا النداء بالفعل.
refusal-service-closed = «{ $service }»: مغلق حاليًا.
refusal-service-retired = «{ $service }»: لم تعد هذه الخدمة متاحة.
refusal-numbers-exhausted = «{ $service }»: جميع الأرقام مستخدمة.
refusal-counter-busy = { $number } ما زال عند هذا الشباك: يُرجى الإنهاء أو التأجيل أو التحويل أولًا، ثم الاستراحة.
refusal-came-or-not = يُرجى التوضيح أولًا: هل حضر صاحب الرقم { $number } أم لا؟
refusal-nobody-here = لا يوجد أحد عند هذا الشباك الآن.
refusal-not-called = { $number } لا يُنادى عليه الآن، بل تجري خدمته.
refusal-not-waiting = { $number } لم يعد ينتظر – ربما كان شباك آخر أسرع.
refusal-not-parked = { $number } لم يعد مؤجلًا.
refusal-not-missed = { $number } لم يعد ضمن الذين لم يحضروا.
refusal-already-ended = انتهت الزيارة { $number } من قبل.
refusal-not-served-here = { $number } يحتاج إلى خدمة لا يقدمها هذا الشباك.
refusal-closed-by-staff = «{ $service }»: مغلق مؤقتًا.
refusal-last-ticket = «{ $service }»: يُغلق قريبًا، وقد أُعطي الرقم الأخير.
refusal-no-time-left = «{ $service }»: عدد المنتظرين كبير، ولن يكفي الوقت اليوم.
refusal-quota-reached = «{ $service }»: أُعطيت جميع أرقام هذا اليوم.
refusal-zone-full = «{ $service }»: منطقة الانتظار ممتلئة الآن.
refusal-internal-service = «{ $service }»: لا أرقام خاصة لهذه الخدمة، والوصول إليها عن طريق شباك فقط.
refusal-unknown-result = لا توجد نتيجة «{ $result }» لهذه الخدمة.
refusal-too-early = ما زال الوقت مبكرًا لاختيار «لم يحضر» للرقم { $number }: { $calls ->
    [0] بقي { $seconds } ث.
    [one] يجب النداء مرة أخرى أولًا.
    [two] يجب النداء مرتين أخريين أولًا.
    [few] يجب النداء { $calls } مرات أخرى أولًا.
    [many] يجب النداء { $calls } مرة أخرى أولًا.
   *[other] يجب النداء { $calls } مرة أخرى أولًا.
}
refusal-not-offered = هذه الخدمة غير متاحة هنا.
refusal-unknown-code = لا يوجد موعد بهذا الرمز.
refusal-unknown-appointment = لا يوجد هذا الموعد.
refusal-not-today = الموعد ليس اليوم.
refusal-checked-in = يوجد رقم لهذا الموعد من قبل: { $number }.
refusal-code-taken = هذا الرمز مستخدم لموعد آخر.
refusal-no-such-slot = لا يوجد هذا الموعد: يرجى اختيار أحد الأوقات المعروضة.
refusal-slot-taken = حُجز هذا الموعد في هذه الأثناء. يرجى اختيار موعد آخر.
refusal-too-far-ahead = لا نمنح بعدُ مواعيد بعيدة إلى هذا الحد.
refusal-too-soon = فات أوان حجز هذا الموعد. يرجى اختيار موعد لاحق.
refusal-too-many = هذا أكثر مما يتسع له موعد واحد. يرجى الاتصال بنا لنجد معًا موعدًا مناسبًا.
refusal-unknown-plan = لا توجد خطة المواعيد هذه هنا.
refusal-wrong-dates = هناك خطأ في هذه الأيام: يجب أن تكون مرتبة، وألا تكون قد مضت، وألا تبعد أكثر من سنتين.
refusal-called-off = أُلغي هذا الموعد.
refusal-time-passed = انقضى وقت هذا الموعد.
refusal-wrong-presence = هذا الرقم غير صحيح أو لم يعد صالحًا. يرجى إدخال الرقم المعروض الآن في المبنى.
refusal-nobody-behind = لا أحد ينتظر بعد { $number } الآن.
refusal-let-enough = سمح صاحب الرقم { $number } لغيره بالتقدم بقدر المسموح به.
refusal-same-place = { $number } عند هذا الشباك من قبل.
refusal-not-ended = لم تنتهِ الزيارة { $number } بعد.
refusal-number-taken = أُعطي الرقم { $number } لشخص آخر في هذه الأثناء: لا يمكن استرجاع هذه الزيارة.
refusal-nothing-to-undo = لا يوجد عند هذا الشباك ما يمكن التراجع عنه.
refusal-undo-too-late = التراجع ممكن خلال { $seconds } ث فقط.
refusal-undo-overtaken = لم يعد التراجع ممكنًا: حدث شيء آخر في هذه الأثناء.
refusal-clerk-away = من سيتولى الأمر غير مسجّل الدخول عند أي شباك الآن.
refusal-no-number = من يُخدم بلا رقم لا يمكن النداء عليه ولا تحويله.
refusal-unknown-zone = لا توجد هنا منطقة انتظار باسم «{ $zone }».
refusal-unknown-alarm = لم يعد هذا الإنذار قائمًا.
refusal-no-help-asked = لم يعد أحد ينتظر المساعدة عند «{ $device }».
refusal-sign-in = يُرجى تسجيل الدخول عند هذا الشباك أولًا.
refusal-wrong-pin = الاسم والرقم السري غير متطابقين. { $left ->
    [zero] لم تبقَ محاولات.
    [one] بقيت محاولة واحدة.
    [two] بقيت محاولتان.
    [few] بقيت { $left } محاولات.
    [many] بقيت { $left } محاولة.
   *[other] بقيت { $left } محاولة.
}
refusal-pin-locked = محاولات خاطئة كثيرة للرقم السري: تسجيل الدخول مقفل لمدة { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}.
refusal-too-late = فات الأوان: انتهت المهلة.
refusal-id-reused = يحمل هذا الإدخال معرّف إدخال آخر، ولذلك لم يُنفَّذ. يُرجى المحاولة مرة أخرى.
refusal-counter-retired = يجري إلغاء الشباك { $counter } ولم يعد ينادي أحدًا. زر «إنهاء» ينهي زيارة من بقي.
refusal-stale = وصلت ضغطة الزر إلى الخادم متأخرة ولم تُنفَّذ. يُرجى المحاولة مرة أخرى.
refusal-wrong-role = لا يُسمح لهذا الجهاز بذلك.
refusal-malformed = لم يفهم الخادم المركزي الرسالة. هل الإصدار نفسه على الجهازين؟
refusal-disk-full = لا يستطيع الخادم المركزي حفظ أي شيء: القرص ممتلئ. يُرجى الاتصال بالدعم الفني.
refusal-overloaded = الخادم المركزي مشغول جدًا الآن. يُرجى المحاولة بعد قليل.
refusal-internal = حدث خطأ في الخادم المركزي، ولم يتغير شيء. يُرجى إبلاغ الدعم الفني.
