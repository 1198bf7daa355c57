"""Promises of the whole: real processes, real sockets, real disks."""
