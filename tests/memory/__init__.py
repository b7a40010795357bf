"""Long runs, and the memory that their processes take as they go on."""
