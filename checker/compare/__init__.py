"""Reports against reports: year on year, and copies between offices."""
