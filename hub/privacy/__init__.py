"""What a site stores of people, told to whoever answers for it."""
