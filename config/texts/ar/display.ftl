# What the screens of the waiting area show.

display-number = الرقم
display-counter = الشباك
display-place = إلى هنا من فضلكم
display-counter-label = الشباك { $label }
display-repeated = نداء مكرر
display-history = آخر النداءات
display-history-empty = لا أحد اليوم بعد
display-waiting = في الانتظار
display-waiting-count = { $count }
display-go = يُرجى التوجه إلى الشباك { $label }
display-go-place = يُرجى التوجه إلى: { $label }
display-wait = وقت الانتظار المتوقع
display-wait-empty = لا توجد خدمة مفتوحة الآن
display-wait-unknown = غير معروف
display-waiting-empty = لا أحد
display-appointments = المواعيد
display-appointments-empty = لا مواعيد
display-place-closed = مغلق
display-place-paused = نعود بعد قليل
display-slides-here = تُعرض صوركم وأفلامكم هنا.
display-please-wait = تفضلوا بالجلوس.
display-please-wait-more = سيظهر رقمكم هنا.
display-lost = انقطع الاتصال – الوضع في الساعة { $time }
display-no-hub = الشاشة قيد التشغيل.
display-no-hub-more = جارٍ الاتصال بالخادم المركزي …
display-turned-away = لا يقبل الخادم المركزي هذا الجهاز. يُرجى إبلاغ الدعم الفني: { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] الاثنين
        [tue] الثلاثاء
        [wed] الأربعاء
        [thu] الخميس
        [fri] الجمعة
        [sat] السبت
       *[sun] الأحد
    }، { $day } { $month ->
        [m1] يناير
        [m2] فبراير
        [m3] مارس
        [m4] أبريل
        [m5] مايو
        [m6] يونيو
        [m7] يوليو
        [m8] أغسطس
        [m9] سبتمبر
        [m10] أكتوبر
        [m11] نوفمبر
       *[m12] ديسمبر
    } { $year }
display-window-title = Aufruf – { $display }

# Messages for those who set the device up.
display-needs-device = يحتاج aufruf display إلى { "\u200E" }--device FILE{ "\u200E" } (أو { "\u200E" }--preview PICTURE.png --site FILE{ "\u200E" }).
display-needs-site = يحتاج { "\u200E" }--preview{ "\u200E" } إلى { "\u200E" }--site FILE{ "\u200E" }.
display-needs-id = ينقص في { $file } السطر { "\u200E" }display = "…"{ "\u200E" }: أي شاشة في site.toml هي هذا الجهاز؟
display-bad-size = ليس مقاسًا بالصيغة 1920x1080: { $size }
display-no-screen = لا يمكن فتح نافذة: { $reason }
display-no-language = لا توجد اللغة «{ $name }». اللغات في هذا الموقع: { $known }.
display-no-screen-id = لا توجد شاشة باسم «{ $name }». الموجود في site.toml: { $known }.
display-no-layout = لا يوجد تخطيط باسم «{ $name }». المتاح: { $known }.
display-bad-picture = { $file } ليس اسم صورة: يُقبل فقط { "\u200E" }.png{ "\u200E" } و{ "\u200E" }.jpg{ "\u200E" } و{ "\u200E" }.jpeg{ "\u200E" }.
display-cannot-write = لا يمكن كتابة { $file }: { $reason }
display-no-fonts = تنقص الخطوط (الحزمتان fonts-noto-core و fonts-dejavu-core): { $reason }
