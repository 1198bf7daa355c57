# Why the system does not do something: after a colon, without a full stop.

system-missing = No such file or directory
system-not-allowed = Permission denied
system-folder = Is a directory
system-no-folder = Not a directory
system-not-empty = Directory not empty
system-full = No space left on device
system-read-only = Read-only file system
system-broken = Input/output error
system-long-name = File name too long
system-address-taken = Address already in use
system-no-address = Not an address of this machine
