"""The visitor's page: what the QR on the ticket leads to.

A process of its own that may face the internet: it holds no journal and no staff API, only what the
hub shows it of the visits whose tokens were presented. Addresses and tokens are never logged.
"""
