# The paper ticket.

ticket-your-number = Numaranız
ticket-ahead = { $count ->
    [0] Sıra birazdan sizde
    [one] Önünüzde { $count } kişi var
   *[other] Önünüzde { $count } kişi var
}
ticket-ahead-unknown = Bekleme süresi şu anda bilinmiyor
ticket-bring = Lütfen hazır bulundurun:
ticket-scan = Sıranızı görmek için kodu telefonunuzla okutun.
ticket-wifi = Yalnızca bu binada, “{ $wifi }” Wi-Fi ağında.
ticket-house-only = Yalnızca bu binada, binanın Wi-Fi ağında.
ticket-watch-screen = Lütfen bekleme alanındaki ekranı takip edin.
ticket-copy = Kopya
ticket-issued = { $day } { $month } { $year } { $weekday }, { $time }
ticket-date = { $day } { $month } { $year } { $weekday }
ticket-weekday-0 = Pazartesi
ticket-weekday-1 = Salı
ticket-weekday-2 = Çarşamba
ticket-weekday-3 = Perşembe
ticket-weekday-4 = Cuma
ticket-weekday-5 = Cumartesi
ticket-weekday-6 = Pazar
ticket-month-1 = Ocak
ticket-month-2 = Şubat
ticket-month-3 = Mart
ticket-month-4 = Nisan
ticket-month-5 = Mayıs
ticket-month-6 = Haziran
ticket-month-7 = Temmuz
ticket-month-8 = Ağustos
ticket-month-9 = Eylül
ticket-month-10 = Ekim
ticket-month-11 = Kasım
ticket-month-12 = Aralık
ticket-quantity = { $count } × { $service }
ticket-priority = Öncelikli – lütfen belgenizi gişede gösterin
ticket-booked = Randevunuz: { $time }
ticket-appointment = Randevunuz
ticket-appointment-code = Kod: { $code }
ticket-appointment-check-in = Lütfen girişte bu kodla geldiğinizi bildirin.
ticket-appointment-page = Telefonla: Randevunuzu görebilir ve iptal edebilirsiniz.
