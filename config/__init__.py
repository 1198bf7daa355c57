"""What a site and a device look like: files, models, checks, texts, logs.

Only entry points (`X/__main__.py`) read this package; everybody else is handed values.
"""
