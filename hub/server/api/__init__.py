"""The HTTP API under `/api/v1`: for kiosks of others, scripts, figures, whatever is not a terminal.

The same commands, rules and roles as on the terminals' socket. Errors are problem details, every
POST takes an `Idempotency-Key`, GET changes nothing.
"""
