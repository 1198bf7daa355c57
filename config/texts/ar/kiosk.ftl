# The kiosk at the entrance.

kiosk-language-name = العربية
kiosk-language-key = الزر L
kiosk-languages = اللغة
kiosk-languages-choose = يُرجى اختيار اللغة

kiosk-welcome = أهلًا وسهلًا
kiosk-choose = يُرجى اختيار الخدمة
kiosk-starting = لحظة، سنفتح بعد قليل …
kiosk-no-services = لا توجد هنا أرقام حاليًا. يُرجى التوجه إلى الاستقبال.

kiosk-banner-offline = مدة الانتظار غير معروفة حاليًا
kiosk-banner-printer = الطابعة معطلة – الرقم على الشاشة فقط
kiosk-still-there = هل ما زلتم هنا؟ يُرجى لمس الشاشة

kiosk-date = { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
} { $day }/{ $month }

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [zero] لا أحد قبلكم
    [one] شخص واحد قبلكم
    [two] شخصان قبلكم
    [few] { $count } أشخاص قبلكم
    [many] { $count } شخصًا قبلكم
   *[other] { $count } شخص قبلكم
}
kiosk-wait-short = أقل من { $minutes } دقيقة
kiosk-wait-about = نحو { $minutes } دقيقة
kiosk-wait-range = بين { $low } و{ $high } دقيقة
kiosk-wait-about-hours = نحو { $hours } ساعة
kiosk-wait-range-hours = بين { $low } و{ $high } ساعة
kiosk-wait-unknown = مدة الانتظار غير معروفة
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = مدة الانتظار: { $wait }
kiosk-closed = مغلق حاليًا
kiosk-opens-today = يفتح اليوم الساعة { $time }
kiosk-opens-tomorrow = يفتح غدًا الساعة { $time }
kiosk-opens-weekday = يفتح يوم { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
} الساعة { $time }
kiosk-opens-date = يفتح يوم { $day }/{ $month } الساعة { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = مغلق مؤقتًا
kiosk-closed-last-ticket = أُعطي الرقم الأخير
kiosk-closed-no-time-left = لم يبقَ وقت اليوم
kiosk-closed-quota-reached = أُعطيت جميع الأرقام
kiosk-closed-zone-full = منطقة الانتظار ممتلئة
kiosk-again-today = من جديد الساعة { $time }
kiosk-again-tomorrow = من جديد غدًا الساعة { $time }
kiosk-again-weekday = من جديد يوم { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
} الساعة { $time }
kiosk-again-date = من جديد يوم { $day }/{ $month } الساعة { $time }

kiosk-list-back = الصفحة السابقة
kiosk-list-more = خدمات أخرى
kiosk-back = رجوع
kiosk-list-page = الصفحة { $page } من { $pages }

kiosk-asking = لحظة من فضلكم …
kiosk-asking-more = رقمكم في الطريق.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = مدة الانتظار طويلة حاليًا
kiosk-confirm-question = هل تريدون رقمًا مع ذلك؟
kiosk-confirm-bring = هل معكم كل شيء؟
kiosk-bring = يُرجى تجهيز: { $bring }
kiosk-confirm-yes = نعم، أخذ رقم
kiosk-confirm-no = لا، رجوع

# لمن يفضّل العودة اليوم في وقت محدد على الانتظار.
kiosk-times-heading = رقم الآن – أم وقت محدد اليوم؟
kiosk-times-left = هل تفضّلون العودة لاحقًا؟ الأوقات المتاحة اليوم:
kiosk-times-none = للأسف لم يبقَ وقت متاح اليوم.
kiosk-time-gone = حُجز الوقت { $time } قبل لحظات.
kiosk-take-number = أخذ رقم
kiosk-time-refused = للأسف لم يكن حجز الموعد ممكنًا
kiosk-time-no-answer = لا نعرف الآن إن كان موعدكم قد سُجّل. يُرجى التوجه إلى الاستقبال.
kiosk-booked-come = يُرجى العودة في هذا الوقت
kiosk-booked-heading = موعدكم اليوم الساعة
kiosk-booked-code = الرمز: { $code }
kiosk-booked-check-in = بهذا الرمز تسجّلون حضوركم هنا عند عودتكم.
kiosk-booked-scan = امسحوا الرمز بالهاتف ليبقى موعدكم معكم.
kiosk-booked-photo = يُرجى تصوير الرمز: يقرؤه الجهاز عند عودتكم.
kiosk-slip-running = تجري طباعة ورقة موعدكم …
kiosk-slip-done = يُرجى أخذ ورقة الموعد
kiosk-slip-no-paper = موعدكم صالح مع ذلك. يُرجى كتابة الرمز أو تصوير الشاشة.
kiosk-slip-note = يُرجى كتابة الرمز أو تصوير الشاشة.

# Several concerns with one number.
kiosk-several = عدة خدمات
kiosk-several-why = رقم واحد للجميع
kiosk-several-choose = يُرجى اختيار كل ما تحتاجون إليه
kiosk-several-go = { $count ->
    [zero] لم تختاروا شيئًا بعد
    [one] أخذ رقم لخدمة واحدة
    [two] أخذ رقم لخدمتين
    [few] أخذ رقم لـ { $count } خدمات
    [many] أخذ رقم لـ { $count } خدمة
   *[other] أخذ رقم لـ { $count } خدمة
}
kiosk-several-full = { $count ->
    [zero] لا يمكن اختيار خدمات أكثر
    [one] خدمة واحدة فقط في كل مرة
    [two] خدمتان فقط في كل مرة
    [few] { $count } خدمات على الأكثر في كل مرة
    [many] { $count } خدمة على الأكثر في كل مرة
   *[other] { $count } خدمة على الأكثر في كل مرة
}
kiosk-several-more = { $count ->
    [zero] ولا خدمة أخرى
    [one] وخدمة أخرى
    [two] وخدمتان أخريان
    [few] و{ $count } خدمات أخرى
    [many] و{ $count } خدمة أخرى
   *[other] و{ $count } خدمة أخرى
}

# For those who go first by the rule of the house.
kiosk-priority = أولوية
kiosk-priority-why = لمن لا يستطيع الانتظار طويلًا
kiosk-priority-heading = لمن الأولوية؟
kiosk-priority-question = هل ينطبق ذلك عليكم؟
kiosk-priority-yes = نعم، متابعة
kiosk-priority-no = لا، رجوع
kiosk-priority-on = بأولوية – يُرجى اختيار الخدمة

# For those who have an appointment.
kiosk-appointment = لديّ موعد
kiosk-appointment-why = تسجيل الحضور هنا
kiosk-appointment-choose = يُرجى إدخال رمز موعدكم
kiosk-appointment-scan = أو ضعوا الرمز أمام القارئ.
kiosk-appointment-where = الرمز موجود في التأكيد الذي وصلكم.
kiosk-appointment-delete = مسح
kiosk-appointment-go = تسجيل الحضور
kiosk-appointment-booked = موعدكم في الساعة { $time }
kiosk-code-unknown = لا نعرف هذا الرمز
kiosk-code-unknown-text = يُرجى المحاولة مرة أخرى – أو التوجه إلى الاستقبال.
kiosk-code-not-today = موعدكم ليس اليوم
kiosk-code-not-today-text = موعدكم يوم { $day }/{ $month } الساعة { $time }. هل لديكم أسئلة؟ يسعد موظفو الاستقبال بمساعدتكم.
kiosk-code-checked-in = حضوركم مسجّل من قبل
kiosk-code-checked-in-text = رقمكم { $number }. يُرجى انتظار النداء.
kiosk-code-refused = تسجيل الحضور غير ممكن هنا
kiosk-code-no-answer = لا نستطيع التحقق من موعدكم الآن. يُرجى المحاولة مرة أخرى – أو التوجه إلى الاستقبال.
kiosk-code-too-early = لقد جئتم مبكرين
kiosk-code-too-early-text = يمكنكم تسجيل حضوركم هنا لموعدكم ابتداءً من الساعة { $time }.
kiosk-code-passed = للأسف انقضى وقت موعدكم
kiosk-code-passed-text = يمكنكم أخذ رقم، أو طلب موعد جديد من الاستقبال.
kiosk-code-called-off = أُلغي هذا الموعد
kiosk-code-called-off-text = يمكنكم أخذ رقم. هل لديكم أسئلة؟ يسعد موظفو الاستقبال بمساعدتكم.
kiosk-code-page = يُرجى إظهار رمز موعدكم
kiosk-code-page-text = كان ذلك عنوان صفحة موعدكم. الرمز موجود في الصفحة وفي التأكيد الذي وصلكم.
kiosk-presence = تسجيل الحضور للموعد بالهاتف: الرمز { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = حان دوركم!
kiosk-visit-called-text = يُرجى التوجه الآن إلى الشباك { $counter }.
kiosk-visit-serving = تجري خدمتكم الآن
kiosk-visit-missed = نادينا رقمكم من قبل
kiosk-visit-missed-text = هل عدتم؟ سننادي رقمكم مرة أخرى.
kiosk-visit-parked = خدمتكم متوقفة مؤقتًا
kiosk-visit-parked-text = رقمكم ما زال صالحًا. سننادي رقمكم من جديد.
kiosk-visit-ended = انتهت هذه الزيارة
kiosk-visit-ended-text = هل تحتاجون إلى شيء آخر؟ يُرجى أخذ رقم جديد.
kiosk-visit-unknown = لا نعرف هذا الرقم
kiosk-visit-unknown-text = الرقم صالح فقط في اليوم الذي أُخذ فيه. يُرجى أخذ رقم جديد.
kiosk-visit-no-answer = لا نستطيع التحقق من رقمكم الآن. رقمكم ما زال صالحًا. يُرجى متابعة الشاشات في منطقة الانتظار.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = رأيكم
kiosk-feedback-why = كيف كان الأمر اليوم؟
kiosk-feedback-choose = ما مدى رضاكم اليوم؟
kiosk-feedback-5 = جيد جدًا
kiosk-feedback-4 = جيد
kiosk-feedback-3 = متوسط
kiosk-feedback-2 = سيئ
kiosk-feedback-1 = سيئ جدًا
kiosk-feedback-thanks = شكرًا جزيلًا!
kiosk-feedback-thanks-text = وصلتنا إجابتكم. ولا نعرف ممن هي.
kiosk-feedback-no-answer = لم تصلنا إجابتكم للأسف. يُرجى المحاولة مرة أخرى.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = تسهيلات
kiosk-access-key = F4
kiosk-access-why = الخط والتباين والوقت
kiosk-access-choose = ما الذي يساعدكم؟
kiosk-access-contrast = تباين عالٍ
kiosk-access-contrast-why = حروف فاتحة على خلفية سوداء
kiosk-access-large = خط كبير
kiosk-access-large-why = أزرار أقل في كل مرة
kiosk-access-slow = وقت أطول
kiosk-access-slow-why = تبقى كل صفحة مدة أطول
kiosk-access-low = أزرار أسفل الشاشة
kiosk-access-low-why = سهلة الوصول، أيضًا عند الجلوس
kiosk-access-spoken = قراءة صوتية
kiosk-access-spoken-why = بسماعات الرأس
kiosk-access-on = مفعّل
kiosk-access-off = متوقف
kiosk-access-keys = لوحة الأرقام: + التالي، − السابق، Enter اختيار، الفاصلة خطوة إلى الوراء، * قراءة

# The button behind which there is all that has no room below.
kiosk-other = المزيد
kiosk-other-choose = ماذا تريدون أن تفعلوا؟

kiosk-your-number = رقمكم
kiosk-people-ahead = { $count ->
    [zero] اقترب دوركم
    [one] شخص واحد قبلكم
    [two] شخصان قبلكم
    [few] { $count } أشخاص قبلكم
    [many] { $count } شخصًا قبلكم
   *[other] { $count } شخص قبلكم
}
kiosk-wait-for-call = يُرجى انتظار النداء
kiosk-print-running = تجري طباعة تذكرتكم …
kiosk-print-done = يُرجى أخذ التذكرة
kiosk-print-failed = الطابعة معطلة.
kiosk-print-out-of-paper = نفد ورق الطابعة.
kiosk-print-cover-open = الطابعة مفتوحة.
kiosk-no-paper = رقمكم صالح مع ذلك. يُرجى تذكره أو تصوير الشاشة.
kiosk-note-number = يُرجى تذكر رقمكم أو تصوير الشاشة.
kiosk-scan = امسحوا الرمز بالهاتف لمعرفة متى يحين دوركم.
kiosk-scan-wifi = امسحوا الرمز بالهاتف (على شبكة الواي فاي «{ $wifi }» فقط) لمعرفة متى يحين دوركم.
kiosk-scan-house = امسحوا الرمز بالهاتف (على شبكة الواي فاي الخاصة بنا فقط) لمعرفة متى يحين دوركم.
kiosk-done = تم
kiosk-closes-in = تُغلق هذه الصفحة بعد { $seconds } ث

kiosk-notice-closed = مغلق حاليًا
kiosk-notice-closed-text = لا توجد أرقام لهذه الخدمة الآن. هل لديكم أسئلة؟ يسعد موظفو الاستقبال بمساعدتكم.
kiosk-notice-no-answer = للأسف لم ينجح ذلك
kiosk-notice-no-answer-text = لا نستطيع إعطاء أرقام الآن. يُرجى المحاولة مرة أخرى – أو التوجه إلى الاستقبال للحصول على رقم.
kiosk-notice-refused = للأسف لا توجد أرقام الآن
kiosk-notice-reception = يسعد موظفو الاستقبال بمساعدتكم.

# For those who missed their call.
kiosk-return = لقد عدت
kiosk-return-why = إذا فاتكم النداء
kiosk-return-key = F3
kiosk-return-choose = ما رقمكم؟
kiosk-return-more = أرقام أخرى
kiosk-return-none = لم يعد في هذه القائمة أحد.
kiosk-return-not-there = رقمكم غير موجود؟ يُرجى التوجه إلى الاستقبال.
kiosk-return-done = عدتم إلى الطابور
kiosk-return-done-text = تفضلوا بالجلوس. سننادي رقمكم مرة أخرى.
kiosk-return-refused = لم يعد من الممكن إعادة هذا الرقم إلى الطابور هنا
kiosk-return-way-on = يُرجى التوجه بالرقم إلى الاستقبال. هناك ستجدون المساعدة.
kiosk-return-no-answer = لا نستطيع إعادتكم إلى الطابور الآن. يُرجى المحاولة مرة أخرى – أو التوجه إلى الاستقبال.

# For those who need a person.
kiosk-help = مساعدة
kiosk-help-key = F1
kiosk-help-told = أبلغنا الموظفين
kiosk-help-coming = نحن قادمون إليكم
kiosk-help-text = يُرجى البقاء هنا.
kiosk-help-no-answer = لم نستطع إبلاغ أحد الآن. يُرجى المحاولة مرة أخرى – أو التوجه إلى الاستقبال.

kiosk-try-again = المحاولة مرة أخرى
kiosk-to-start = العودة إلى البداية

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = يحتاج aufruf kiosk إلى طرفية.
kiosk-ended = توقف الجهاز بالرمز { $code }.
kiosk-needs-hub = هذا الجهاز غير جاهز بعد. يُرجى التوجه إلى الاستقبال.
kiosk-needs-hub-staff = للموظفين: يجب توصيل { $device } بالخادم المركزي مرة واحدة. بعد ذلك يعمل من دونه أيضًا.
