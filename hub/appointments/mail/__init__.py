"""Letters by mail: what is owed stands in the hub's view; here it is written and handed over.

`content` says what a letter says, `calendar` what a calendar is told, `message` makes a mail of
both (all pure); `server` speaks SMTP, `posting` sees that each letter goes out once.
"""
