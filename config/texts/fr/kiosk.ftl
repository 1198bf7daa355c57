# The kiosk at the entrance.

kiosk-language-name = Français
kiosk-language-key = Touche L
kiosk-languages = Langue
kiosk-languages-choose = Veuillez choisir votre langue

kiosk-welcome = Bienvenue
kiosk-choose = Veuillez choisir votre démarche
kiosk-starting = Un instant, nous ouvrons bientôt …
kiosk-no-services = Il n’y a pas de numéros ici pour le moment. Veuillez vous adresser à l’accueil.

kiosk-banner-offline = Temps d’attente inconnus pour le moment
kiosk-banner-printer = Imprimante en panne – numéro à l’écran
kiosk-still-there = Êtes-vous encore là ? Touchez l’écran

kiosk-date = { $weekday ->
    [0] lun.
    [1] mar.
    [2] mer.
    [3] jeu.
    [4] ven.
    [5] sam.
   *[6] dim.
} { $day }/{ $month }

# On a service's button: how many would be before you, and how long it may take.
kiosk-ahead = { $count ->
    [0] Personne devant vous
    [one] { $count } personne devant vous
    [many] { $count } personnes devant vous
   *[other] { $count } personnes devant vous
}
kiosk-wait-short = moins de { $minutes } min
kiosk-wait-about = environ { $minutes } min
kiosk-wait-range = environ { $low } à { $high } min
kiosk-wait-about-hours = environ { $hours } h
kiosk-wait-range-hours = environ { $low } à { $high } h
kiosk-wait-unknown = Temps d’attente inconnu
# In a sentence on the ticket and before it; $wait is one of the texts kiosk-wait-….
kiosk-wait = Temps d’attente : { $wait }
kiosk-closed = Fermé pour le moment
kiosk-opens-today = Ouvre aujourd’hui à { $time }
kiosk-opens-tomorrow = Ouvre demain à { $time }
kiosk-opens-weekday = Ouvre { $weekday ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
} à { $time }
kiosk-opens-date = Ouvre le { $day }/{ $month } à { $time }

# Why there are no numbers any more: one short line on the button.
kiosk-closed-closed-by-staff = Temporairement fermé
kiosk-closed-last-ticket = Le dernier numéro est pris
kiosk-closed-no-time-left = Plus de temps aujourd’hui
kiosk-closed-quota-reached = Tous les numéros sont pris
kiosk-closed-zone-full = L’espace d’attente est complet
kiosk-again-today = à nouveau dès { $time }
kiosk-again-tomorrow = à nouveau demain dès { $time }
kiosk-again-weekday = à nouveau { $weekday ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
} à { $time }
kiosk-again-date = à nouveau le { $day }/{ $month } à { $time }

kiosk-list-back = Page précédente
kiosk-list-more = Autres démarches
kiosk-back = Retour
kiosk-list-page = Page { $page } sur { $pages }

kiosk-asking = Un instant, s’il vous plaît …
kiosk-asking-more = Votre numéro arrive.

# Before somebody takes a number: a long wait, what to bring.
kiosk-confirm-long = L’attente est longue en ce moment
kiosk-confirm-question = Voulez-vous tout de même un numéro ?
kiosk-confirm-bring = Avez-vous tout avec vous ?
kiosk-bring = Veuillez préparer : { $bring }
kiosk-confirm-yes = Oui, prendre un numéro
kiosk-confirm-no = Non, retour

# Pour qui préfère revenir aujourd’hui à une heure fixe plutôt que d’attendre.
kiosk-times-heading = Un numéro maintenant – ou une heure fixe aujourd’hui ?
kiosk-times-left = Plutôt revenir plus tard ? Encore libre aujourd’hui :
kiosk-times-none = Désolé, il n’y a plus d’heure libre aujourd’hui.
kiosk-time-gone = { $time } vient d’être pris.
kiosk-take-number = Prendre un numéro
kiosk-time-refused = Désolé, le rendez-vous n’a pas pu être pris
kiosk-time-no-answer = Nous ne savons pas en ce moment si votre rendez-vous est enregistré. Veuillez vous adresser à l’accueil.
kiosk-booked-come = Veuillez revenir à cette heure
kiosk-booked-heading = Votre rendez-vous aujourd’hui à
kiosk-booked-code = Code : { $code }
kiosk-booked-check-in = Avec ce code, vous vous enregistrerez ici à votre retour.
kiosk-booked-scan = Scannez avec votre téléphone pour garder votre rendez-vous sur vous.
kiosk-booked-photo = Photographiez ce code : la borne le lira à votre retour.
kiosk-slip-running = Votre fiche de rendez-vous s’imprime …
kiosk-slip-done = Veuillez prendre votre fiche de rendez-vous
kiosk-slip-no-paper = Votre rendez-vous est tout de même valable. Notez le code ou photographiez l’écran.
kiosk-slip-note = Notez le code ou photographiez l’écran.

