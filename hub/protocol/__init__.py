"""The published language between hub and terminals: plain typed structs, no logic.

Everything here is a `msgspec.Struct`: it has a JSON form, knows nobody else in the project and can
be implemented in any other programming language. `docs/protocol.md` explains the exchange.
"""
