# Mails about appointments.

mail-date = { $weekday }، { $day } { $month } { $year }
mail-time = الساعة { $time }
mail-moment = { $date }، { $time }
mail-greeting = السلام عليكم، { $name }
mail-hello = السلام عليكم،

mail-confirmation-subject = موعدكم: { $date }، { $time }
mail-confirmation-text = تم حجز موعدكم.
mail-confirmation-changed = تغيّر موعدكم. المعتمد هو ما يرد هنا. الرسائل السابقة بشأن هذا الموعد لم تعد صالحة.
mail-reminder-subject = تذكير بموعدكم: { $date }، { $time }
mail-reminder-text = نذكّركم بموعدكم.
mail-called-off-subject = أُلغي موعدكم: { $date }، { $time }
mail-called-off-text = أُلغي هذا الموعد. لا يلزمكم فعل أي شيء آخر.
mail-earlier-subject = موعد أبكر متاح: { $date }، { $time }
mail-earlier-text = أصبح موعد أبكر متاحًا: { $date }، { $time }.
mail-earlier-first = هل تريدون هذا الموعد؟ يحصل عليه من يردّ أولًا. إذا لم تفعلوا شيئًا، يبقى موعدكم كما هو.

mail-when = متى
mail-when-now = موعدكم الحالي
mail-what = الخدمة
mail-where = أين
mail-code = رمزكم
mail-bring = يُرجى إحضار
mail-place = { $house }
mail-place-video = عبر الفيديو
mail-calendar = { $service } – { $house }

mail-check-in = عند وصولكم: يُرجى تسجيل حضوركم عند المدخل بالرمز. ستحصلون على رقم ثم ننادي عليكم.
mail-video = يجري الموعد عبر الفيديو. يُرجى فتح صفحة موعدكم في الوقت المتفق عليه.
mail-cannot-come = لا يمكنكم الحضور؟ يُرجى إلغاء الموعد ليحصل عليه شخص آخر.

mail-view = عرض الموعد
mail-change = تغيير الموعد
mail-cancel = إلغاء الموعد
mail-take = أخذ الموعد الأبكر
mail-book = حجز موعد جديد

mail-automatic = أُرسلت هذه الرسالة تلقائيًا.
mail-privacy = { $days ->
    [0] نحذف اسمكم وعنوانكم بعد الموعد مباشرةً.
    [zero] نحذف اسمكم وعنوانكم بعد الموعد مباشرةً.
    [one] نحذف اسمكم وعنوانكم بعد الموعد بيوم واحد.
    [two] نحذف اسمكم وعنوانكم بعد الموعد بيومين.
    [few] نحذف اسمكم وعنوانكم بعد الموعد بـ { $days } أيام.
    [many] نحذف اسمكم وعنوانكم بعد الموعد بـ { $days } يومًا.
   *[other] نحذف اسمكم وعنوانكم بعد الموعد بـ { $days } يوم.
}
