"""A page as Chinese government sites lay them out, composed for the tests."""

from __future__ import annotations

from html import escape

from tests.read.making.seed_parts import SeedParts

_NAV = ("首页", "政务公开", "政务服务", "互动交流", "走进本区", "数据发布", "专题专栏")
_NEWS = (
    "区领导督导检查安全生产工作",
    "我区召开2021年重点项目建设推进会",
    "关于公开征求意见的公告",
    "区司法局开展“宪法宣传周”系列活动",
    "一图读懂：优化营商环境若干措施",
)
_STYLE = (
    "body{font:16px/1.9 'Noto Sans CJK SC',sans-serif;width:1000px;margin:0 auto}"
    ".nav li{display:inline;margin-right:20px}.art p{text-indent:2em;margin:12px 0}"
    "h1,h3{text-align:center;font-size:26px;font-weight:normal}.info{text-align:center;color:#888}"
)


def site_page(parts: SeedParts, *, date: str = "", meta: bool = True, table: str = "") -> str:
    """The report as a page with navigation, breadcrumbs, sharing, related news and a footer.

    Args:
        parts: the seed taken apart.
        date: ISO date for the meta tag and a bare span; empty for none.
        meta: whether the meta tags are there; without them the date stands in a span alone.
        table: HTML put behind the report's first paragraph.
    """
    title = "".join(parts.title)
    body = [f"<p>{escape(line)}</p>" for line in parts.body]
    if table:
        body.insert(1, table)
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="zh-CN"><head><meta charset="utf-8">',
            f"<title>{escape(title or '政务公开')}_某某区人民政府门户网站</title>",
            *(_meta(title, date) if meta else []),
            f"<style>{_STYLE}</style>",
            "<script>var today=new Date();function share(n){return n+1}</script></head><body>",
            *_header(parts.head),
            '<div class="main"><div class="content">',
            f"<h1>{escape(title)}</h1>" if title else "",
            _info(parts.data, date, meta),
            '<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a>'
            '<a href="#">打印本页</a> 字体：<a href="#">大</a><a href="#">中</a></div>',
            '<div class="art TRS_Editor" id="zoom">',
            *body,
            "</div>",
            '<div style="display:none">隐藏的统计文字：访问量 12345</div>',
            *(f'<div class="foot-line">{escape(line)}</div>' for line in parts.foot),
            "</div>",
            *_beside(),
            "</div>",
            *_footer(),
            "</body></html>",
        ]
    )


def _meta(title: str, date: str) -> list[str]:
    found = [f'<meta name="ArticleTitle" content="{escape(title)}">'] if title else []
    if date:
        found.append(f'<meta name="PubDate" content="{date} 09:31">')
    return [
        *found,
        '<meta name="SiteName" content="某某区人民政府">',
        '<meta name="ColumnName" content="法治政府建设">',
    ]


def _header(head: list[str]) -> list[str]:
    links = "".join(f'<li><a href="#">{word}</a></li>' for word in _NAV)
    return [
        '<div class="top">某某区人民政府 <a href="#">登录</a> <a href="#">注册</a>'
        '<input type="text" value="请输入关键字"><button>搜索</button></div>',
        f'<div class="nav"><ul>{links}</ul></div>',
        *(f'<div class="pos">{escape(line)}</div>' for line in head),
        '<div class="pos">您的位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; '
        '<a href="#">法治政府建设</a></div>',
    ]


def _info(data: list[str], date: str, meta: bool) -> str:
    spans = "".join(f"<span>{escape(line)}</span>" for line in data)
    if date and not meta:
        spans += f'<span class="source">某某区政府办</span><span class="pubtime">{date}</span>'
    return f'<div class="info">{spans}</div>'


def _beside() -> list[str]:
    items = "".join(f'<li><a href="#">{word}</a> <span>2022-03-01</span></li>' for word in _NEWS)
    return [f'<div class="aside"><h3>相关新闻</h3><ul>{items}</ul></div>']


def _footer() -> list[str]:
    return [
        '<div class="footer"><p>主办单位：某某区人民政府办公室　技术支持：某某公司</p>'
        "<p>网站标识码：0000000000　某公网安备00000000000000号</p>"
        '<p><a href="#">网站地图</a> <a href="#">联系我们</a> 版权所有</p></div>',
    ]
