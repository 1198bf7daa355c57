# The page of a ticket on the phone.

visitors-your-number = Votre numéro
visitors-service = Votre démarche
visitors-counter = Guichet

visitors-waiting = { $count ->
    [one] Encore { $count } personne devant vous
    [many] Encore { $count } personnes devant vous
   *[other] Encore { $count } personnes devant vous
}
visitors-ahead-label = { $count ->
    [one] personne devant vous
    [many] personnes devant vous
   *[other] personnes devant vous
}
visitors-wait = { $low ->
    [0] Attente estimée : { $high } min au plus
   *[other] Attente estimée : { $low } à { $high } min
}
visitors-waiting-detail = Vous n’avez rien à faire. Cette page vous indique quand c’est votre tour.
visitors-next = C’est bientôt votre tour
visitors-next-detail = Veuillez venir dans l’espace d’attente.
visitors-called = C’est votre tour !
visitors-called-detail = Veuillez vous rendre maintenant au guichet { $counter }.
visitors-serving = Vous êtes au guichet
visitors-missed = Votre numéro a été appelé
visitors-missed-detail = Êtes-vous encore là ? Signalez-le dans les { $minutes } minutes, et nous vous appellerons de nouveau.
visitors-parked = Votre démarche est suspendue
visitors-parked-detail = Votre numéro reste valable. Nous vous rappellerons.
visitors-done = Terminé
visitors-done-detail = Merci de votre visite. Au revoir !
visitors-cancelled = Numéro rendu
visitors-cancelled-detail = Nous ne vous appellerons plus. Merci de nous avoir prévenus.
visitors-closed = Ce numéro n’est plus valable
visitors-closed-detail = Veuillez prendre un nouveau numéro à l’entrée.

visitors-way-left = à gauche
visitors-way-right = à droite
visitors-way-straight = tout droit
visitors-way-up = à l’étage
visitors-way-down = à l’étage inférieur

visitors-bring = Veuillez préparer
visitors-issued = Pris à { $time }
visitors-live = Situation à { $time }
visitors-live-hint = mise à jour automatique
visitors-old = Pas de connexion avec nos services – situation à { $time }. Veuillez regarder les écrans.
visitors-offline = Votre téléphone n’a pas de connexion. Ces informations ne sont plus à jour. Veuillez regarder les écrans.
visitors-wifi = Cette page ne fonctionne que dans nos locaux, sur le Wi-Fi « { $wifi } ».
visitors-in-house = Cette page ne fonctionne que sur le réseau de nos locaux.

visitors-cancel = Rendre le numéro
visitors-cancel-title = Rendre le numéro ?
visitors-cancel-detail = Vous perdez votre place et nous ne vous appellerons plus. Cela ne peut pas être annulé.
visitors-cancel-yes = Oui, le rendre
visitors-cancel-no = Non, continuer d’attendre
visitors-return = Je suis de retour
visitors-return-hint = N’appuyez que si vous êtes dans nos locaux.
visitors-failed = Cela n’a pas fonctionné. Veuillez réessayer ou vous adresser à l’accueil.
visitors-too-late = Il est trop tard maintenant. Veuillez vous adresser à l’accueil.
visitors-back = Retour au numéro

visitors-unknown = Nous ne connaissons pas ce numéro
visitors-unknown-detail = Un numéro n’est valable que le jour où il a été pris. Veuillez scanner de nouveau le code de votre ticket ou prendre un nouveau numéro.
visitors-busy = Un instant, s’il vous plaît
visitors-busy-detail = Trop de demandes sont venues de votre connexion. Réessayez dans une minute.
visitors-hub-gone = Pas de connexion en ce moment
visitors-hub-gone-detail = Votre numéro reste valable. Veuillez regarder les écrans de l’espace d’attente. Cette page va bientôt réessayer.
visitors-broken = Un problème est survenu
visitors-broken-detail = Votre numéro reste valable. Veuillez regarder les écrans de l’espace d’attente.

visitors-language-name = Français
visitors-language = Langue
visitors-privacy = Sans cookies, sans noms.

# At the start
visitors-wrong-proxy = Ce n’est pas un réseau de la forme 10.0.0.0/8 : { $reason }
visitors-wrong-listen = « { $address } » n’est pas une adresse de la forme HOST:PORT.
visitors-cannot-listen = La page des visiteurs ne peut pas écouter sur { $address } : { $reason }
visitors-wrong-role = La clé dans { $file } est prévue pour une autre tâche. La page des visiteurs a besoin d’une clé du rôle { $role } : aufruf key create --role { $role }
