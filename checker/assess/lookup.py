"""What judging asks of a report again and again, worked out once."""

from __future__ import annotations

import re

from checker.model import Cue, CueKind, Figure, Report

_YEAR = re.compile(r"(?<![\d〔\[(-])(20[0-3]\d)年(?!度|版)")


class Lookup:
    """A report with its figures, years and headings by clause and sentence.

    ``heading``: per clause, whether it stands in a heading. ``figures``: per sentence, its
    figures. ``parents``: the section above each section. ``earlier``: per
    sentence, position and year of the years it names.
    """

    def __init__(self, report: Report, year: int | None) -> None:
        self.report = report
        self.year = year
        sentences = report.sentences
        self.parents = {section.index: section.parent for section in report.sections}
        self.heading = [sentences[clause.sentence].heading for clause in report.clauses]
        self.figures: dict[int, list[Figure]] = {}
        for figure in report.figures:
            if figure.clause >= 0:
                sentence = report.clauses[figure.clause].sentence
                self.figures.setdefault(sentence, []).append(figure)
        self.earlier: dict[int, list[tuple[int, int]]] = {}
        for match in _YEAR.finditer(report.reading.text):
            clause = report.clause_at[match.start()]
            if clause >= 0:
                sentence = report.clauses[clause].sentence
                self.earlier.setdefault(sentence, []).append((match.start(), int(match[1])))
        self._point_figures: dict[int, list[Figure]] = {}

    def figures_of_point(self, point: int) -> list[Figure]:
        """All figures within a point, in order."""
        if point not in self._point_figures:
            own = self.report.points[point]
            self._point_figures[point] = [
                figure for figure in self.report.figures if own.start <= figure.start < own.end
            ]
        return self._point_figures[point]

    def completion(self, clause: int) -> list[Cue]:
        """Completion cues of a clause."""
        cues = self.report.clauses[clause].cues
        return [cue for cue in cues if cue.kind is CueKind.COMPLETION]
