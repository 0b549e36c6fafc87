"""Web pages: the whole report, nothing around it, its date found, its charset guessed."""

from __future__ import annotations

import pytest

from checker.errors import UnreadableError
from checker.model import Hint
from checker.read.html import extract
from checker.read.html_dates import dated, meta_date

TEXT = [
    f"第{n}段：我局扎实推进依法行政，全年办理行政复议案件{n}件，制定行政规范性文件{n + 3}件，组织培训{n + 9}期。"
    for n in range(1, 9)
]
BODY = "".join(f"<p>{line}</p>" for line in TEXT)
TITLE = "某局2021年法治政府建设年度报告"


def page(body: str, head: str = "", charset: str = "utf-8") -> str:
    return (
        f'<html><head><meta charset="{charset}"><title>{TITLE}_某局网站</title>{head}</head><body>'
        f'<div><a href="#">首页</a> <a href="#">政务公开</a></div>{body}'
        '<div class="f"><a href="#">网站地图</a></div></body></html>'
    )


def lines(source: str | bytes) -> list[str]:
    data = source.encode() if isinstance(source, str) else source
    return extract(data, "x.html").text.split("\n")


def test_navigation_goes_and_every_paragraph_stays() -> None:
    assert lines(page(f"<h1>{TITLE}</h1>{BODY}")) == [TITLE, *TEXT]


def test_paragraphs_are_numbered() -> None:
    made = extract(page(BODY).encode(), "x.html")
    assert [(mark.page, mark.paragraph) for mark in made.marks] == [(None, n) for n in range(1, 9)]
    assert [made.text[mark.start :].split("\n")[0] for mark in made.marks] == TEXT


def test_short_and_repeated_paragraphs_lists_and_tables_stay() -> None:
    parts = "".join(
        f"<div><h3>（{number}）标题</h3><p>{line}</p><p>一是抓。</p><p>一是抓。</p></div>"
        for number, line in zip("一二三四五六七八", TEXT, strict=True)
    )
    table = "<table><tr><th>项目<th>数量</tr><tr><td><p>复议</p><td><p>19件</p></tr></table>"
    listed = "<ul><li>建章立制。<li>强化培训。</ul><ol><li>印发制度。<li>1.开展检查。</ol>"
    signed = "<div>某某市某局</div><div>2022年1月4日</div>"
    expected = [TITLE]
    for number, line in zip("一二三四五六七八", TEXT, strict=True):
        expected += [f"（{number}）标题", line, "一是抓。", "一是抓。"]
    expected += ["项目｜数量", "复议｜19件", "建章立制。", "强化培训。", "1.印发制度。"]
    expected += ["1.开展检查。", "某某市某局", "2022年1月4日"]
    assert lines(page(f"<h1>{TITLE}</h1>{parts}{table}{listed}{signed}")) == expected


def test_a_page_laid_out_by_tables_is_read_by_paragraphs() -> None:
    inner = f"<table><tr><td>{TITLE}</td></tr><tr><td>{BODY}</td></tr></table>"
    source = page(f"<table><tr><td><a>通知</a></td><td>{inner}</td></tr></table>")
    assert lines(source) == [TITLE, *TEXT]


def test_paragraphs_parted_by_line_breaks_alone() -> None:
    source = page("<div><b>" + TITLE + "</b><br>" + "<br><br>&nbsp;　".join(TEXT) + "</div>")
    assert lines(source) == [TITLE, *TEXT]


def test_line_breaks_of_the_source_part_no_words() -> None:
    broken = BODY.replace("行政复议", "行政\r\n    复议").replace("依法", "依<span>法</span>")
    assert lines(page(broken)) == TEXT


def test_what_is_not_shown_is_not_read() -> None:
    unseen = (
        '<p style="color:red; display : none">看不见甲</p><p hidden>看不见乙</p><!-- 看不见丙 -->'
        "<script>看不见丁</script><style>看不见戊</style><noscript>看不见己</noscript>"
        "<textarea>看不见庚</textarea><select><option>看不见辛</option></select>"
    )
    assert lines(page(BODY.replace("</p>", "</p>" + unseen))) == TEXT


