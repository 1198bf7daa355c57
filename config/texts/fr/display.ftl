# What the screens of the waiting area show.

display-number = Numéro
display-counter = Guichet
display-place = Présentez-vous ici
display-counter-label = Guichet { $label }
display-repeated = Nouvel appel
display-history = Derniers appels
display-history-empty = Encore personne aujourd’hui
display-waiting = En attente
display-waiting-count = { $count }
display-go = Veuillez aller au guichet { $label }
display-go-place = Veuillez aller ici : { $label }
display-wait = Attente prévue
display-wait-empty = Rien n’est ouvert en ce moment
display-wait-unknown = inconnue
display-waiting-empty = Personne
display-appointments = Rendez-vous
display-appointments-empty = Aucun rendez-vous
display-place-closed = Fermé
display-place-paused = De retour bientôt
display-slides-here = Vos images et vidéos passent ici.
display-please-wait = Veuillez vous asseoir.
display-please-wait-more = Votre numéro s’affichera ici.
display-lost = Connexion interrompue – situation à { $time }
display-no-hub = L’écran démarre.
display-no-hub-more = Connexion au serveur central …
display-turned-away = Le serveur central n’accepte pas cet appareil. Veuillez prévenir le service technique : { $reason }
display-clock = { $hour }:{ $minute }
display-date =
    { $weekday ->
        [mon] lundi
        [tue] mardi
        [wed] mercredi
        [thu] jeudi
        [fri] vendredi
        [sat] samedi
       *[sun] dimanche
    } { $day ->
        [1] 1er
       *[other] { $day }
    } { $month ->
        [m1] janvier
        [m2] février
        [m3] mars
        [m4] avril
        [m5] mai
        [m6] juin
        [m7] juillet
        [m8] août
        [m9] septembre
        [m10] octobre
        [m11] novembre
       *[m12] décembre
    } { $year }
display-window-title = Appel – { $display }

# Messages for those who set the device up.
display-needs-device = aufruf display a besoin de --device FICHIER (ou de --preview IMAGE.png --site FICHIER).
display-needs-site = --preview a besoin de --site FICHIER.
display-needs-id = Dans { $file }, il manque display = "…" : quel écran de site.toml est cet appareil ?
display-bad-size = Ce n’est pas une taille de la forme 1920x1080 : { $size }
display-no-screen = Aucune fenêtre ne peut être ouverte : { $reason }
display-no-language = La langue « { $name } » n’existe pas ici. Ce site propose : { $known }.
display-no-screen-id = Il n’y a pas d’écran « { $name } ». site.toml contient : { $known }.
display-no-layout = Il n’y a pas de mise en page « { $name } ». Il y a : { $known }.
display-bad-picture = { $file } n’est pas un nom d’image : seulement .png, .jpg et .jpeg.
display-cannot-write = { $file } ne peut pas être écrit : { $reason }
display-no-fonts = Il manque des polices (paquets fonts-noto-core et fonts-dejavu-core) : { $reason }
