# The pages on which an appointment is booked, seen, moved and called off.

booking-title = Prendre rendez-vous
booking-step = Étape { $step } sur 4
booking-choose-service = De quoi s’agit-il ?
booking-nothing = Il n’y a pas de rendez-vous ici pour le moment
booking-nothing-detail = Téléphonez-nous, ou venez sans rendez-vous.
booking-other-service = Autre démarche
booking-bring = À apporter
booking-quantity = Combien ?
booking-quantity-hint = Par exemple 3, si trois personnes ont besoin d’une carte d’identité.
booking-count = { $count } fois

booking-choose-day = Quel jour ?
booking-next = Prochain rendez-vous libre
booking-this-week = Cette semaine
booking-next-week = La semaine prochaine
booking-later = Plus tard
booking-free = { $count ->
    [one] { $count } heure libre
    [many] { $count } heures libres
   *[other] { $count } heures libres
}
booking-full = Aucun rendez-vous n’est libre pour le moment
booking-full-detail = Des rendez-vous se libèrent souvent. Revenez voir plus tard, ou téléphonez-nous.
booking-day-gone = Ce n’est plus libre. Choisissez autre chose, s’il vous plaît.

booking-choose-time = Quelle heure ?
booking-morning = Matin
booking-afternoon = Après-midi
booking-other-day = Autre jour
booking-day-before = Jour précédent
booking-day-after = Jour suivant

booking-check = Tout est juste ?
booking-other-time = Autre heure
booking-video = En vidéo
booking-video-detail = Ce rendez-vous se passe en vidéo : vous restez chez vous. Le lien apparaît sur votre page dès que vous êtes appelé.
booking-name = Votre nom (facultatif)
booking-mail = Votre adresse e-mail (facultatif)
booking-mail-hint = Nous vous envoyons une confirmation et vous prévenons si quelque chose change.
booking-earlier = Écrivez-moi si un rendez-vous plus tôt se libère.
booking-privacy = { $days ->
    [one] Votre nom et votre adresse ne servent qu’à ce rendez-vous. Nous les effaçons { $days } jour après.
    [many] Votre nom et votre adresse ne servent qu’à ce rendez-vous. Nous les effaçons { $days } jours après.
   *[other] Votre nom et votre adresse ne servent qu’à ce rendez-vous. Nous les effaçons { $days } jours après.
}
booking-no-name = Vous n’avez pas besoin de donner votre nom.
booking-book = Prendre ce rendez-vous
booking-trap = Laissez ce champ vide
booking-wrong-name = Ce nom est trop long ou contient des signes que nous ne pouvons pas lire.
booking-wrong-mail = Cette adresse n’est pas encore juste. Exemple : name@example.org
booking-again = Cela n’a pas marché. Appuyez encore une fois sur « Prendre ce rendez-vous ». Vous ne l’aurez qu’une seule fois.
booking-old-form = Cette page est restée ouverte trop longtemps. Vérifiez tout encore une fois, puis appuyez sur « Prendre ce rendez-vous ».
booking-too-many = Ce n’est pas possible ici pour un si grand nombre. Téléphonez-nous, s’il vous plaît.
booking-taken = Cette heure vient d’être prise
booking-taken-detail = Choisissez-en une autre : il suffit d’appuyer pour la réserver. Ce que vous avez écrit est conservé.
booking-all-times = Toutes les heures libres

booking-time = { $time }
booking-day = { $weekday ->
    [0] lundi
    [1] mardi
    [2] mercredi
    [3] jeudi
    [4] vendredi
    [5] samedi
   *[6] dimanche
} { $day } { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}
booking-moment = { $day }, { $time }

# The appointment
booking-appointment = Votre rendez-vous
booking-said-booked = Votre rendez-vous est pris.
booking-said-mailed = Votre rendez-vous est pris. Une confirmation arrive par e-mail.
booking-said-moved = Votre rendez-vous est déplacé.
booking-said-off = Merci de nous avoir prévenus.
booking-keep = Gardez cette page : en favori, en photo ou sur papier.
booking-code = Votre code
booking-code-hint = Avec ce code, vous vous annoncez à l’entrée.
booking-code-line = Code : { $code }
booking-qr = Le même code en code QR
booking-state-called-off = Ce rendez-vous est annulé
booking-state-called-off-detail = L’heure est de nouveau libre. Si vous voulez quand même venir, prenez un nouveau rendez-vous.
booking-state-missed = Ce rendez-vous est passé
booking-state-missed-detail = Vous pouvez prendre un nouveau rendez-vous ou venir sans rendez-vous.
booking-state-checked-in = Vous êtes annoncé
booking-state-checked-in-detail = Nous appellerons votre numéro.
booking-to-ticket = Vers votre numéro
booking-new = Prendre un nouveau rendez-vous
booking-calendar = Ajouter au calendrier
booking-change = Déplacer le rendez-vous
booking-cancel = Annuler le rendez-vous

booking-here = Êtes-vous là ?
booking-presence = Entrez les quatre chiffres affichés sur l’écran à l’entrée.
booking-here-yes = Je suis là
booking-ready = Êtes-vous prêt pour l’appel ?
booking-ready-yes = Oui, je suis prêt
booking-here-from = À partir de { $time }, vous pouvez vous annoncer sur cette page.
booking-wrong-presence = Ces chiffres ne sont pas justes. Ils changent toutes les quelques minutes : regardez encore une fois l’écran à l’entrée.
booking-too-often = Cela fait beaucoup d’essais. Attendez une minute, ou adressez-vous à l’accueil.
booking-here-too-early = Il est encore trop tôt. Venez peu avant votre rendez-vous.
booking-here-not-today = Votre rendez-vous est un autre jour.
booking-here-time-passed = L’heure de votre rendez-vous est passée. Prenez un numéro à l’entrée, s’il vous plaît.
booking-cannot = Ce n’est pas possible ici. Téléphonez-nous, ou demandez à l’accueil.

booking-cancel-title = Annuler le rendez-vous ?
booking-cancel-detail = L’heure se libère tout de suite pour d’autres. Vous ne pourrez pas revenir en arrière.
booking-cancel-yes = Oui, annuler
booking-cancel-no = Non, garder le rendez-vous
booking-change-title = Déplacer le rendez-vous ?
booking-change-detail = Vous gardez votre rendez-vous jusqu’à ce que le nouveau soit confirmé.
booking-change-yes = Oui, déplacer
booking-now = Jusqu’ici
booking-then = Nouveau
booking-leave = Ne rien changer

# When there is nothing to show
booking-unknown = Nous ne connaissons pas ce rendez-vous
booking-unknown-detail = Il est peut-être passé depuis longtemps, ou le lien n’est pas complet. Ouvrez-le encore une fois, ou téléphonez-nous.
booking-closed = Il n’y a pas de rendez-vous ici
booking-closed-detail = Téléphonez-nous, ou demandez à l’accueil.
booking-busy = Un instant, s’il vous plaît
booking-busy-detail = Beaucoup de demandes sont venues de votre connexion. Réessayez dans quelques minutes, ou téléphonez-nous.
booking-hub-gone = Pas de connexion pour le moment
booking-hub-gone-detail = Les rendez-vous pris restent valables. Réessayez dans quelques minutes.
booking-broken = Quelque chose n’a pas marché
booking-broken-detail = Revenez une page en arrière et réessayez, s’il vous plaît.
