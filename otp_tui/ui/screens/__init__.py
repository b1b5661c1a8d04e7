"""The bank's pages, one a step of the document, and what opens on top of them."""
