# The pages on which an appointment is booked, seen, moved and called off.

booking-title = حجز موعد
booking-step = الخطوة { $step } من 4
booking-choose-service = ما موضوع الموعد؟
booking-nothing = لا توجد مواعيد هنا حاليًا
booking-nothing-detail = يرجى الاتصال بنا أو الحضور من دون موعد.
booking-other-service = موضوع آخر
booking-bring = يرجى إحضار
booking-quantity = كم العدد؟
booking-quantity-hint = مثلًا 3 إذا كان ثلاثة أشخاص بحاجة إلى بطاقة هوية.
booking-count = العدد: { $count }

booking-choose-day = أي يوم؟
booking-next = أقرب موعد متاح
booking-this-week = هذا الأسبوع
booking-next-week = الأسبوع القادم
booking-later = لاحقًا
booking-free = { $count ->
    [zero] لا وقت متاح
    [one] وقت واحد متاح
    [two] وقتان متاحان
    [few] { $count } أوقات متاحة
    [many] { $count } وقتًا متاحًا
   *[other] { $count } وقت متاح
}
booking-full = لا يوجد موعد متاح حاليًا
booking-full-detail = كثيرًا ما تُلغى مواعيد. يرجى المحاولة لاحقًا أو الاتصال بنا.
booking-day-gone = لم يعد هذا متاحًا. يرجى اختيار وقت آخر.

booking-choose-time = أي ساعة؟
booking-morning = قبل الظهر
booking-afternoon = بعد الظهر
booking-other-day = يوم آخر
booking-day-before = يوم أسبق
booking-day-after = يوم لاحق

booking-check = هل كل شيء صحيح؟
booking-other-time = ساعة أخرى
booking-video = عبر الفيديو
booking-video-detail = هذا الموعد مكالمة فيديو: تبقون في المنزل. يظهر الرابط على صفحتكم حالما يحين دوركم.
booking-name = اسمكم (اختياري)
booking-mail = بريدكم الإلكتروني (اختياري)
booking-mail-hint = نرسل إليكم تأكيدًا ونخبركم إذا تغيّر شيء.
booking-earlier = أخبروني إذا أصبح موعد أبكر متاحًا.
booking-privacy = { $days ->
    [zero] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ثم نحذفهما.
    [one] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ونحذفهما بعده بيوم واحد.
    [two] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ونحذفهما بعده بيومين.
    [few] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ونحذفهما بعده بـ{ $days } أيام.
    [many] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ونحذفهما بعده بـ{ $days } يومًا.
   *[other] نستخدم الاسم والبريد الإلكتروني لهذا الموعد فقط، ونحذفهما بعده بـ{ $days } يوم.
}
booking-no-name = لا حاجة إلى ذكر اسمكم.
booking-book = احجزوا الموعد
booking-trap = يرجى ترك هذا الحقل فارغًا
booking-wrong-name = هذا الاسم طويل جدًا أو فيه رموز لا يمكننا قراءتها.
booking-wrong-mail = هذا العنوان غير صحيح بعد. مثال: name@example.org
booking-again = لم ينجح ذلك الآن. يرجى الضغط مرة أخرى على «احجزوا الموعد». تحصلون على الموعد مرة واحدة فقط.
booking-old-form = بقيت هذه الصفحة مفتوحة مدة طويلة. يرجى مراجعة كل شيء ثم الضغط على «احجزوا الموعد».
booking-too-many = لا يمكن حجز هذا العدد هنا. يرجى الاتصال بنا.
booking-taken = عذرًا، حُجز هذا الوقت للتو
booking-taken-detail = اختاروا وقتًا آخر: ضغطة واحدة تحجزه. ما كتبتموه محفوظ.
booking-all-times = كل الأوقات المتاحة

booking-time = { $time }
booking-day = { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
} { $day }/{ $month }
booking-moment = { $day }، الساعة { $time }

