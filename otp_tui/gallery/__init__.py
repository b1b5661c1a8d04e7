"""Pictures: an exact SVG of a screen, and one of each step. It draws any app it is given."""
