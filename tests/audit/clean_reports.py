"""Forty clean reports of our own, of every level, year and manner of writing.

They hold no error; whatever a rule above low says of them is a false alarm. They are written to
look like trouble: near relations, overlapping counts, quotations, local documents, set phrases.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from tests.audit.relations import ALL, Relation

COUNT = 40


class Clean(NamedTuple):
    name: str
    text: str
    relations: tuple[Relation, ...]


class _Unit(NamedTuple):
    name: str
    own: str
    level: str
    head: str
    body: str


_UNITS = (
    _Unit("江原县人民政府", "我县", "县", "县长", "县政府"),
    _Unit("临溪市人民政府", "我市", "市", "市长", "市政府"),
    _Unit("云岭区人民政府", "我区", "区", "区长", "区政府"),
    _Unit("白石镇人民政府", "我镇", "镇", "镇长", "镇政府"),
    _Unit("江原县市场监督管理局", "我局", "系统", "局长", "局党组"),
    _Unit("青禾街道办事处", "街道", "街道", "主任", "街道办"),
    _Unit("临溪市自然资源和规划局", "我局", "系统", "局长", "局党组"),
    _Unit("东屏乡人民政府", "我乡", "乡", "乡长", "乡政府"),
)

_OPENINGS = (
    "{y}年,{u}坚持以习近平新时代中国特色社会主义思想为指导,深入学习贯彻习近平法治思想,认真落实{o}和上级部署要求,扎实推进法治政府建设,各项工作取得新成效。现将有关情况报告如下:",
    "{y}年以来,在上级党委、政府的坚强领导下,{u}紧紧围绕{o}确定的目标任务,统筹推进依法行政各项工作,现将{y}年度法治政府建设情况报告如下。",
    "根据《法治政府建设与责任落实督察工作规定》(厅字〔2019〕28号)有关规定,现将{u}{y}年法治政府建设情况报告如下:",
)

_LEADERSHIP = (
    "{h}认真履行推进法治建设第一责任人职责,主持召开{b}会议研究法治工作4次,听取专题汇报2次,对行政复议体制改革、执法规范化等重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。",
    "严格执行《党政主要负责人履行推进法治建设第一责任人职责规定》,将履职情况列入年终述职内容,组织12个单位主要负责人述法,把法治建设成效纳入绩效考核指标体系,分值占比5%。",
    "召开全面依法治{l}委员会会议2次,审议通过年度工作要点,明确6个方面28项任务,逐项落实责任单位和完成时限,年底逐项销号。",
    "落实{b}会前学法制度,全年集中学习《中华人民共和国行政处罚法》《重大行政决策程序暂行条例》等法律法规12次,举办领导干部法治专题讲座3场,参训600余人次。",
)

_DUTIES = (
    "深化“放管服”改革,推行“一件事一次办”“跨省通办”,推出便民举措46条,办理时限压减60%以上,企业开办1个工作日内办结。",
    "持续优化法治化营商环境,落实公平竞争审查制度,审查涉企政策文件53份,修改完善7份;建立涉企执法检查“综合查一次”机制,减少入企检查120余次。",
    "依托12345热线受理群众诉求28938件,按时办结率99.1%,群众满意率97.6%(第三方测评),平均办理时长由5个工作日压缩至3个工作日。",
    "建成“1+18+422”公共法律服务网络,即1个中心、18个工作站、422个工作室,85名律师担任村(社区)法律顾问。",
    "动态调整权责清单,取消事项12项、新增事项9项、承接上级下放事项31项,调整后共有事项2310项,并在门户网站公布。",
    "全面推行证明事项告知承诺制,公布目录35项(其中依职权取消的一并停止使用),办理告知承诺事项1.2万件次。",
)

_DECISIONS = (
    "严格落实公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序,编制年度重大行政决策事项目录5项,举行听证会2场,征求意见建议126条,采纳98条。",
    "充分发挥法律顾问和公职律师作用,聘请法律顾问8名、配备公职律师16名,参与重大决策论证、合同审查和涉法事务处理200余件(次),出具法律意见书86份。",
    "加强行政规范性文件管理,落实统一登记、统一编号、统一印发制度,合法性审核率、报备率、报备及时率均达到100%;开展专项清理,废止3件、修改2件、继续有效41件。",
    "出台《重大行政决策事项目录管理办法》({c}发〔{y}〕12号)和《行政规范性文件管理规定》({c}办发〔{y}〕7号),规范决策行为。",
)

_ENFORCEMENT = (
    "全面落实行政执法“三项制度”,公示执法信息3.6万条,配备执法记录仪420台,开展重大执法决定法制审核215件。",
    "组织案卷评查2次,抽取行政处罚案卷60份、行政许可案卷40份,发现问题78个,下发整改通知书15份,已完成整改76个,其余2个正在整改。",
    "推进乡镇(街道)综合行政执法改革,整合执法力量,赋权事项87项;开展“双随机、一公开”抽查1320户次,抽查结果公示率100%。",
    "加大食品药品、安全生产、生态环境等重点领域执法力度,立案查处违法案件312起,罚没款480.5万元,移送司法机关6起。",
    "严格执法人员资格管理,开展轮训5期,培训执法人员860人次,换发新式执法证件306个,注销证件44个。",
    "探索包容审慎监管,制定“首违不罚”清单36项,对218起轻微违法行为不予处罚,行政处罚行为较上年下降11.4%。",
)

_DISPUTES = (
    "坚持和发展新时代“枫桥经验”,建成“一站式”矛盾纠纷调处中心,整合综治、信访、司法、人社四个部门力量,实现“只进一扇门、解决烦心事”。",
    "加强行政复议规范化建设,设立立案、审理、应诉三个科室,建成听证室和调解室,复议决定书网上公开率100%。",
    "接受人大法律监督、政协民主监督和监察监督,向人大常委会专题报告工作4次,对审议意见逐条整改。办理检察建议11件、司法建议3件,全部按期回复。",
    "全面推进政务公开,主动公开政府信息6176条,办理依申请公开48件,发布政策解读26篇,回应社会关切12次。",
    "落实“谁执法谁普法”责任制,开展“宪法宣传周”“民法典宣传月”活动86场次,发放资料5万余份,受教育群众达12万余人次,建成法治文化阵地9处。",
    "修订突发事件总体应急预案和18个专项预案,组织防汛、消防、地震应急演练16场,参演2100余人次,储备物资43类2.6万件。",
)

_PROBLEMS = (
    "个别单位运用法治思维推动工作的意识和能力还不够强,存在重业务、轻法治的现象,主要原因是学法用法制度落实不经常、考核约束力度不够。",
    "基层执法力量与承担任务不相适应,专业人员偏少、年龄结构偏大,执法装备更新较慢,究其原因是编制资源紧张、经费保障渠道较窄。",
    "普法宣传的针对性有待增强,对外来务工人员、青少年等群体的宣传方式不够丰富,新媒体平台影响力有限,原因在于专业人才缺乏。",
    "行政执法与刑事司法衔接不够顺畅,部门之间信息共享不及时,主要是由于系统平台尚未互联互通、案件移送标准理解不一致。",
)

_PLANS = (
    "抓实领导干部这个“关键少数”,健全会前学法、旁听庭审、述法考评制度,把法治素养作为选人用人的重要参考,推动各级干部带头尊法学法守法用法。",
    "深化提升行政执法质量专项行动,推进涉企检查扫码亮证,完善行政处罚裁量权基准动态调整机制,组织跨部门联合执法演练,强化基层执法保障。",
    "编制下一年度重大行政决策事项目录,完善公众参与平台,开展决策后评估,探索建立专家意见反馈机制,提高决策质量和执行效果。",
    "加强行政复议队伍专业化建设,推行繁简分流和听证审理,加大调解和解力度,健全复议意见书跟踪落实机制,努力将行政争议化解在基层。",
)

_HEADS = (
    "加强组织领导,压实法治建设责任",
    "依法全面履职,提升服务效能",
    "规范决策程序,提高决策质量",
    "严格规范执法,维护公平正义",
    "强化监督化解矛盾,促进社会和谐",
)
_CN = "一二三四五六七八九十"


def clean_reports() -> list[Clean]:
    """The forty reports, always the same."""
    return [_report(number) for number in range(COUNT)]


def _report(number: int) -> Clean:
    rng = Random(1000 + number)  # noqa: S311 - reproducible, not secret
    unit = _UNITS[number % len(_UNITS)]
    year = 2019 + number % 7
    years = "2015-2020年" if year < 2021 else "2021-2025年"
    if rng.random() < 0.3:
        years = years.replace("-", "—")
    outline = f"中共中央、国务院《法治政府建设实施纲要({years})》"
    words = {
        "y": year,
        "u": unit.own,
        "o": outline,
        "h": unit.head,
        "b": unit.body,
        "l": unit.level,
        "c": unit.name[:2] + "政",
    }
    relations = [make(rng) for make in rng.sample(ALL, 8)]
    blocks = [
        _pick(rng, _LEADERSHIP, words, 3),
        _pick(rng, _DUTIES, words, 4) + [r.text for r in relations[:2]],
        _pick(rng, _DECISIONS, words, 3) + [r.text for r in relations[2:4]],
        _pick(rng, _ENFORCEMENT, words, 4) + [r.text for r in relations[4:6]],
        _pick(rng, _DISPUTES, words, 4) + [r.text for r in relations[6:]],
    ]
    opening = _OPENINGS[number % 3].format(**words)
    if "实施纲要" not in opening:
        blocks[0].insert(0, f"深入贯彻{outline},制定年度工作计划,细化任务23项。")
    body = _body(
        number, rng, year, blocks, _pick(rng, _PROBLEMS, words, 3), _pick(rng, _PLANS, words, 3)
    )
    lines = [
        f"{unit.name}{year}年法治政府建设年度报告",
        f"发布时间:{year + 1}-0{rng.randrange(1, 4)}-1{rng.randrange(0, 9)}",
        opening,
        *body,
        unit.name,
        f"{year + 1}年{rng.randrange(1, 3)}月{rng.randrange(5, 25)}日",
    ]
    return Clean(f"{number:02d}-{unit.name}-{year}", "\n".join(lines), tuple(relations))


def _pick(rng: Random, bank: tuple[str, ...], words: dict[str, object], count: int) -> list[str]:
    return [s.format(**words) for s in rng.sample(bank, min(count, len(bank)))]


def _body(
    number: int,
    rng: Random,
    year: int,
    blocks: list[list[str]],
    problems: list[str],
    plans: list[str],
) -> list[str]:
    style = number % 4
    lines = [f"一、{year}年推进法治政府建设的主要举措和成效"]
    count = 0
    for index, block in enumerate(blocks):
        lines.append(f"({_CN[index]}){_HEADS[index]}")
        if style == 0:
            lines.append("".join(block))
        elif style == 1:
            lines.append("".join(f"{_CN[i]}是{s}" for i, s in enumerate(block)))
        elif style == 2:
            lines += [f"{_CN[i]}是{s}" for i, s in enumerate(block)]
        else:
            for sentence in block:
                count += 1
                lines.append(f"{count}.抓好第{_CN[index]}方面任务。{sentence}")
    lines += ["二、存在的不足和原因", *(f"({_CN[i]}){s}" for i, s in enumerate(problems))]
    lines += [f"三、{year + 1}年工作安排" if number % 2 else "三、下一步工作打算"]
    lines += [f"({_CN[i]}){s}" for i, s in enumerate(plans)]
    if rng.random() < 0.3:
        lines = [
            line.replace(",", "，").replace("(", "（").replace(")", "）").replace(":", "：")
            for line in lines
        ]
    return lines
