"""A recorded log, lived through again with a virtual clock: what would people have been told?

`log` reads the table for exchange, `follow` turns its lines into the core's own events, `estimates`
asks the forecast as each minute passes.
"""
