"""The simulated bank: what it asks, checks, counts and answers. No clock, no chance, no screen.

`advance` in `enrolment` is the whole flow; the other rooms are what it reads.
"""
