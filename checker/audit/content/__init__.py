"""Rules on what is said: stale measures, contradictions, instructions, thin parts, headings."""
