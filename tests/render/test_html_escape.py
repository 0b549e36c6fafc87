from __future__ import annotations

import sys
import unicodedata

from markupsafe import Markup

from checker.render.html_escape import finalized, visible

UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def test_every_unseen_character_of_unicode_is_written_out() -> None:
    characters = map(chr, range(sys.maxunicode + 1))
    unseen = [c for c in characters if unicodedata.category(c) in UNSEEN and c not in "\t\n"]
    assert [c for c in unseen if visible(c) != f"⟨U+{ord(c):04X}⟩"] == []


def test_what_can_be_seen_stays() -> None:
    seen = "法治政府，2021年：“一件事” 𠮷 é <b>&\t\n"
    assert visible(seen) == seen


def test_direction_marks_and_terminal_codes_are_visible() -> None:
    assert visible("a\u202eb\x1b[31mc") == "a⟨U+202E⟩b⟨U+001B⟩[31mc"


def test_markup_and_numbers_pass_the_templates_unchanged() -> None:
    assert finalized(Markup("<td>\u200b")) == "<td>\u200b"
    assert finalized(7) == 7
