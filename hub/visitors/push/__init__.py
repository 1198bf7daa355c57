"""Messages to phones whose page is closed, through the push service of their browser.

Off unless the house names somebody whom such a service may ask. The service sees that some message
goes to some phone; what it says only the phone can read (RFC 8291). Where it goes to is in memory,
with the visit, and gone with it.
"""
