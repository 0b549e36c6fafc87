"""Assessment, report, batch or rubric to one format a file; no verdict is made here."""
