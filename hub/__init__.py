"""The hub of a site and what its terminals need to speak to it."""
