"""A scenario is data: one TOML file says who rehearses what, when, and what chance may decide.

`model` holds the types, `reader` makes them out of a file and says what is wrong with it, `deal`
draws what the file leaves open.
"""