# The appointment
booking-appointment = موعدكم
booking-said-booked = حُجز موعدكم.
booking-said-mailed = حُجز موعدكم. يصلكم تأكيد بالبريد الإلكتروني بعد قليل.
booking-said-moved = نُقل موعدكم.
booking-said-off = شكرًا لإخبارنا.
booking-keep = يرجى الاحتفاظ بهذه الصفحة: في المفضلة أو كصورة أو على ورق.
booking-code = رمزكم
booking-code-hint = بهذا الرمز تسجلون حضوركم عند المدخل.
booking-code-line = الرمز: { $code }
booking-qr = الرمز نفسه كرمز QR
booking-state-called-off = أُلغي هذا الموعد
booking-state-called-off-detail = أصبح الوقت متاحًا من جديد. إذا أردتم الحضور رغم ذلك فيرجى حجز موعد جديد.
booking-state-missed = انتهى هذا الموعد
booking-state-missed-detail = يمكنكم حجز موعد جديد أو الحضور من دون موعد.
booking-state-checked-in = سُجل حضوركم
booking-state-checked-in-detail = سننادي رقمكم.
booking-to-ticket = إلى رقمكم
booking-new = حجز موعد جديد
booking-calendar = إضافة إلى التقويم
booking-change = تغيير الموعد
booking-cancel = إلغاء الموعد

booking-here = هل وصلتم؟
booking-presence = اكتبوا الأرقام الأربعة التي تظهر على الشاشة عند المدخل.
booking-here-yes = وصلتُ
booking-ready = هل أنتم جاهزون للمكالمة؟
booking-ready-yes = نعم، أنا جاهز
booking-here-from = ابتداءً من الساعة { $time } يمكنكم تسجيل الحضور على هذه الصفحة.
booking-wrong-presence = هذه الأرقام غير صحيحة. تتغير كل بضع دقائق: يرجى النظر إلى الشاشة عند المدخل مرة أخرى.
booking-too-often = محاولات كثيرة. يرجى الانتظار دقيقة أو مراجعة الاستقبال.
booking-here-too-early = ما زال الوقت مبكرًا. يرجى الحضور قبيل موعدكم.
booking-here-not-today = موعدكم في يوم آخر.
booking-here-time-passed = عذرًا، مضى وقت موعدكم. يرجى سحب رقم عند المدخل.
booking-cannot = هذا غير ممكن هنا. يرجى الاتصال بنا أو سؤال الاستقبال.

booking-cancel-title = هل تريدون إلغاء الموعد؟
booking-cancel-detail = يصبح الوقت متاحًا لغيركم فورًا. لا يمكن التراجع عن ذلك.
booking-cancel-yes = نعم، إلغاء
booking-cancel-no = لا، الاحتفاظ بالموعد
booking-change-title = هل تريدون تغيير الموعد؟
booking-change-detail = يبقى موعدكم قائمًا حتى تؤكدوا الموعد الجديد.
booking-change-yes = نعم، تغيير
booking-now = حتى الآن
booking-then = الجديد
booking-leave = ترك كل شيء كما هو

# When there is nothing to show
booking-unknown = لا نعرف هذا الموعد
booking-unknown-detail = ربما مضى منذ مدة، أو أن الرابط غير كامل. يرجى فتحه مرة أخرى أو الاتصال بنا.
booking-closed = لا تُعطى مواعيد هنا
booking-closed-detail = يرجى الاتصال بنا أو سؤال الاستقبال.
booking-busy = لحظة من فضلكم
booking-busy-detail = جاءت طلبات كثيرة جدًا من اتصالكم. يرجى المحاولة بعد بضع دقائق أو الاتصال بنا.
booking-hub-gone = لا يوجد اتصال حاليًا
booking-hub-gone-detail = المواعيد المحجوزة تبقى سارية. يرجى المحاولة بعد بضع دقائق.
booking-broken = حدث خطأ ما
booking-broken-detail = يرجى الرجوع صفحة واحدة والمحاولة مرة أخرى.
