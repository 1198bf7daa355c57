"""The gate at the entrance or at the door of a waiting area: who holds a code under the reader is
told whether to come in, in colour, word, sign and tone.

It decides nothing and remembers nobody: the hub says what a code is worth, and without the hub the
gate says that it does not know.
"""
