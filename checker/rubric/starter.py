"""The commented starter file of ``checker rubric new``; it passes its own test."""

from __future__ import annotations

STARTER = """\
# 评查标准文件。以 # 开头的是说明，可以删去。
# 改完后：checker rubric check {file}   检查写法
#         checker rubric test {file}    跑一遍例句
#         checker score 报告.txt --rubric {file}
# 编辑器补全：先运行 checker schema rubric > rubric-1.json，再去掉下一行的“# ”。
# # yaml-language-server: $schema=rubric-1.json

id: {id}                  # 编号：小写字母、数字、点、连字符；定下后不要改
title: '{title}'
version: 1.0
share: 0                        # 在总分中的占比；0 表示只认定、不计总分

# 引用内置之外的文件作依据时，先在这里登记；confirmed 表示名称、文号核实过。
# documents:
#   - {{id: my-rule, title: 《某市某办法》, number: 某政发〔2024〕1号, confirmed: true}}

# 常用的一组说法可以取名，在信号里写 '@hearing' 引用。
terms:
  hearing: [听证会, 听证告知书, 听证程序]

groups:
  - {{id: {id}.enforcement, title: 行政执法}}

elements:
  # 一个评查项：名称、依据、权重、信号、建议、例句。
  - id: {id}.hearing
    title: 行政处罚听证
    group: {id}.enforcement
    basis:
      - {{document: outline-2021, provision: 第(十五)项 完善行政执法程序}}
    weight: 1                   # 权重：同一标准内各项的轻重
    # applies: {{years: {{from: 2021}}, levels: [city, county]}}   # 不写则都适用
    # 哪些数据算本项的：量词，以及数据旁边的词。
    figures:
      units: [次, 件, 场]
      words: [听证]
    signals:
      # near：每组各有一个说法在同一句里出现，次序不限。说的是做法，命中即“已落实”。
      - near: [['@hearing'], [组织, 召开, 举行, 送达, 办理]]
      # literal：出现任何一个说法。只是提到事项，命中为“仅提及”。
      - literal: [听证制度, 听证程序]
      # reject：落在这些说法里的不算。
      - reject: [价格听证会, 立法听证会]
    advice: 请写明本年度行政处罚听证的做法和次数。
    # 例句就是自测：match 应当命中（可写明应得的认定），not 不应命中，并写明理由。
    examples:
      match:
        - {{text: 全年依法组织行政处罚听证会3次。, status: quantified}}
        - {{text: 对拟作出较大数额罚款的当事人送达听证告知书。, status: done}}
        - {{text: 落实听证制度。, status: mentioned}}
      not:
        - {{text: 召开水价调整价格听证会1次。, why: 价格听证不是处罚听证}}
        - {{text: 召开座谈会2次，听取企业意见。, why: 座谈不是听证}}

  # 最短的评查项只要编号、名称、依据、说法和例句：
  - id: {id}.simple
    title: 行政指导
    basis: [{{document: outline-2021, provision: 第(十六)项 创新行政执法方式}}]
    signals: [{{literal: [行政指导, 行政约谈, 行政建议书], shows: measure}}]
    examples:
      match: [{{text: 对12家企业开展行政约谈。}}]
      not: [{{text: 召开业务指导会。, why: 业务指导不是行政指导}}]
"""


def starter(rubric_id: str, title: str, file: str) -> str:
    """The text of a starter file.

    Args:
        rubric_id: id of the rubric.
        title: its title.
        file: what the file is called, for the commands in its comments.
    """
    return STARTER.format(id=rubric_id, title=title, file=file)
