"""Face 1: the rehearsal as Textual screens, which show state, send intent and decide nothing."""
