# The page of a ticket on the phone.

visitors-your-number = Votre numéro
visitors-service = Votre démarche
visitors-counter = Guichet

visitors-waiting = { $count ->
    [0] Personne devant vous
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
visitors-missed-detail = Êtes-vous encore là ? Signalez-le avant { $time }, et nous vous appellerons de nouveau.
visitors-held = Nous vous attendons
visitors-held-detail = Votre numéro a été appelé. Signalez-nous votre arrivée avant { $time }.
visitors-here = Je suis là
visitors-parked-until = Votre numéro reste valable. À partir de { $time }, vous êtes de nouveau dans la file.
visitors-soonest = Probablement pas avant { $time }
visitors-come-in = Entrez maintenant, s’il vous plaît.
visitors-full = La salle d’attente est pleine. Veuillez attendre dehors, nous vous préviendrons.
visitors-wait-in = Veuillez attendre ici : { $zone }
visitors-plan = Montrer le chemin
visitors-video = Ouvrir l’appel vidéo
visitors-virtual-detail = Vous n’avez pas besoin de venir. Gardez cette page ouverte : quand ce sera votre tour, le bouton de l’appel vidéo sera ici.
visitors-video-detail = Nous sommes prêts. Veuillez ouvrir l’appel vidéo maintenant.
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

visitors-away = Voulez-vous sortir un moment ?
visitors-not-here = Vous n’êtes pas encore là ?
visitors-walk = À combien de minutes à pied êtes-vous ?
visitors-walk-by = Veuillez partir à { $time }.
visitors-walk-now = Veuillez partir maintenant !
visitors-walk-kept = Cela reste sur votre téléphone.
visitors-come = Je suis en route
visitors-come-hint = Si l’on vous appelle avant votre arrivée, nous vous attendons { $minutes } minutes.
visitors-coming = Merci, c’est noté. Après l’appel, nous vous attendons { $minutes } minutes.
visitors-sound = M’appeler avec un son
visitors-push = M’envoyer un message
visitors-install = Sur l’écran d’accueil
visitors-journey = Votre parcours aujourd’hui
visitors-step-done = terminé
visitors-step-here = maintenant
visitors-step-todo = ensuite

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
visitors-let-first = Laisser passer deux personnes
visitors-let-first-title = Laisser passer deux personnes ?
visitors-let-first-detail = Les deux personnes suivantes passeront alors avant vous. Vous attendrez plus longtemps. Cela ne peut pas être annulé.
visitors-let-first-yes = Oui, laisser passer
visitors-let-first-no = Non, garder ma place
visitors-nobody-behind = Personne n’attend derrière vous en ce moment.
visitors-let-enough = Vous avez déjà laissé passer d’autres personnes plusieurs fois aujourd’hui. Ce n’est plus possible.
visitors-failed = Cela n’a pas fonctionné. Veuillez réessayer ou vous adresser à l’accueil.
visitors-too-late = Il est trop tard maintenant. Veuillez vous adresser à l’accueil.
visitors-back = Retour au numéro

visitors-unknown = Cette visite est terminée
visitors-unknown-detail = Ou l’adresse n’est pas tout à fait juste. Veuillez scanner de nouveau le code de votre ticket ou prendre un nouveau numéro.
visitors-busy = Un instant, s’il vous plaît
visitors-busy-detail = Trop de demandes sont venues de votre connexion. Réessayez dans une minute.
visitors-too-often = Un instant, s’il vous plaît
visitors-too-often-detail = Vous avez appuyé très souvent. Votre numéro reste valable. Réessayez dans une minute.
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
visitors-push-key = Impossible de lire ou de créer la clé des messages aux téléphones dans { $file } : { $reason }
