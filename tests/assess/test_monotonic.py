"""Adding an evidencing sentence never lowers a status, a score or the coverage."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.assess.judged import rank
from checker.model import Status
from checker.rubric.examples import bodies_of
from checker.rubric.files import data_folder
from tests.support import fuzzy, literal, near, reject, seed, statuses, verdict, verdicts

HEAD = "青山县2021年法治政府建设年度报告\n一、主要成效\n"
SIGNALS = (
    near(("法律顾问",), ("列席", "审核")),
    literal("法律顾问"),
    fuzzy("法律顾问参与重大行政决策论证", 80),
    reject("村居法律顾问"),
)
_SENTENCES = st.sampled_from(
    [
        "法律顾问列席会议30次。",
        "县政府聘请法律顾问。",
        "落实法律顾问制度。",
        "村居法律顾问20名。",
        "将配齐法律顾问。",
        "法律顾问作用有待发挥。",
        "2019年，法律顾问审核合同。",
        "组织培训2次。",
        "各单位应当配齐法律顾问。",
        "法律顾问参与了重大行政决策论证。",
    ]
)
_RANKS = {**{status: rank(status) for status in Status if status is not Status.NOT_APPLICABLE}}


@settings(max_examples=120)
@given(st.lists(_SENTENCES, max_size=6), _SENTENCES, st.data())
def test_a_paragraph_more_never_lowers_a_status(
    sentences: list[str], added: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(sentences)))
    more = [*sentences[:at], added, *sentences[at:]]
    before = verdict(HEAD + "\n".join(sentences), *SIGNALS).status
    after = verdict(HEAD + "\n".join(more), *SIGNALS).status
    assert _RANKS[after] >= _RANKS[before]


def _strong_examples(outline: str) -> list[tuple[str, str]]:
    """One-line examples of a rubric that show something done."""
    return [
        (body.id, example.text)
        for body in bodies_of(data_folder() / f"{outline}.yaml")
        for example in body.examples.match
        if example.status in (Status.DONE, Status.QUANTIFIED)
        and "\n" not in example.text
        and example.text[0] not in "一二三四五六七八九十（("
    ]


@pytest.mark.parametrize(
    ("name", "outline"), [("jinghai-2019", "outline-2015"), ("hainan-2021", "outline-2021")]
)
def test_more_evidence_never_lowers_the_score_of_a_real_report(name: str, outline: str) -> None:
    text = seed(name).text
    heading = {
        "jinghai-2019": "一、工作成效\n",
        "hainan-2021": "一、推进法治政府建设的主要举措和成效\n",
    }[name]
    assert heading in text
    base = verdicts(text)
    old = statuses(base)
    for item_id, example in _strong_examples(outline)[::37]:
        made = verdicts(text.replace(heading, f"{heading}{example}\n", 1))
        new = statuses(made)
        assert new[item_id].evidenced, (item_id, example)
        for other, status in new.items():
            if Status.NOT_APPLICABLE not in (status, old[other]):
                assert _RANKS[status] >= _RANKS[old[other]], (other, example)
        assert made.summary.done >= base.summary.done
