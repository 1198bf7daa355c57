"""Everything that can be counted, as a file for other programs, and the words that explain it.

`moments` reads the journal's event table, `files` writes that and the tables of `facts` as CSV or
Parquet, `words` says what each column means.
"""
