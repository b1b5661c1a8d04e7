"""Every sentence that a person reads, Japanese first. Nothing here decides or draws anything."""
