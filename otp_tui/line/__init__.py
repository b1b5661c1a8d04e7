"""Face 2: a rehearsal as lines and prompts, for screen readers, pipes and plain terminals.

It knows no screen and no framework, reads no stream and writes to none: who holds those is a
`Person`. (The line between customer and bank is something else: `tour.line`.)
"""
