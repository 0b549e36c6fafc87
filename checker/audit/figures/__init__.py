"""Rules on figures: sums, rates, parts, chains, counts of listed things, conflicts, changes."""
