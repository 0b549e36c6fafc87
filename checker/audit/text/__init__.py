"""Rules on the text itself: repetition, damage, numbering."""
