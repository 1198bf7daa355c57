"""How long people will wait: the house's own rule of order played forward from the present. Pure.

`memory` is what past days have taught (`learning` turns each event into `lessons`), `scene` the
present with what chance brings in each run (`draws`, `guests`), `play` lets it go on,
`calibration` turns what comes out into ranges that hold in eight of ten cases, and `outlook` is all
of it together. `advice` plays it as it would go on with other counters.
"""
