"""What the screens of reception and supervisor share: the whole house on one screen."""
