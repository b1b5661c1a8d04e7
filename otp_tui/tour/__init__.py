"""What is done in a rehearsal: `rehearsal` holds both sides, `script` is what a customer does."""
