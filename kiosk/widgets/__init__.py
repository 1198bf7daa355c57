"""What stands on the kiosk's screen. Widgets only render a view; what is touched they hand on."""
