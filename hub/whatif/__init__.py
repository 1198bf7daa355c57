"""Answers to “what if”: recorded days lived through once more, by the core that a hub works with.

`record` is what days were, without who was called when; `asked` says what is to be different;
`play` lets a day happen again. `lived` does so with each day as it was and as it would be (`crew`
with many at once), `compared` counts both by the one definition of every figure, `answer` is all of
it together. `staffing` says how many counters a day needs.
"""
