"""The screens of a waiting room: who is called where, seen and heard."""
