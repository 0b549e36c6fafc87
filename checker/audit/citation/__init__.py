"""Rules on documents cited: the Outline, titles and numbers."""
