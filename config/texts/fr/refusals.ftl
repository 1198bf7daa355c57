# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = La démarche « { $service } » n’existe pas ici.
refusal-unknown-counter = Le guichet « { $counter } » n’existe pas ici.
refusal-unknown-visit = Cette visite n’existe pas aujourd’hui.
refusal-unknown-call = Cet appel n’existe pas.
refusal-service-closed = « { $service } » est fermé pour le moment.
refusal-service-retired = « { $service } » n’est plus proposé.
refusal-numbers-exhausted = Tous les numéros pour « { $service } » sont déjà utilisés.
refusal-counter-busy = { $number } est encore à ce guichet : terminez, mettez en attente ou transférez, puis prenez la pause.
refusal-came-or-not = À préciser d’abord : { $number } est-il venu ou non ?
refusal-nobody-here = Il n’y a personne à ce guichet en ce moment.
refusal-not-called = { $number } n’est plus en cours d’appel : la personne est déjà reçue.
refusal-not-waiting = { $number } n’attend plus – un autre guichet a peut-être été plus rapide.
refusal-not-parked = { $number } n’est plus mis en attente.
refusal-not-missed = { $number } ne figure plus parmi les absents.
refusal-already-ended = La visite { $number } est déjà terminée.
refusal-not-served-here = La démarche de { $number } n’est pas traitée à ce guichet.
refusal-closed-by-staff = « { $service } » est temporairement fermé.
refusal-last-ticket = « { $service } » ferme bientôt : le dernier numéro a été attribué.
refusal-no-time-left = Trop de personnes attendent pour « { $service } » : il ne reste plus assez de temps aujourd’hui.
refusal-quota-reached = Tous les numéros du jour pour « { $service } » ont été attribués.
refusal-zone-full = L’espace d’attente pour « { $service } » est complet en ce moment.
refusal-internal-service = Il n’y a pas de numéros pour « { $service } » : seul un guichet peut vous y envoyer.
refusal-unknown-result = Le résultat « { $result } » n’existe pas pour cette démarche.
refusal-too-early = Trop tôt pour « absent » : { $number } { $calls ->
    [0] a encore { $seconds } s.
    [one] doit d’abord être appelé encore une fois.
   *[other] doit d’abord être appelé encore { $calls } fois.
}
refusal-not-offered = Cela n’est pas proposé ici.
refusal-unknown-code = Aucun rendez-vous ne correspond à ce code.
refusal-unknown-appointment = Ce rendez-vous n’existe pas.
refusal-not-today = Le rendez-vous n’est pas aujourd’hui.
refusal-checked-in = Ce rendez-vous a déjà un numéro : { $number }.
refusal-code-taken = Un autre rendez-vous a déjà ce code.
refusal-same-place = { $number } est déjà à ce guichet.
refusal-not-ended = La visite { $number } n’est pas encore terminée.
refusal-number-taken = Le numéro { $number } a été attribué de nouveau entre-temps : cette visite ne peut plus être reprise.
refusal-nothing-to-undo = Il n’y a rien à annuler à ce guichet.
refusal-undo-too-late = L’annulation n’est possible que pendant { $seconds } s.
refusal-undo-overtaken = Cela ne peut plus être annulé : autre chose s’est passé entre-temps.
refusal-clerk-away = La personne qui doit prendre la suite n’est connectée à aucun guichet.
refusal-no-number = Une personne reçue sans numéro ne peut être ni appelée ni transférée.
refusal-unknown-zone = L’espace d’attente « { $zone } » n’existe pas ici.
refusal-unknown-alarm = Cette alarme n’existe plus.
refusal-no-help-asked = Plus personne n’attend d’aide à « { $device } ».
refusal-sign-in = Veuillez d’abord vous connecter à ce guichet.
refusal-wrong-pin = Le nom et le code PIN ne correspondent pas. { $left ->
    [one] Il reste 1 essai.
    [many] Il reste { $left } essais.
   *[other] Il reste { $left } essais.
}
refusal-pin-locked = Trop de codes PIN erronés : la connexion est bloquée pendant { $minutes ->
    [one] 1 minute
    [many] { $minutes } minutes
   *[other] { $minutes } minutes
}.
refusal-too-late = Il est trop tard : le délai est passé.
refusal-id-reused = Cette saisie porte l’identifiant d’une autre et n’a pas été exécutée. Veuillez recommencer.
refusal-counter-retired = Le guichet { $counter } va être supprimé et n’appelle plus personne. « Terminer » clôt la visite en cours.
refusal-stale = L’appui est arrivé trop tard au serveur central et n’a pas été exécuté. Veuillez recommencer.
refusal-wrong-role = Cet appareil n’est pas autorisé à le faire.
refusal-malformed = Le serveur central n’a pas compris le message. Les deux ont-ils la même version ?
refusal-disk-full = Le serveur central ne peut plus rien enregistrer : le disque est plein. Veuillez appeler le service informatique.
refusal-overloaded = Le serveur central est surchargé. Veuillez réessayer dans un instant.
refusal-internal = Une erreur s’est produite sur le serveur central ; rien n’a été modifié. Veuillez prévenir le service informatique.

