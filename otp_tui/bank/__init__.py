"""The simulated bank: what it asks, checks, counts and answers. No clock, no chance, no screen.

`advance` in `enrolment` is the flow of the document; each procedure that may follow is a
`Procedure` of its own. An `Account` goes from one to the next.
"""