# Several concerns with one number.
kiosk-several = Plusieurs démarches
kiosk-several-why = un seul numéro pour tout
kiosk-several-choose = Choisissez tout ce qu’il vous faut
kiosk-several-go = { $count ->
    [0] Rien n’est encore choisi
    [one] Numéro pour { $count } démarche
    [many] Numéro pour { $count } démarches
   *[other] Numéro pour { $count } démarches
}
kiosk-several-full = Pas plus de { $count } démarches à la fois
kiosk-several-more = { $count ->
    [one] et { $count } autre démarche
    [many] et { $count } autres démarches
   *[other] et { $count } autres démarches
}

# For those who go first by the rule of the house.
kiosk-priority = Priorité
kiosk-priority-why = si vous ne pouvez pas attendre
kiosk-priority-heading = Qui passe en premier ?
kiosk-priority-question = Est-ce votre cas ?
kiosk-priority-yes = Oui, continuer
kiosk-priority-no = Non, retour
kiosk-priority-on = Avec priorité – choisissez votre démarche

# For those who have an appointment.
kiosk-appointment = J’ai un rendez-vous
kiosk-appointment-why = m’enregistrer ici
kiosk-appointment-choose = Veuillez saisir le code de votre rendez-vous
kiosk-appointment-scan = Ou présentez le code au lecteur.
kiosk-appointment-where = Il figure dans la confirmation que vous avez reçue.
kiosk-appointment-delete = Effacer
kiosk-appointment-go = M’enregistrer
kiosk-appointment-booked = Votre rendez-vous est à { $time }
kiosk-code-unknown = Nous ne connaissons pas ce code
kiosk-code-unknown-text = Veuillez réessayer – ou vous adresser à l’accueil.
kiosk-code-not-today = Votre rendez-vous n’est pas aujourd’hui
kiosk-code-not-today-text = Votre rendez-vous est le { $day }/{ $month } à { $time }. Une question ? L’accueil est à votre disposition.
kiosk-code-checked-in = Votre arrivée est déjà enregistrée
kiosk-code-checked-in-text = Votre numéro est { $number }. Veuillez attendre votre appel.
kiosk-code-refused = L’enregistrement n’est pas possible ici
kiosk-code-no-answer = Nous ne pouvons pas consulter votre rendez-vous en ce moment. Veuillez réessayer – ou vous adresser à l’accueil.
kiosk-code-too-early = Vous êtes en avance
kiosk-code-too-early-text = Vous pourrez vous enregistrer ici pour votre rendez-vous à partir de { $time }.
kiosk-code-passed = Désolé, l’heure de votre rendez-vous est passée
kiosk-code-passed-text = Vous pouvez prendre un numéro, ou demander un nouveau rendez-vous à l’accueil.
kiosk-code-called-off = Ce rendez-vous est annulé
kiosk-code-called-off-text = Vous pouvez prendre un numéro. Une question ? L’accueil est à votre disposition.
kiosk-code-page = Veuillez montrer le code de votre rendez-vous
kiosk-code-page-text = C’était l’adresse de la page de votre rendez-vous. Le code figure sur cette page et dans votre confirmation.
kiosk-presence = S’enregistrer par téléphone pour un rendez-vous : code { $code }

# For those who hold their ticket under the reader.
kiosk-visit-called = C’est votre tour !
kiosk-visit-called-text = Veuillez vous rendre maintenant au guichet { $counter }.
kiosk-visit-serving = Vous êtes au guichet
kiosk-visit-missed = Votre numéro a déjà été appelé
kiosk-visit-missed-text = Êtes-vous de retour ? Nous vous appellerons de nouveau.
kiosk-visit-parked = Votre démarche est suspendue
kiosk-visit-parked-text = Votre numéro reste valable. Nous vous rappellerons.
kiosk-visit-ended = Cette visite est terminée
kiosk-visit-ended-text = Avez-vous besoin d’autre chose ? Veuillez prendre un nouveau numéro.
kiosk-visit-unknown = Nous ne connaissons pas ce numéro
kiosk-visit-unknown-text = Un numéro n’est valable que le jour où il a été pris. Veuillez en prendre un nouveau.
kiosk-visit-no-answer = Nous ne pouvons pas consulter votre numéro en ce moment. Il reste valable. Veuillez regarder les écrans de l’espace d’attente.

# How was it? Nobody has to say, and nobody is asked who they are.
kiosk-feedback = Votre avis
kiosk-feedback-why = comment était-ce aujourd’hui ?
kiosk-feedback-choose = Comment s’est passée votre visite ?
kiosk-feedback-5 = Très bien
kiosk-feedback-4 = Bien
kiosk-feedback-3 = Moyennement
kiosk-feedback-2 = Mal
kiosk-feedback-1 = Très mal
kiosk-feedback-thanks = Merci !
kiosk-feedback-thanks-text = Nous avons reçu votre réponse. Nous ne savons pas de qui elle vient.
kiosk-feedback-no-answer = Votre réponse ne nous est pas parvenue. Veuillez réessayer.

