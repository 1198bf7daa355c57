# Why something could not be done: one sentence for each reason (hub.protocol.replies.Reason).

refusal-unknown-service = La démarche « { $service } » n’existe pas ici.
refusal-unknown-counter = Le guichet « { $counter } » n’existe pas ici.
refusal-unknown-visit = Cette visite n’existe pas aujourd’hui.
refusal-unknown-call = Cet appel n’existe pas.
refusal-already-spoken = Un autre écran annonce déjà cet appel.
refusal-service-closed = « { $service } » est fermé pour le moment.
refusal-service-retired = « { $service } » n’est plus proposé.
refusal-numbers-exhausted = Tous les numéros pour « { $service } » sont déjà utilisés.
refusal-counter-busy = { $number } est encore à ce guichet : terminez, mettez en attente ou transférez, puis prenez la pause.
refusal-came-or-not = À préciser d’abord : { $number } est-il venu ou non ?
refusal-nobody-here = Il n’y a personne à ce guichet en ce moment.
refusal-not-called = { $number } n’est plus en cours d’appel : la personne est déjà reçue.
refusal-not-waiting = { $number } n’attend plus – un autre guichet a peut-être été plus rapide.
refusal-not-parked = { $number } n’est plus mis en attente.
refusal-not-missed = { $number } ne figure plus parmi les absents.
refusal-already-ended = La visite { $number } est déjà terminée.
refusal-not-served-here = La démarche de { $number } n’est pas traitée à ce guichet.
refusal-closed-by-staff = « { $service } » est temporairement fermé.
refusal-last-ticket = « { $service } » ferme bientôt : le dernier numéro a été attribué.
refusal-no-time-left = Trop de personnes attendent pour « { $service } » : il ne reste plus assez de temps aujourd’hui.
refusal-quota-reached = Tous les numéros du jour pour « { $service } » ont été attribués.
refusal-zone-full = L’espace d’attente pour « { $service } » est complet en ce moment.
refusal-internal-service = Il n’y a pas de numéros pour « { $service } » : seul un guichet peut vous y envoyer.
refusal-unknown-result = Le résultat « { $result } » n’existe pas pour cette démarche.
refusal-too-early = Trop tôt pour « absent » : { $number } { $calls ->
    [0] a encore { $seconds } s.
    [one] doit d’abord être appelé encore une fois.
    [many] doit d’abord être appelé encore { $calls } fois.
   *[other] doit d’abord être appelé encore { $calls } fois.
}
refusal-not-offered = Cela n’est pas proposé ici.
refusal-unknown-code = Aucun rendez-vous ne correspond à ce code.
refusal-unknown-appointment = Ce rendez-vous n’existe pas.
refusal-not-today = Le rendez-vous n’est pas aujourd’hui.
refusal-checked-in = Ce rendez-vous a déjà un numéro : { $number }.
refusal-code-taken = Un autre rendez-vous a déjà ce code.
refusal-no-such-slot = Ce rendez-vous n’existe pas : veuillez choisir l’un des horaires affichés.
refusal-slot-taken = Ce rendez-vous vient d’être pris. Veuillez en choisir un autre.
refusal-too-far-ahead = Nous ne donnons pas encore de rendez-vous aussi longtemps à l’avance.
refusal-too-soon = Il est trop tard pour réserver ce rendez-vous. Veuillez en choisir un plus tard.
refusal-too-many = C’est trop pour un seul rendez-vous. Appelez-nous, nous en trouverons un ensemble.
refusal-unknown-plan = Ce plan de rendez-vous n’existe pas ici.
refusal-wrong-dates = Ces dates ne conviennent pas : elles doivent être dans l’ordre, ni passées ni à plus de deux ans.
refusal-called-off = Ce rendez-vous a été annulé.
refusal-time-passed = L’heure de ce rendez-vous est passée.
refusal-wrong-presence = Ce nombre est faux ou n’est plus valable. Veuillez saisir celui qui est affiché maintenant dans le bâtiment.
refusal-nobody-behind = Personne n’attend derrière { $number } en ce moment.
refusal-let-enough = { $number } a déjà laissé passer d’autres personnes autant de fois que possible.
refusal-same-place = { $number } est déjà à ce guichet.
refusal-not-ended = La visite { $number } n’est pas encore terminée.
refusal-number-taken = Le numéro { $number } a été attribué de nouveau entre-temps : cette visite ne peut plus être reprise.
refusal-nothing-to-undo = Il n’y a rien à annuler à ce guichet.
refusal-undo-too-late = L’annulation n’est possible que pendant { $seconds } s.
refusal-undo-overtaken = Cela ne peut plus être annulé : autre chose s’est passé entre-temps.
refusal-clerk-away = La personne qui doit prendre la suite n’est connectée à aucun guichet.
refusal-no-number = Une personne reçue sans numéro ne peut être ni appelée ni transférée.
refusal-unknown-zone = L’espace d’attente « { $zone } » n’existe pas ici.
refusal-unknown-alarm = Cette alarme n’existe plus.
refusal-no-help-asked = Plus personne n’attend d’aide à « { $device } ».
refusal-sign-in = Veuillez d’abord vous connecter à ce guichet.
refusal-wrong-pin = Le nom et le code PIN ne correspondent pas. { $left ->
    [one] Il reste { $left } essai.
    [many] Il reste { $left } essais.
   *[other] Il reste { $left } essais.
}
refusal-pin-locked = Trop de codes PIN erronés : la connexion est bloquée pendant { $minutes ->
    [one] { $minutes } minute
    [many] { $minutes } minutes
   *[other] { $minutes } minutes
}.
refusal-too-late = Il est trop tard : le délai est passé.
refusal-id-reused = Cette saisie porte l’identifiant d’une autre et n’a pas été exécutée. Veuillez recommencer.
refusal-counter-retired = Le guichet { $counter } va être supprimé et n’appelle plus personne. « Terminer » clôt la visite en cours.
refusal-stale = L’appui est arrivé trop tard au serveur central et n’a pas été exécuté. Veuillez recommencer.
refusal-wrong-role = Cet appareil n’est pas autorisé à le faire.
refusal-malformed = Le serveur central n’a pas compris le message. Les deux ont-ils la même version ?
refusal-disk-full = Le serveur central ne peut plus rien enregistrer : le disque est plein. Veuillez appeler le service informatique.
refusal-overloaded = Le serveur central est surchargé. Veuillez réessayer dans un instant.
refusal-internal = Une erreur s’est produite sur le serveur central ; rien n’a été modifié. Veuillez prévenir le service informatique.
