# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = يُرجى وضع التذكرة أو الموعد أمام القارئ
gate-idle-more = الرمز على الورقة أو على الهاتف.
gate-checking = لحظة …
gate-starting = لحظة، سنفتح بعد قليل …

gate-valid = أهلًا وسهلًا
gate-valid-text = تفضلوا بالدخول.
gate-valid-appointment = موعدكم في الساعة { $time }. تفضلوا بالدخول.
gate-valid-number = رقمكم { $number }. تفضلوا بالدخول وانتظروا النداء.

gate-too-early = ما زال مبكرًا
gate-too-early-text = يُرجى العودة لاحقًا.
gate-too-early-from = يمكنكم الدخول ابتداءً من الساعة { $time }.

gate-not-today = ليس اليوم
gate-not-today-text = هذا ليوم آخر. يُرجى التوجه إلى الاستقبال.
gate-not-today-on = موعدكم يوم { $weekday ->
    [0] الاثنين
    [1] الثلاثاء
    [2] الأربعاء
    [3] الخميس
    [4] الجمعة
    [5] السبت
   *[6] الأحد
}، { $day } { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}، الساعة { $time }.

gate-zone-full = ممتلئ الآن
gate-zone-full-text = يُرجى الانتظار قليلًا. يبقى رقمكم صالحًا.

gate-over = لم يعد صالحًا
gate-over-text = انتهت هذه الزيارة. هل لديكم أسئلة؟ يُرجى التوجه إلى الاستقبال.

gate-unknown = غير معروف
gate-unknown-text = لا نعرف هذا الرمز. يُرجى التوجه إلى الاستقبال.

gate-unreadable = غير مقروء
gate-unreadable-text = يُرجى وضع الرمز أمام القارئ مرة أخرى.

# The hub does not answer: then the gate does not guess.
gate-lost = عطل
gate-lost-text = لا يوجد اتصال – سيُدخلكم الموظفون

# The reader is missing.
gate-scanner = القارئ معطل
gate-scanner-text = يُرجى إظهار التذكرة للموظفين.

# Small at the edge, for staff.
gate-zone-house = المبنى
gate-zone-inside = في الداخل: { $inside }
gate-zone-inside-of = في الداخل: { $inside } من { $capacity }
gate-zone-waiting = في الانتظار: { $waiting }
gate-zone-entries = الدخول اليوم: { $entries }

gate-needs-terminal = يحتاج aufruf gate إلى طرفية.
gate-ended = توقف جهاز المدخل على نحو غير متوقع (الرمز { $code }).
gate-show = تذكرتكم من فضلكم
