# The figures: name, definition in one sentence, rules. docs/figures.md is made of them.

figure-visits = Visits
figure-visits-is = So many visits there were, with a ticket or without.
figure-visits-rules = A ticket that nobody holds was no visit. By counter, it is the counter of the first call.
figure-issued = Tickets given out
figure-issued-is = So many tickets were given out.
figure-issued-rules = Whoever was served directly, without a ticket, does not count here.
figure-served = Visits served
figure-served-is = So many visits ended with their last stretch being finished.
figure-served-rules = Visits that were called off, people who were not there and visits closed automatically do not count.
figure-refused = Turned away without a ticket
figure-refused-is = Share of those who got no ticket among all who wanted one.
figure-refused-rules = Refusals ÷ (tickets given out + refusals). The count is that of the refusals.
figure-abandonment = Abandonment
figure-abandonment-is = Share of people without an appointment who called off or were not there any more when called.
figure-abandonment-rules = (called off + not there when called) ÷ tickets given out without an appointment. Whoever leaves without a word is only noticed when called.
figure-peak-arrivals = Peak of arrivals
figure-peak-arrivals-is = So many tickets were given out in the busiest 30 minutes of a day.
figure-peak-arrivals-rules = Counted in each half hour that begins with a ticket; the highest number of all days is told. By hour: the half hours that begin in it.
figure-peak-waiting = Peak of people waiting
figure-peak-waiting-is = So many people waited at the same time at most.
figure-peak-waiting-rules = Whoever was transferred or is back waits again. Whoever is called at the instant at which another one comes does not wait any more. By hour: the instants at which somebody came.

figure-wait-walkin = Wait without an appointment
figure-wait-walkin-is = Time from the ticket to the first call, of visits without an appointment.
figure-wait-walkin-rules = A recall does not reset it. Time for which a visit was parked before its first call does not count. The share within target counts waits up to the service's target, or up to the one that is given for the report.
figure-wait-appointment = Wait with an appointment
figure-wait-appointment-is = Time from the booked time or, if that is later, from check-in to the first call.
figure-wait-appointment-rules = Whoever is called before the booked time has waited 0 minutes. Those who came late count here too.
figure-service-level = Service level
figure-service-level-is = Share of those who were called within the target among all who wanted something.
figure-service-level-rules = Called within the target ÷ (called + called off before a call + turned away). Those who were not there count with the time of their call.
figure-second-wait = Second wait
figure-second-wait-is = Time from coming back to the next call, after a missed call, after having been parked or reopened.
figure-second-wait-rules = Each time of waiting again is a case. It is not in the visit's wait.

figure-way = Way
figure-way-is = Time from the last call to the start of service.
figure-way-rules = Each stretch that was called is a case. Left out where nobody pressed “start”, or nobody came.
figure-service-time = Service time
figure-service-time-is = Time from the start of service to its finish, transfer or parking.
figure-service-time-rules = Each stretch is a case, with its own service and counter. A time that is missing is unknown, never 0. Striking is what takes longer than 2 hours and than four times the 95th percentile of its service in these days; it counts all the same.
figure-occupancy = Occupancy
figure-occupancy-is = Time from the call until the counter is ready for the next person.
figure-occupancy-rules = Calls that nobody came to occupy the counter too. Whoever is served without a ticket occupies it from the start.
figure-total-stay = Stay in the house
figure-total-stay-is = Time from the ticket to the last finish.
figure-total-stay-rules = Finished visits with a ticket only; waiting, parking and transfers are in it.
figure-transfer = Transfers
figure-transfer-is = Share of visits called that were transferred at least once.
figure-transfer-rules = The mean says how often per visit. A way that was planned with several stretches is no transfer.
figure-parked = Parked
figure-parked-is = Time from parking until the visit waits again.
figure-parked-rules = Each parking is a case. It is neither in the wait nor in the service time.
figure-utilisation = Utilisation
figure-utilisation-is = Share of the counters' open time, without breaks, in which they were occupied.
figure-utilisation-rules = Sum of occupancies ÷ sum of open time. Where a counter's open time of a day is not known for sure, its whole day is left out of both. Not by hour: a visit belongs to the hour in which it began, but occupies the counter later.
figure-tickets-per-hour = Served per hour
figure-tickets-per-hour-is = So many stretches were finished for each counter and open hour.
figure-tickets-per-hour-rules = Finished stretches ÷ open hours without breaks. Days of a counter that are not sure are left out whole.
figure-tickets-per-hour-adjusted = Served per hour, adjusted
figure-tickets-per-hour-adjusted-is = Served for each counter and open hour, as if all had the same mix of services.
figure-tickets-per-hour-adjusted-rules = Sum of the expected durations of the finished stretches ÷ open hours ÷ mean expected duration of all finished stretches of these days in the whole house.

