"""The role of each section, from its heading, its parents and its place."""

from __future__ import annotations

from checker.model import Role
from checker.parse.heading_roles import roles_of_title
from checker.parse.headings import BARE_DEPTH
from checker.parse.structure import RawSection

_PREAMBLE_SHARE = 0.5


def roles_of_sections(
    sections: list[RawSection], year: int | None, length: int
) -> tuple[list[tuple[Role, ...]], list[tuple[Role, ...]]]:
    """Roles of all sections, and the roles that their own headings announce.

    Two roles mean a combined part (问题及下步打算).

    Args:
        sections: the raw sections; the first is the text before any heading.
        year: the year reported on, if known.
        length: length of the reading text in characters.
    """
    top = min((s.depth for s in sections[1:] if s.depth < BARE_DEPTH), default=BARE_DEPTH)
    roles: list[tuple[Role, ...]] = [(_opening_role(sections, length),)]
    announced: list[tuple[Role, ...]] = [()]
    for section in sections[1:]:
        own = roles_of_title(section.title, year, section.depth in (top, BARE_DEPTH))
        inherited = (
            roles[section.parent] if section.parent and section.depth > top else (Role.ACHIEVEMENT,)
        )
        announced.append(own)
        roles.append(own if _decides(own, inherited) else inherited)
    return roles, announced


def _decides(own: tuple[Role, ...], inherited: tuple[Role, ...]) -> bool:
    """Achievement words in a heading do not turn a plan back into a result."""
    return bool(own) and (own != (Role.ACHIEVEMENT,) or inherited == (Role.ACHIEVEMENT,))


def _opening_role(sections: list[RawSection], length: int) -> Role:
    if len(sections) == 1 or sections[0].end > _PREAMBLE_SHARE * length:
        return Role.ACHIEVEMENT
    return Role.PREAMBLE
