"""The role of each section, from its heading, its parents and its place."""

from __future__ import annotations

import re

from checker.model import Role
from checker.parse.heading_roles import roles_of_title
from checker.parse.headings import BARE_DEPTH
from checker.parse.structure import RawSection

_PREAMBLE_SHARE = 0.5
_ADMITS = re.compile(
    r"有待|尚未|尚不|不够|不足|不强|不高|不到位|不平衡|不完善|不健全|不规范|不深|不实|不力|不严|不熟|薄弱|滞后|欠缺|缺乏|短板|差距|偏低|偏少|较弱|较低|仍需|还需|亟待|存在"
)


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
    tops = [section for section in sections[1:] if section.depth == top]
    first = tops[0] if len(tops) > 1 else None
    for section in sections[1:]:
        is_top = section.depth in (top, BARE_DEPTH)
        own = roles_of_title(section.title, year, is_top, first=section is first)
        inherited = (
            roles[section.parent] if section.parent and section.depth > top else (Role.ACHIEVEMENT,)
        )
        if len(inherited) > 1 and section.title and not own:
            inherited = (_half_of_combined(section.title),)
        announced.append(own)
        roles.append(own if _decides(own, inherited) else inherited)
    return roles, announced


def _half_of_combined(title: str) -> Role:
    """A headed unit of a combined part is a shortcoming if its heading admits one, else a plan."""
    return Role.PROBLEM if _ADMITS.search(title) else Role.PLAN


def _decides(own: tuple[Role, ...], inherited: tuple[Role, ...]) -> bool:
    """Achievement words in a heading do not turn a plan back into a result."""
    return bool(own) and (own != (Role.ACHIEVEMENT,) or inherited == (Role.ACHIEVEMENT,))


def _opening_role(sections: list[RawSection], length: int) -> Role:
    if len(sections) == 1 or sections[0].end > _PREAMBLE_SHARE * length:
        return Role.ACHIEVEMENT
    return Role.PREAMBLE