# What makes the kiosk easier to use; until the next person comes.
kiosk-access = Accessibilité
kiosk-access-key = F4
kiosk-access-why = texte, contraste, temps
kiosk-access-choose = Qu’est-ce qui vous aide ?
kiosk-access-contrast = Contraste élevé
kiosk-access-contrast-why = texte clair sur fond noir
kiosk-access-large = Grands caractères
kiosk-access-large-why = moins de touches à la fois
kiosk-access-slow = Plus de temps
kiosk-access-slow-why = chaque page reste plus longtemps
kiosk-access-low = Touches plus basses
kiosk-access-low-why = faciles à atteindre, même assis
kiosk-access-spoken = Lecture à voix haute
kiosk-access-spoken-why = avec un casque
kiosk-access-on = activé
kiosk-access-off = désactivé
kiosk-access-keys = Pavé numérique : + suivant, − précédent, Entrée choisir, virgule un pas en arrière, * lire

# The button behind which there is all that has no room below.
kiosk-other = Autres
kiosk-other-choose = Que souhaitez-vous faire ?

kiosk-your-number = Votre numéro
kiosk-people-ahead = { $count ->
    [0] C’est bientôt votre tour
    [one] { $count } personne est devant vous
    [many] { $count } personnes sont devant vous
   *[other] { $count } personnes sont devant vous
}
kiosk-wait-for-call = Veuillez attendre votre appel
kiosk-print-running = Votre ticket s’imprime …
kiosk-print-done = Veuillez prendre votre ticket
kiosk-print-failed = L’imprimante est en panne.
kiosk-print-out-of-paper = L’imprimante n’a plus de papier.
kiosk-print-cover-open = L’imprimante est ouverte.
kiosk-no-paper = Votre numéro est tout de même valable. Retenez-le ou photographiez l’écran.
kiosk-note-number = Retenez votre numéro ou photographiez l’écran.
kiosk-scan = Scannez avec votre téléphone pour savoir quand c’est votre tour.
kiosk-scan-wifi = Scannez avec votre téléphone (uniquement sur le Wi-Fi « { $wifi } ») pour savoir quand c’est votre tour.
kiosk-scan-house = Scannez avec votre téléphone (uniquement sur notre Wi-Fi) pour savoir quand c’est votre tour.
kiosk-done = Terminé
kiosk-closes-in = Cette page se ferme dans { $seconds } s

kiosk-notice-closed = Fermé pour le moment
kiosk-notice-closed-text = Il n’y a pas de numéros pour cette démarche en ce moment. Une question ? L’accueil est à votre disposition.
kiosk-notice-no-answer = Désolé, cela n’a pas fonctionné
kiosk-notice-no-answer-text = Nous ne pouvons pas donner de numéro en ce moment. Veuillez réessayer – ou vous adresser à l’accueil, où vous recevrez un numéro.
kiosk-notice-refused = Désolé, pas de numéro en ce moment
kiosk-notice-reception = L’accueil est à votre disposition.

# For those who missed their call.
kiosk-return = Je suis de retour
kiosk-return-why = si vous avez manqué votre appel
kiosk-return-key = F3
kiosk-return-choose = Quel est votre numéro ?
kiosk-return-more = Autres numéros
kiosk-return-none = Il n’y a plus personne sur cette liste.
kiosk-return-not-there = Votre numéro n’y est pas ? Veuillez vous adresser à l’accueil.
kiosk-return-done = Vous êtes de nouveau dans la file
kiosk-return-done-text = Veuillez vous asseoir. Nous vous appellerons de nouveau.
kiosk-return-refused = Ce numéro ne peut plus revenir dans la file ici
kiosk-return-way-on = Veuillez vous adresser à l’accueil avec votre numéro. On vous y aidera.
kiosk-return-no-answer = Nous ne pouvons pas vous remettre dans la file en ce moment. Veuillez réessayer – ou vous adresser à l’accueil.

# For those who need a person.
kiosk-help = Aide
kiosk-help-key = F1
kiosk-help-told = Nous avons prévenu le personnel
kiosk-help-coming = Nous venons vers vous
kiosk-help-text = Veuillez rester ici.
kiosk-help-no-answer = Nous n’avons pu prévenir personne. Veuillez réessayer – ou vous adresser à l’accueil.

kiosk-try-again = Réessayer
kiosk-to-start = Retour au début

# When it cannot start, or ends unexpectedly.
kiosk-needs-terminal = aufruf kiosk a besoin d’un terminal.
kiosk-ended = La borne s’est arrêtée avec le code { $code }.
kiosk-needs-hub = Cette borne n’est pas encore prête. Veuillez vous adresser à l’accueil.
kiosk-needs-hub-staff = Pour le personnel : { $device } doit être connectée une fois au serveur central. Ensuite, elle fonctionne aussi sans lui.
