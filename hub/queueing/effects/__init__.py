"""What events do to the state, one room for each whom they concern. `queueing.evolve` picks it."""
