"""Figures that hold: their own read model, their definitions, and how they are shown.

`gather` turns moments into facts (pure), `store` keeps facts in columns, by month; `follow` brings
them up to date with the journal; `figures` defines and computes every figure, once.
"""
