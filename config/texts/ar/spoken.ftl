# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = القراءة الصوتية مفعّلة. أي زر يقطعها.
kiosk-speak-off = القراءة الصوتية متوقفة.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = يُرجى اختيار الخدمة.
kiosk-speak-key = { $choice }: اضغطوا { $key }.
kiosk-speak-key-detail = { $choice }: اضغطوا { $key }. { $detail }.
kiosk-speak-none = لا يوجد هنا ما يمكن اختياره الآن.
kiosk-speak-page = الصفحة { $page } من { $pages }.
kiosk-speak-turn = للصفحة التالية اضغطوا { $key }.
kiosk-speak-repeat = للاستماع مرة أخرى اضغطوا { $key }.
kiosk-speak-cursor = { $choice }. للاختيار اضغطوا زر الإدخال.
kiosk-speak-language = اللغة: { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = زر الإدخال
kiosk-speak-key-escape = زر الخروج
kiosk-speak-key-star = زر النجمة
kiosk-speak-key-slash = زر الشرطة المائلة
kiosk-speak-key-plus = زر زائد
kiosk-speak-key-minus = زر ناقص
kiosk-speak-key-comma = زر الفاصلة
kiosk-speak-key-backspace = زر المسح
kiosk-speak-key-pageup = زر الصفحة السابقة
kiosk-speak-key-pagedown = زر الصفحة التالية
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = زر الحرف { $letter }

# The number and the paper.
kiosk-speak-number = رقمكم { $number }. مرة أخرى: { $number }.
kiosk-speak-appointment = موعدكم في الساعة { $time }.
kiosk-speak-printing = تجري طباعة تذكرتكم.
kiosk-speak-printed = طُبعت تذكرتكم. يُرجى أخذها.
kiosk-speak-not-printed = لا يوجد ورق الآن. رقمكم صالح مع ذلك. يُرجى تذكر الرقم { $number }.
kiosk-speak-remember = يُرجى تذكر الرقم { $number }.
kiosk-speak-booked = موعدكم اليوم الساعة { $time }: { $service }. رمزكم { $code }.
kiosk-speak-called = سننادي رقمكم. إذا احتجتم إلى مساعدة فيُرجى إبلاغ الاستقبال.

# What is typed by hand, character by character.
kiosk-speak-typed = المُدخَل: { $typed }.
kiosk-speak-typed-nothing = لم يُدخَل شيء بعد.

# Trouble.
kiosk-speak-lost = يوجد عطل.
kiosk-speak-out-of-order = هذا الجهاز معطل. يُرجى التوجه إلى الاستقبال.
kiosk-speak-locked = خارج الخدمة
kiosk-speak-step = لسماع كل شيء بالترتيب اضغطوا { $key }.
