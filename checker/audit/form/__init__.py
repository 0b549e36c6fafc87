"""Rules on the report as a document: required parts and dates."""
