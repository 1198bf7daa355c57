# The page of a ticket on the phone.

visitors-your-number = رقمكم
visitors-service = خدمتكم
visitors-counter = الشباك

visitors-waiting = { $count ->
    [zero] لا أحد قبلكم
    [one] بقي شخص واحد قبلكم
    [two] بقي شخصان قبلكم
    [few] بقي { $count } أشخاص قبلكم
    [many] بقي { $count } شخصًا قبلكم
   *[other] بقي { $count } شخص قبلكم
}
visitors-ahead-label = { $count ->
    [zero] لا أحد قبلكم
    [one] شخص قبلكم
    [two] شخصان قبلكم
    [few] أشخاص قبلكم
    [many] شخصًا قبلكم
   *[other] شخص قبلكم
}
visitors-wait = { $low ->
    [0] الانتظار المتوقع: حتى { $high } دقيقة
   *[other] الانتظار المتوقع: بين { $low } و{ $high } دقيقة
}
visitors-waiting-detail = لا حاجة إلى فعل أي شيء. تخبركم هذه الصفحة عندما يحين دوركم.
visitors-next = اقترب دوركم
visitors-next-detail = يُرجى الحضور إلى منطقة الانتظار.
visitors-called = حان دوركم!
visitors-called-detail = يُرجى التوجه الآن إلى الشباك { $counter }.
visitors-serving = تجري خدمتكم الآن
visitors-missed = نادينا رقمكم
visitors-missed-detail = هل ما زلتم هنا؟ يُرجى إبلاغنا قبل الساعة { $time } لننادي رقمكم مرة أخرى.
visitors-held = نحن في انتظاركم
visitors-held-detail = نادينا رقمكم. يُرجى إبلاغنا بوصولكم قبل الساعة { $time }.
visitors-here = أنا هنا
visitors-parked-until = رقمكم ما زال صالحًا. تعودون إلى الدور ابتداءً من الساعة { $time }.
visitors-soonest = على الأرجح ليس قبل الساعة { $time }
visitors-come-in = تفضلوا بالدخول الآن.
visitors-full = قاعة الانتظار ممتلئة. يُرجى الانتظار في الخارج وسنخبركم.
visitors-wait-in = يُرجى الانتظار هنا: { $zone }
visitors-plan = عرض الطريق
visitors-video = فتح مكالمة الفيديو
visitors-virtual-detail = لا حاجة إلى الحضور إلينا. اتركوا هذه الصفحة مفتوحة: عندما يحين دوركم يظهر هنا زر مكالمة الفيديو.
visitors-video-detail = نحن جاهزون. يُرجى فتح مكالمة الفيديو الآن.
visitors-parked = خدمتكم متوقفة مؤقتًا
visitors-parked-detail = رقمكم ما زال صالحًا. سننادي رقمكم من جديد.
visitors-done = انتهت الخدمة
visitors-done-detail = شكرًا لزيارتكم. مع السلامة!
visitors-cancelled = أُعيد الرقم
visitors-cancelled-detail = لن ننادي رقمكم بعد الآن. شكرًا لإبلاغنا.
visitors-closed = انتهت صلاحية هذا الرقم
visitors-closed-detail = يُرجى أخذ رقم جديد عند المدخل.

visitors-way-left = إلى اليسار
visitors-way-right = إلى اليمين
visitors-way-straight = إلى الأمام
visitors-way-up = إلى الأعلى
visitors-way-down = إلى الأسفل

visitors-away = هل تريدون الخروج قليلًا؟
visitors-not-here = ألم تصلوا بعد؟
visitors-walk = كم دقيقة تحتاجون للوصول إلينا سيرًا على الأقدام؟
visitors-walk-by = يُرجى الانطلاق في الساعة { $time }.
visitors-walk-now = يُرجى الانطلاق الآن!
visitors-walk-kept = تبقى هذه المعلومة في هاتفكم.
visitors-come = أنا في الطريق
visitors-come-hint = { $minutes ->
    [zero] إذا نودي رقمكم قبل وصولكم، ننتظركم { $minutes } دقيقة.
    [one] إذا نودي رقمكم قبل وصولكم، ننتظركم دقيقة واحدة.
    [two] إذا نودي رقمكم قبل وصولكم، ننتظركم دقيقتين.
    [few] إذا نودي رقمكم قبل وصولكم، ننتظركم { $minutes } دقائق.
    [many] إذا نودي رقمكم قبل وصولكم، ننتظركم { $minutes } دقيقة.
   *[other] إذا نودي رقمكم قبل وصولكم، ننتظركم { $minutes } دقيقة.
}
visitors-coming = { $minutes ->
    [zero] شكرًا، علمنا بذلك. بعد النداء ننتظركم { $minutes } دقيقة.
    [one] شكرًا، علمنا بذلك. بعد النداء ننتظركم دقيقة واحدة.
    [two] شكرًا، علمنا بذلك. بعد النداء ننتظركم دقيقتين.
    [few] شكرًا، علمنا بذلك. بعد النداء ننتظركم { $minutes } دقائق.
    [many] شكرًا، علمنا بذلك. بعد النداء ننتظركم { $minutes } دقيقة.
   *[other] شكرًا، علمنا بذلك. بعد النداء ننتظركم { $minutes } دقيقة.
}
visitors-sound = النداء بالصوت
visitors-push = إرسال رسالة إليّ
visitors-install = إلى الشاشة الرئيسية
visitors-journey = خطواتكم اليوم
visitors-step-done = تم
visitors-step-here = الآن
visitors-step-todo = لاحقًا

