"""A site in one file: saved beside a running hub, proved, and put back on another machine."""
