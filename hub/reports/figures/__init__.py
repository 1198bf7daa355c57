"""Every figure: defined once, computed once, whoever asks."""
