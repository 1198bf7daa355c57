"""How many counters a day needs: by Erlang's formula, with skills, and checked by playing it."""