visitors-bring = يُرجى تجهيز
visitors-issued = أُخذ الرقم في الساعة { $time }
visitors-live = الوضع في الساعة { $time }
visitors-live-hint = تتحدث الصفحة تلقائيًا
visitors-old = لا يوجد اتصال بالمركز – هذا هو الوضع في الساعة { $time }. يُرجى متابعة الشاشات.
visitors-offline = هاتفكم غير متصل، والمعلومات قديمة. يُرجى متابعة الشاشات.
visitors-wifi = تعمل هذه الصفحة هنا في المبنى فقط، على شبكة الواي فاي «{ $wifi }».
visitors-in-house = تعمل هذه الصفحة فقط على شبكة هذا المبنى.

visitors-cancel = إعادة الرقم
visitors-cancel-title = هل تريدون إعادة الرقم؟
visitors-cancel-detail = ستفقدون دوركم ولن ننادي رقمكم. لا يمكن التراجع عن ذلك.
visitors-cancel-yes = نعم، إعادة الرقم
visitors-cancel-no = لا، متابعة الانتظار
visitors-return = لقد عدت
visitors-return-hint = يُرجى الضغط فقط عند وجودكم في المبنى.
visitors-let-first = إعطاء الدور لشخصين
visitors-let-first-title = هل تريدون إعطاء الدور لشخصين؟
visitors-let-first-detail = سيأتي دور الشخصين التاليين قبلكم، وستنتظرون مدة أطول. لا يمكن التراجع عن ذلك.
visitors-let-first-yes = نعم، إعطاء الدور
visitors-let-first-no = لا، الاحتفاظ بدوري
visitors-nobody-behind = لا أحد ينتظر بعدكم الآن.
visitors-let-enough = أعطيتم دوركم لآخرين عدة مرات اليوم. لا يمكن أكثر من ذلك.
visitors-failed = لم ينجح ذلك. يُرجى المحاولة مرة أخرى أو سؤال الاستقبال.
visitors-too-late = فات الأوان لذلك. يُرجى سؤال الاستقبال.
visitors-back = العودة إلى الرقم

visitors-unknown = انتهت هذه الزيارة
visitors-unknown-detail = أو أن العنوان غير صحيح تمامًا. يُرجى مسح الرمز على التذكرة مرة أخرى، أو أخذ رقم جديد.
visitors-busy = لحظة من فضلكم
visitors-busy-detail = وصلت طلبات كثيرة من اتصالكم. يُرجى المحاولة بعد دقيقة.
visitors-too-often = لحظة من فضلكم
visitors-too-often-detail = ضغطتم مرات كثيرة. رقمكم ما زال صالحًا. يُرجى المحاولة بعد دقيقة.
visitors-hub-gone = لا يوجد اتصال حاليًا
visitors-hub-gone-detail = رقمكم ما زال صالحًا. يُرجى متابعة الشاشات في منطقة الانتظار. ستحاول هذه الصفحة مرة أخرى بعد قليل.
visitors-broken = حدث خطأ ما
visitors-broken-detail = رقمكم ما زال صالحًا. يُرجى متابعة الشاشات في منطقة الانتظار.

visitors-language-name = العربية
visitors-language = اللغة
visitors-privacy = بلا ملفات تعريف ارتباط وبلا أسماء.

# At the start
visitors-wrong-proxy = هذه ليست شبكة بالصيغة 10.0.0.0/8: { $reason }
visitors-wrong-listen = «{ $address }» ليس عنوانًا بالصيغة HOST:PORT.
visitors-cannot-listen = لا تستطيع صفحة الزوار الاستماع على { $address }: { $reason }
visitors-wrong-role = المفتاح في { $file } مخصص لمهمة أخرى. تحتاج صفحة الزوار إلى مفتاح بالدور { $role }: aufruf key create --role { $role }
visitors-push-key = تتعذر قراءة أو إنشاء مفتاح الرسائل إلى الهواتف في { $file }: { $reason }
