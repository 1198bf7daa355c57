# The paper ticket.

ticket-your-number = Votre numéro
ticket-ahead = { $count ->
    [0] C’est bientôt votre tour
    [one] { $count } personne devant vous
    [many] { $count } personnes devant vous
   *[other] { $count } personnes devant vous
}
ticket-ahead-unknown = Temps d’attente inconnu pour le moment
ticket-bring = Veuillez préparer :
ticket-scan = Scannez le code avec votre téléphone pour savoir quand c’est votre tour.
ticket-wifi = Uniquement dans nos locaux, sur le Wi-Fi « { $wifi } ».
ticket-house-only = Uniquement dans nos locaux, sur notre Wi-Fi.
ticket-watch-screen = Veuillez regarder l’écran de l’espace d’attente.
ticket-copy = Copie
ticket-issued = { $weekday } { $day } { $month } { $year }, { $time }
ticket-date = { $weekday } { $day } { $month } { $year }
ticket-weekday-0 = lundi
ticket-weekday-1 = mardi
ticket-weekday-2 = mercredi
ticket-weekday-3 = jeudi
ticket-weekday-4 = vendredi
ticket-weekday-5 = samedi
ticket-weekday-6 = dimanche
ticket-month-1 = janvier
ticket-month-2 = février
ticket-month-3 = mars
ticket-month-4 = avril
ticket-month-5 = mai
ticket-month-6 = juin
ticket-month-7 = juillet
ticket-month-8 = août
ticket-month-9 = septembre
ticket-month-10 = octobre
ticket-month-11 = novembre
ticket-month-12 = décembre
ticket-quantity = { $count } × { $service }
ticket-priority = Prioritaire – veuillez présenter votre justificatif au guichet
ticket-booked = Votre rendez-vous : { $time }
ticket-appointment = Votre rendez-vous
ticket-appointment-code = Code : { $code }
ticket-appointment-check-in = Veuillez vous enregistrer à l’entrée avec ce code.
ticket-appointment-page = Sur votre téléphone : votre rendez-vous en un coup d’œil. Vous pouvez aussi l’y annuler.
