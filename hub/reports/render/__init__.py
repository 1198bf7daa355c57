"""How figures are shown. Nothing is counted here: every number was asked of `figures.compute`."""
