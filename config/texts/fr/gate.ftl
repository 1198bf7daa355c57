# The gate at the entrance or at the door of a waiting area: it reads tickets and appointments.

gate-idle = Veuillez présenter votre ticket ou votre rendez-vous au lecteur
gate-idle-more = Le code sur le papier ou sur le téléphone.
gate-checking = Un instant …
gate-starting = Un instant, nous ouvrons bientôt …

gate-valid = Bienvenue
gate-valid-text = Veuillez entrer.
gate-valid-appointment = Votre rendez-vous est à { $time }. Veuillez entrer.
gate-valid-number = Votre numéro est { $number }. Veuillez entrer et attendre votre appel.

gate-too-early = Trop tôt
gate-too-early-text = Veuillez revenir plus tard.
gate-too-early-from = Vous pourrez entrer à partir de { $time }.

gate-not-today = Pas aujourd’hui
gate-not-today-text = C’est pour un autre jour. Veuillez vous adresser à l’accueil.
gate-not-today-on = Votre rendez-vous est le { $weekday ->
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
} à { $time }.

gate-zone-full = Complet
gate-zone-full-text = Veuillez patienter un instant. Votre numéro reste valable.

gate-over = Plus valable
gate-over-text = Cette visite est terminée. Une question ? Veuillez vous adresser à l’accueil.

gate-unknown = Non reconnu
gate-unknown-text = Nous ne connaissons pas ce code. Veuillez vous adresser à l’accueil.

gate-unreadable = Illisible
gate-unreadable-text = Veuillez présenter de nouveau le code au lecteur.

# The hub does not answer: then the gate does not guess.
gate-lost = En panne
gate-lost-text = Connexion interrompue – notre personnel vous fera entrer

# The reader is missing.
gate-scanner = Lecteur en panne
gate-scanner-text = Veuillez montrer votre ticket à notre personnel.

# Small at the edge, for staff.
gate-zone-house = Bâtiment
gate-zone-inside = { $inside } à l’intérieur
gate-zone-inside-of = { $inside } sur { $capacity } à l’intérieur
gate-zone-waiting = { $waiting } en attente
gate-zone-entries = { $entries ->
    [one] { $entries } entrée aujourd’hui
    [many] { $entries } entrées aujourd’hui
   *[other] { $entries } entrées aujourd’hui
}

gate-needs-terminal = aufruf gate a besoin d’un terminal.
gate-ended = Le contrôle d’entrée s’est arrêté de façon inattendue (code { $code }).

gate-show = Votre ticket, s’il vous plaît
