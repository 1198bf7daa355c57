"""How long a test waits for what must happen.

It costs nothing while all is well, and a machine may be very busy: nothing waits for it to pass.
"""

PATIENCE_S = 60.0
