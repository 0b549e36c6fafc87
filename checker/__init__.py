"""checker: does an annual report on law-based government evidence what it must?"""

__version__ = "0.1.0"
