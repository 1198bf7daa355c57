# Mails about appointments.

mail-date = { $weekday } { $day } { $month } { $year }
mail-time = { $time }
mail-moment = { $date }, { $time }
mail-greeting = Bonjour { $name },
mail-hello = Bonjour,

mail-confirmation-subject = Votre rendez-vous : { $date }, { $time }
mail-confirmation-text = Votre rendez-vous est réservé.
mail-confirmation-changed = Votre rendez-vous a changé. Ce qui est écrit ici fait foi. Les messages précédents à ce sujet ne sont plus valables.
mail-reminder-subject = Rappel – votre rendez-vous : { $date }, { $time }
mail-reminder-text = Nous vous rappelons votre rendez-vous.
mail-called-off-subject = Annulé – votre rendez-vous : { $date }, { $time }
mail-called-off-text = Ce rendez-vous est annulé. Vous n’avez rien d’autre à faire.
mail-earlier-subject = Un rendez-vous plus tôt est libre : { $date }, { $time }
mail-earlier-text = Un rendez-vous plus tôt s’est libéré : { $date }, { $time }.
mail-earlier-first = Le voulez-vous ? La première personne qui répond l’obtient. Si vous ne faites rien, votre rendez-vous reste inchangé.

mail-when = Quand
mail-when-now = Votre rendez-vous actuel
mail-what = Démarche
mail-where = Où
mail-code = Votre code
mail-bring = Merci d’apporter
mail-place = { $house }
mail-place-video = par vidéo
mail-calendar = { $service } – { $house }

mail-check-in = À votre arrivée, merci de vous enregistrer à l’entrée avec votre code. Vous recevrez un numéro et serez appelé.
mail-video = Le rendez-vous a lieu par vidéo. À l’heure convenue, ouvrez la page de votre rendez-vous.
mail-cannot-come = Vous ne pouvez pas venir ? Merci d’annuler. Quelqu’un d’autre pourra prendre ce rendez-vous.

mail-view = Voir le rendez-vous
mail-change = Déplacer le rendez-vous
mail-cancel = Annuler le rendez-vous
mail-take = Prendre le rendez-vous plus tôt
mail-book = Prendre un nouveau rendez-vous

mail-automatic = Ce message a été envoyé automatiquement.
mail-privacy = { $days ->
    [0] Nous effaçons votre nom et votre adresse juste après le rendez-vous.
    [one] Nous effaçons votre nom et votre adresse { $days } jour après le rendez-vous.
    [many] Nous effaçons votre nom et votre adresse { $days } de jours après le rendez-vous.
   *[other] Nous effaçons votre nom et votre adresse { $days } jours après le rendez-vous.
}
