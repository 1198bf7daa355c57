"""What paper, kiosk and screens share: text as pixels, a gong, a voice. Opens no device."""
