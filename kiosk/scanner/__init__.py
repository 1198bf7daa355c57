"""Code readers: on a serial line, or as a keyboard that types what it reads.

Both give whole codes and nothing else: `serial_line` reads a line that may be pulled and plugged,
`keyboard` tells a reader's strokes from a person's. What is a code and what is noise is decided by
the pure halves, `framing` and `wedge`.
"""
