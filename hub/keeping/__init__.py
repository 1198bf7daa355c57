"""How long what a site knows of people is kept: the rules, and the register of what there is."""
