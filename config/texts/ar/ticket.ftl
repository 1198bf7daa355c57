# The paper ticket.

ticket-your-number = رقمكم
ticket-ahead = { $count ->
    [zero] اقترب دوركم
    [one] شخص واحد قبلكم
    [two] شخصان قبلكم
    [few] { $count } أشخاص قبلكم
    [many] { $count } شخصًا قبلكم
   *[other] { $count } شخص قبلكم
}
ticket-ahead-unknown = مدة الانتظار غير معروفة حاليًا
ticket-bring = يُرجى تجهيز:
ticket-scan = امسحوا الرمز بالهاتف لمعرفة متى يحين دوركم.
ticket-wifi = هنا في المبنى فقط، على شبكة الواي فاي «{ $wifi }».
ticket-house-only = هنا في المبنى فقط، على شبكة الواي فاي الخاصة بنا.
ticket-watch-screen = يُرجى متابعة الشاشة في منطقة الانتظار.
ticket-copy = نسخة
ticket-issued = { $weekday }، { $day } { $month } { $year }، { $time }
ticket-date = { $weekday }، { $day } { $month } { $year }
ticket-weekday-0 = الاثنين
ticket-weekday-1 = الثلاثاء
ticket-weekday-2 = الأربعاء
ticket-weekday-3 = الخميس
ticket-weekday-4 = الجمعة
ticket-weekday-5 = السبت
ticket-weekday-6 = الأحد
ticket-month-1 = يناير
ticket-month-2 = فبراير
ticket-month-3 = مارس
ticket-month-4 = أبريل
ticket-month-5 = مايو
ticket-month-6 = يونيو
ticket-month-7 = يوليو
ticket-month-8 = أغسطس
ticket-month-9 = سبتمبر
ticket-month-10 = أكتوبر
ticket-month-11 = نوفمبر
ticket-month-12 = ديسمبر
ticket-quantity = { $count } × { $service }
ticket-priority = أولوية – يُرجى إبراز الإثبات عند الشباك
ticket-booked = موعدكم: { $time }
ticket-appointment = موعدكم
ticket-appointment-code = الرمز: { $code }
ticket-appointment-check-in = يُرجى تسجيل حضوركم عند المدخل بهذا الرمز.
ticket-appointment-page = على الهاتف: موعدكم في لمحة، ويمكنكم إلغاؤه هناك أيضًا.
