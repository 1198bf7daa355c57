# The page of a ticket on the phone.

visitors-your-number = Your number
visitors-service = What you came for
visitors-counter = Counter

visitors-waiting = { $count ->
    [0] Nobody before you
    [one] 1 person before you
   *[other] { $count } people before you
}
visitors-ahead-label = { $count ->
    [one] person before you
   *[other] people before you
}
visitors-wait = { $low ->
    [0] Waiting time: up to about { $high } minutes
   *[other] Waiting time: about { $low }–{ $high } minutes
}
visitors-waiting-detail = There is nothing you need to do. This page tells you when it is your turn.
visitors-next = You are next
visitors-next-detail = Please come to the waiting area.
visitors-called = It is your turn!
visitors-called-detail = Please go to counter { $counter } now.
visitors-serving = You are being served
visitors-missed = We called you
visitors-missed-detail = Are you still here? Let us know by { $time } and we will call you again.
visitors-held = We are waiting for you
visitors-held-detail = We called you. Please let us know by { $time } when you are here.
visitors-here = I am here
visitors-parked-until = Your number is still valid. From { $time } you are back in line.
visitors-soonest = Probably not before { $time }
visitors-come-in = Please come in now.
visitors-full = The waiting room is full. Please wait outside, we will let you know.
visitors-wait-in = Please wait here: { $zone }
visitors-plan = Show the way
visitors-video = Open the video call
visitors-virtual-detail = You do not need to come to us. Keep this page open: when it is your turn, the button for the video call is here.
visitors-video-detail = We are ready. Please open the video call now.
visitors-parked = Your visit is on hold
visitors-parked-detail = Your number is still valid. We will call you again.
visitors-done = All done
visitors-done-detail = Thank you for your visit. Goodbye!
visitors-cancelled = Number given back
visitors-cancelled-detail = You will not be called any more. Thank you for letting us know.
visitors-closed = This number has expired
visitors-closed-detail = Please take a new number at the entrance.

visitors-way-left = to the left
visitors-way-right = to the right
visitors-way-straight = straight ahead
visitors-way-up = upstairs
visitors-way-down = downstairs

visitors-away = Would you like to go out for a while?
visitors-not-here = Not here yet?
visitors-walk = How many minutes is your walk back to us?
visitors-walk-by = Please set out at { $time }.
visitors-walk-now = Please set out now!
visitors-walk-kept = This stays on your phone.
visitors-come = I am on my way
visitors-come-hint = If you are called before you are here, we wait { $minutes } minutes for you.
visitors-coming = Thank you, we know. Once you are called we wait { $minutes } minutes for you.
visitors-sound = Call me with sound
visitors-push = Message me
visitors-install = To the home screen
visitors-journey = Your way today
visitors-step-done = done
visitors-step-here = now
visitors-step-todo = later

visitors-bring = Please have ready
visitors-issued = Taken at { $time }
visitors-live = As of { $time }
visitors-live-hint = updates by itself
visitors-old = No connection to the office – this is how things stood at { $time }. Please watch the screens.
visitors-offline = Your phone has no connection. What you see is old. Please watch the screens.
visitors-wifi = This page works only here in the building, in the Wi-Fi “{ $wifi }”.
visitors-in-house = This page works only in the network here in the building.

visitors-cancel = Give back this number
visitors-cancel-title = Give back this number?
visitors-cancel-detail = You lose your place and will not be called any more. This cannot be undone.
visitors-cancel-yes = Yes, give it back
visitors-cancel-no = No, keep waiting
visitors-return = I am back
visitors-return-hint = Please press only if you are in the building.
visitors-let-first = Let two people go first
visitors-let-first-title = Let two people go first?
visitors-let-first-detail = The next two people will then have their turn before you. You wait longer. This cannot be undone.
visitors-let-first-yes = Yes, let them go first
visitors-let-first-no = No, keep my place
visitors-nobody-behind = Nobody is waiting behind you at the moment.
visitors-let-enough = You have let others go first several times today. More is not possible.
visitors-failed = That did not work. Please try again, or ask at the reception.
visitors-too-late = It is too late for that now. Please ask at the reception.
visitors-back = Back to the number

visitors-unknown = This visit is over
visitors-unknown-detail = Or the address is not quite right. Please scan the code on your ticket once more, or take a new number.
visitors-busy = One moment, please
visitors-busy-detail = Too many requests came from your connection. Please try again in a minute.
visitors-too-often = One moment, please
visitors-too-often-detail = You pressed very often. Your number is still valid. Please try again in a minute.
visitors-hub-gone = No connection at the moment
visitors-hub-gone-detail = Your number is still valid. Please watch the screens in the waiting area. This page will try again shortly.
visitors-broken = Something went wrong
visitors-broken-detail = Your number is still valid. Please watch the screens in the waiting area.

visitors-language-name = English
visitors-language = Language
visitors-privacy = No cookies, no names.

# At the start
visitors-wrong-proxy = This is not a network like 10.0.0.0/8: { $reason }
visitors-wrong-listen = “{ $address }” is not an address of the form HOST:PORT.
visitors-cannot-listen = The visitor’s page cannot listen on { $address }: { $reason }
visitors-wrong-role = The key in { $file } is for another task. The visitor’s page needs one of the role { $role }: aufruf key create --role { $role }
visitors-push-key = The key for messages to phones in { $file } cannot be read or made: { $reason }
