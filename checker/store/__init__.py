"""Results kept on disk: files whole or not at all, the journal of a batch, stored assessments."""
