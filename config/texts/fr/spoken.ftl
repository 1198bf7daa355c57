# What the kiosk says when somebody uses it by keys and ear: short sentences, nothing that can only be seen.

# Spoken prompts on and off.
kiosk-speak-on = Les annonces vocales sont activées. Toute touche les interrompt.
kiosk-speak-off = Les annonces vocales sont désactivées.

# The beginning of a page and its choices, one line a key.
kiosk-speak-choose = Veuillez choisir votre démarche.
kiosk-speak-key = Pour { $choice }, appuyez sur { $key }.
kiosk-speak-key-detail = Pour { $choice }, appuyez sur { $key }. { $detail }.
kiosk-speak-none = Il n’y a rien à choisir ici pour le moment.
kiosk-speak-page = Page { $page } sur { $pages }.
kiosk-speak-turn = Pour la page suivante, appuyez sur { $key }.
kiosk-speak-repeat = Pour réécouter, appuyez sur { $key }.
kiosk-speak-cursor = { $choice }. Pour choisir, appuyez sur la touche Entrée.
kiosk-speak-language = Langue : { $language }.

# Names of keys, as one says them.
kiosk-speak-key-enter = la touche Entrée
kiosk-speak-key-escape = la touche Échap
kiosk-speak-key-star = étoile
kiosk-speak-key-slash = barre oblique
kiosk-speak-key-plus = plus
kiosk-speak-key-minus = moins
kiosk-speak-key-comma = virgule
kiosk-speak-key-backspace = la touche d’effacement
kiosk-speak-key-pageup = page précédente
kiosk-speak-key-pagedown = page suivante
kiosk-speak-key-function = F { $number }
kiosk-speak-key-letter = la lettre { $letter }

# The number and the paper.
kiosk-speak-number = Votre numéro est { $number }. Encore une fois : { $number }.
kiosk-speak-appointment = Votre rendez-vous est à { $time }.
kiosk-speak-printing = Votre ticket est en cours d’impression.
kiosk-speak-printed = Votre ticket est imprimé. Veuillez le prendre.
kiosk-speak-not-printed = Il n’y a pas de papier en ce moment. Votre numéro est tout de même valable. Veuillez retenir le numéro { $number }.
kiosk-speak-remember = Veuillez retenir le numéro { $number }.
kiosk-speak-booked = Votre rendez-vous est aujourd’hui à { $time } : { $service }. Votre code est { $code }.
kiosk-speak-called = Nous appellerons votre numéro. Si vous avez besoin d’aide, dites-le à l’accueil.

# What is typed by hand, character by character.
kiosk-speak-typed = Saisi : { $typed }.
kiosk-speak-typed-nothing = Rien n’est encore saisi.

# Trouble.
kiosk-speak-lost = Il y a une panne.
kiosk-speak-out-of-order = Cette borne est hors service. Veuillez vous adresser à l’accueil.

kiosk-speak-locked = Hors service
kiosk-speak-step = Pour tout entendre l’un après l’autre, appuyez sur { $key }.