# Why there is no connection: noticed by the device itself …
goodbye-connecting = Connexion en cours.
goodbye-not-found = Aucun serveur central de ce site n’est visible sur le réseau.
goodbye-unreachable = Le serveur central est injoignable.
goodbye-silent = Le serveur central ne répond plus.
goodbye-closed = La connexion au serveur central a été interrompue.
goodbye-wrong-fingerprint = Un autre serveur répond à cette adresse : son empreinte ne correspond pas. Veuillez appeler le service informatique.
goodbye-no-fingerprint = L’empreinte du serveur central manque dans le fichier de l’appareil.
goodbye-wrong-key = Le serveur central ne connaît pas la clé de cet appareil.
goodbye-not-understood = Le serveur central et l’appareil ne se comprennent pas. Ont-ils la même version ?
# … or said by the hub.
goodbye-wrong-role = La clé de cet appareil est prévue pour une autre tâche.
goodbye-unknown-counter = Le guichet de cet appareil n’existe pas ou plus sur ce site.
goodbye-unknown-key = La clé de cet appareil n’est plus valable.
goodbye-wrong-protocol = Le serveur central et l’appareil n’ont pas la même version et ne se comprennent pas. Veuillez mettre les deux à la même version.
goodbye-malformed = Le serveur central n’a pas compris un message.
goodbye-frame-too-large = Le serveur central a refusé un message trop grand.
goodbye-flooding = Trop de messages en peu de temps : le serveur central a coupé la connexion.
goodbye-hello-expected = Le serveur central n’a pas compris l’annonce de l’appareil.
goodbye-hello-timeout = L’annonce au serveur central a pris trop de temps.
goodbye-silence = Le serveur central n’a plus de nouvelles de cet appareil.
goodbye-too-slow = Cet appareil lit les messages trop lentement : le serveur central a coupé la connexion.
goodbye-stopping = Le serveur central s’arrête.
goodbye-internal = Une erreur s’est produite sur le serveur central.
goodbye-other = Le serveur central a fermé la connexion.

# Troubles: what is affected, and how it stands.
trouble-printer-unreachable = Imprimante de { $device } : injoignable
trouble-printer-refused = Imprimante de { $device } : refuse la connexion
trouble-printer-timeout = Imprimante de { $device } : ne répond pas
trouble-printer-cut-off = Imprimante de { $device } : interrompue en pleine impression
trouble-printer-no-permission = Imprimante de { $device } : accès refusé
trouble-printer-no-device = Imprimante de { $device } : non branchée
trouble-printer-out-of-paper = Imprimante de { $device } : plus de papier
trouble-printer-paper-low = Imprimante de { $device } : bientôt plus de papier
trouble-printer-cover-open = Imprimante de { $device } : capot ouvert
trouble-printer-offline = Imprimante de { $device } : éteinte ou hors ligne
trouble-printer-error = Imprimante de { $device } : signale une erreur
trouble-printer-unknown = Imprimante de { $device } : état inconnu
trouble-scanner-no-device = Lecteur de codes de { $device } : non branché
trouble-scanner-no-permission = Lecteur de codes de { $device } : accès refusé
trouble-sound-no-device = Son de { $device } : aucun haut-parleur trouvé
trouble-sound-no-voice = Son de { $device } : pas de voix, seulement le gong
trouble-sound-error = Son de { $device } : en panne
trouble-sound-offline = Son de { $device } : muet
trouble-sound-unknown = Son de { $device } : état inconnu
trouble-screen-silent = Écran { $device } : ne répond pas
trouble-screen-offline = Écran { $device } : non connecté
trouble-screen-error = Écran { $device } : en panne
trouble-screen-unknown = Écran { $device } : état inconnu
trouble-clock-untrusted = Horloge de { $device } : date incertaine
trouble-clock-jumped = Horloge de { $device } : a sauté
trouble-disk-full = Disque de { $device } : plein
trouble-disk-low = Disque de { $device } : presque plein
trouble-disk-error = Disque de { $device } : en panne
trouble-alarm-failed = Alarme : le programme qui la transmet a échoué sur { $device }
trouble-device-offline = { $device } : non connecté
trouble-other = Panne de { $device } : { $about } ({ $state })
