"""Two reports of one unit, year on year."""

from checker.compare.years.compare import compare_years
from checker.compare.years.order import in_order
from checker.compare.years.records import YearComparison

__all__ = ["YearComparison", "compare_years", "in_order"]
