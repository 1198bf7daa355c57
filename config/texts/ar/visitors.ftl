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
visitors-missed-detail = هل ما زلتم هنا؟ يُرجى إبلاغنا خلال { $minutes } دقيقة لننادي رقمكم مرة أخرى.
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
visitors-failed = لم ينجح ذلك. يُرجى المحاولة مرة أخرى أو سؤال الاستقبال.
visitors-too-late = فات الأوان لذلك. يُرجى سؤال الاستقبال.
visitors-back = العودة إلى الرقم

visitors-unknown = لا نعرف هذا الرقم
visitors-unknown-detail = الرقم صالح فقط في اليوم الذي أُخذ فيه. يُرجى مسح الرمز على التذكرة مرة أخرى، أو أخذ رقم جديد.
visitors-busy = لحظة من فضلكم
visitors-busy-detail = وصلت طلبات كثيرة من اتصالكم. يُرجى المحاولة بعد دقيقة.
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