figure-appointments = Appointments
figure-appointments-is = So many appointments lay in these days, those called off included.
figure-appointments-rules = An appointment belongs to the day of its booked time.
figure-no-show-appointment = Appointments not kept
figure-no-show-appointment-is = Share of the appointments booked that were not called off and whose service never started.
figure-no-show-appointment-rules = Not called off and never started ÷ all booked. Whoever cancels after check-in has called off. The count is that of the appointments not kept.
figure-no-show-checked-in = Checked in but not served
figure-no-show-checked-in-is = Share of the appointments booked for which somebody checked in, did not cancel and was never served.
figure-no-show-checked-in-rules = Checked in, not called off and never started ÷ all booked.
figure-lateness = Lateness
figure-lateness-is = So long after the booked time those checked in who came late.
figure-lateness-rules = Visits with an appointment only that came after the booked time.
figure-earliness = Earliness
figure-earliness-is = So long before the booked time those checked in who came early.
figure-earliness-rules = Visits with an appointment only that came before the booked time.
figure-lead-time = Lead time of appointments
figure-lead-time-is = Time from booking to the booked time.
figure-lead-time-rules = Each appointment is a case, also one called off; of one that was moved it counts when the new time was booked. It belongs to the day of its booked time.
figure-lead-time-next = Days to the next free appointment
figure-lead-time-next-is = In so many days was the next free appointment for a service.
figure-lead-time-next-rules = Looked up daily at 8 o’clock, one case for each service. Left out where none was free.
figure-lead-time-third = Days to the third free appointment
figure-lead-time-third-is = In so many days was the third free appointment for a service.
figure-lead-time-third-rules = Looked up daily at 8 o’clock, one case for each service. The third depends less on a chance cancellation than the next.

figure-forecast-mae = Error of the forecast
figure-forecast-mae-is = By so much the wait that people were told was off on average.
figure-forecast-mae-rules = The middle of the range told with the ticket, compared with the time from then on to the first call, without sign.
figure-forecast-bias = Bias of the forecast
figure-forecast-bias-is = By so much the wait that people were told was longer than what came, on average.
figure-forecast-bias-rules = As the error, but with its sign: above 0 it was told too long, below 0 too short.
figure-forecast-coverage = Hits of the forecast
figure-forecast-coverage-is = Share of visits whose wait was within the range that they were told.
figure-forecast-coverage-rules = The range is to hold in 8 of 10 cases. Who was told no wait is left out.
figure-satisfaction = Satisfaction
figure-satisfaction-is = Mean of the scores from 1 (bad) to 5 (good).
figure-satisfaction-rules = Each score is a case. Nobody knows who gave it.

# Statistics.
stat-median = median
stat-p90 = 90% within
stat-mean = mean
stat-share-within-target = within target
stat-share = share
stat-max = highest
stat-count = count

# Units.
unit-min = minutes
unit-share = share
unit-count = count
unit-per-hour = per hour
unit-days = days
unit-score = score

# What they can be taken apart by.
dimension-service = service
dimension-counter = counter
dimension-clerk = clerk
dimension-hour = hour
dimension-weekday = weekday
dimension-cls = kind of visit
dimension-language = language
dimension-kiosk = kiosk
dimension-day = day
dimension-week = week
dimension-month = month

# Why a case is left out.
left-out-never-called = never called
left-out-clock = clock was set meanwhile
left-out-negative = ended before it began
left-out-auto-close = closed automatically
left-out-start-assumed = “start” was not pressed
left-out-not-started = nobody came
left-out-not-served = not served to an end
left-out-not-back = not back
left-out-open-time-unknown = counter’s open time unknown
left-out-no-expected-duration = no expected duration
left-out-none-free = no appointment free
left-out-not-told = no wait was told
left-out-unknown = time unknown

# What counts, but strikes.
flag-too-long = unusually long
