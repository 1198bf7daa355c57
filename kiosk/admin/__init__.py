"""The menu for staff on the kiosk itself, behind a PIN.

Opened by F12 or by five taps on the clock. It helps with what can be helped with on the spot, and
there is no way from it to anything else of the machine.
"""