def test_a_title_on_two_lines_and_the_signature_beside_the_text_belong_to_it() -> None:
    head = "<title>某市人民政府关于2021年法治政府建设情况的报告-某市政府</title>"
    source = page(
        "<div>某市人民政府</div><div>关于2021年法治政府建设情况的报告</div><i>打印</i>"
        f"<div class=n>{BODY}</div><div>某市人民政府</div><div>2022年1月4日</div><div>扫一扫</div>"
    ).replace(f"<title>{TITLE}_某局网站</title>", head)
    assert lines(source) == [
        "某市人民政府",
        "关于2021年法治政府建设情况的报告",
        *TEXT,
        "某市人民政府",
        "2022年1月4日",
    ]


def test_a_date_in_a_bare_span_is_kept_and_hinted() -> None:
    source = page(
        f'<h1>{TITLE}</h1><p><span class="pubtime">2022-01-05</span></p><div>{BODY}</div>'
    )
    made = extract(source.encode(), "x.html")
    assert made.text.split("\n")[:2] == [TITLE, "2022-01-05"]
    assert made.hints == (Hint("published", "2022-01-05", "html:span.pubtime"),)


def test_the_date_of_a_related_page_is_no_publication_date() -> None:
    source = page(f"<div>{BODY}</div><ul><li><a>某通知</a> 2023-05-06</li></ul>")
    assert extract(source.encode(), "x.html").hints == ()


def test_meta_tags_give_title_and_date() -> None:
    head = f'<meta name="ArticleTitle" content="{TITLE}"><meta name="PubDate" content="2022-01-05 09:31">'
    assert extract(page(BODY, head).encode(), "x.html").hints == (
        Hint("title", TITLE, "html:meta articletitle"),
        Hint("published", "2022-01-05", "html:meta pubdate"),
    )


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2022-1-5", "2022-01-05"),
        ("2022年01月05日 09:31", "2022-01-05"),
        ("2022/01/05", "2022-01-05"),
        ("20220105093100", "2022-01-05"),
        ("2022-01-05T09:31:00+08:00", "2022-01-05"),
        ("2022-13-05", ""),
        ("索引号 112022010500", ""),
        ("", ""),
    ],
)
def test_dates_as_sites_write_them(written: str, date: str) -> None:
    assert dated(written) == date
    assert meta_date({"publishdate": written}) == ((date, "publishdate") if date else None)


@pytest.mark.parametrize(
    ("claimed", "actual"),
    [
        ("utf-8", "gb18030"),
        ("gb2312", "utf-8"),
        ("iso-8859-1", "gb18030"),
        ("big5", "gb18030"),
        ("nonsense", "utf-8"),
        ("base64", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-16", "utf-16"),
    ],
)
def test_a_wrong_charset_is_seen_through(claimed: str, actual: str) -> None:
    made = extract(page(BODY, charset=claimed).encode(actual), "x.html")
    assert made.text.split("\n") == TEXT
    assert made.encoding in (actual, "utf-8", "utf-16-le")


def test_a_page_cut_within_a_character_is_read_with_a_warning() -> None:
    data = page(BODY).encode()
    cut = data[: data.index("培训17期".encode()) + 1]
    made = extract(cut, "x.html")
    assert made.text.startswith("\n".join(TEXT[:7]))
    assert made.warnings == ("网页编码有误，1 处文字无法识别。",)


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"<html><script>x</script>", b"\xef\xbb\xbf"]
)
def test_a_page_without_text_is_an_error(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="没有文字"):
        extract(data, "x.html")


def test_a_page_nested_without_end_is_an_error() -> None:
    with pytest.raises(UnreadableError, match="层级"):
        extract(b"<html>" + b"<div>" * 5000 + "文字".encode(), "x.html")


def test_entities_are_not_expanded_from_outside() -> None:
    source = (
        '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&c;&c;">'
        '<!ENTITY c "甲甲甲甲">]>' + page(BODY + "<p>尾&a;&b;</p>")
    )
    text = extract(source.encode(), "x.html").text
    assert "root:" not in text
    assert "甲甲" not in text


def test_a_page_of_links_alone_is_taken_entire() -> None:
    source = "<html><body>" + f"<p><a href=#>{TEXT[0]}</a></p>" * 9 + "</body></html>"
    assert lines(source) == [TEXT[0]] * 9


def test_a_huge_page_is_read_without_the_library() -> None:
    source = "<html><body>" + "<p>甲。</p>" * 6000 + "</body></html>"
    assert len(lines(source)) == 6000
