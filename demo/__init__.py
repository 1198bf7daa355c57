"""A whole office on one machine: every process is the real one, only the people are played.

`places` prepares files and keys, `programs` runs processes, `office` brings them up and down,
`observer` follows the journal, `script` says who comes and what happens to them, `people` presses
the keys, `summary` counts what came of it, `front` is the page that shows it all.
"""
