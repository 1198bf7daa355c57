"""Appointments on the visitor's page: book one, see it, move it, call it off, be there.

Plain forms and links, no script and no cookie. GET asks, only POST changes anything, because mail
scanners open links. Names and addresses travel in the body of a form to the hub and are kept
nowhere here; whatever stands in an address is a service, a day, a time or a token.
"""
