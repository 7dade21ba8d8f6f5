"""Articles in the shapes of the Obsidian Web Clipper."""

from tests.parser.dialects.case import Case

CASES = (
    # the common shape: plain texts, an author as a link, no date of publication
    Case(
        "清洁能源的思考.md",
        """\
---
title: 清洁能源的思考
source: https://mp.weixin.qq.com/s/aB_cDeFgHiJkLmN
author:
  - "[[陈河山]]"
published:
created: 2026-04-05
description: 清洁能源已经成为行业共识，各个城市都在屋顶、湖面、沙漠等场景安装新设备。
tags:
  - 能源
---
原创 陈河山 *2025年12月5日 13:30*

我们需要怎样的电网？
""",
        title="清洁能源的思考",
        date="2026-04-05T00:00:00+00:00",
        topics=("能源",),
        authors=("陈河山",),
        url="https://mp.weixin.qq.com/s/aB_cDeFgHiJkLmN",
        domain="mp.weixin.qq.com",
        excerpt="清洁能源已经成为行业共识，各个城市都在屋顶、湖面、沙漠等场景安装新设备。",
    ),
    # all quoted, @ in the author's link, tags without value, an image first
    Case(
        "茶馆官方博文：多人泡茶指南：五种主流手法怎么选？【译】.md",
        """\
---
title: "茶馆官方博文：多人泡茶指南：五种主流手法怎么选？【译】"
source: "https://x.com/teahouse/status/2043240000000000001"
author:
  - "[[@teahouse]]"
published: 2026-04-12
created: 2026-04-13
description: "我们常常看到，有些茶客在挑选手法时，只顾着选听起来“高大上”的。我们的建议是：从最简单的开始。"
tags:
---
![Image](https://pbs.example.com/media/HFs?format=jpg&name=large)

我们常常看到，有些茶客只顾着选听起来“高大上”的：**从最简单的开始**。
""",
        title="茶馆官方博文：多人泡茶指南：五种主流手法怎么选？【译】",
        date="2026-04-12T00:00:00+00:00",
        authors=("@teahouse",),
        url="https://x.com/teahouse/status/2043240000000000001",
        domain="x.com",
        excerpt=("我们常常看到，有些茶客在挑选手法时，只顾着选听起来“高大上”的。我们的建议是：从最简单的开始。"),
    ),
    # a colon and a bar in the quoted title, both missing from the file name; the description is the title
    Case(
        "Chapter 3 Contribution 1 Mapping the Marsh  From reeds to rivers.md",
        """\
---
title: "Chapter 3 Contribution 1: Mapping the Marsh | From reeds to rivers"
source: "https://thesis.example.com/marsh-paper.html"
author:
  - "[[Lucie Basel]]"
published:
created: 2026-04-26
description: "Chapter 3 Contribution 1: Mapping the Marsh | From reeds to rivers"
tags:
---
## Chapter 3 Contribution 1: Mapping the Marsh

Recall that, when using long reeds, errors are frequent ([1.4.2](https://thesis.example.com/reeds#x)).
""",
        title="Chapter 3 Contribution 1: Mapping the Marsh | From reeds to rivers",
        date="2026-04-26T00:00:00+00:00",
        authors=("Lucie Basel",),
        url="https://thesis.example.com/marsh-paper.html",
        domain="thesis.example.com",
        excerpt="Chapter 3 Contribution 1: Mapping the Marsh | From reeds to rivers",
    ),
    # no author at all, an address with # and %, two tags, the file name is not the title
    Case(
        "园艺-5-嫁接.md",
        """\
---
title: 果树的嫁接：Cleft、Whip 与 Bud 手法全解析
source: https://garden.example.com/#/ch05?id=%e9%a2%86%e5%af%bc
author:
published:
created: 2026-04-05
description: 园艺读书笔记 园艺精读笔记 园艺翻译
tags:
  - orchard
  - GRAFT
---
## 园艺逐章精读（五）: 嫁接（Graft)

本书第一部分讲单棵树，第二部分讲果园。
""",
        title="果树的嫁接：Cleft、Whip 与 Bud 手法全解析",
        date="2026-04-05T00:00:00+00:00",
        topics=("orchard", "GRAFT"),
        url="https://garden.example.com/#/ch05?id=%e9%a2%86%e5%af%bc",
        domain="garden.example.com",
        excerpt="园艺读书笔记 园艺精读笔记 园艺翻译",
    ),
    # a plain author without brackets; a thread
    Case(
        "Garden Journals by @kapoor.md",
        """\
---
title: Thread by @kapoor
source: https://x.com/kapoor/status/2039805000000000004
author:
  - kapoor
published: 2026-04-03
created: 2026-04-05
description: "Garden Journals Something I'm finding very useful recently: keeping a journal of peas"
tags:
  - peas
---
**Anand Kapoor** @kapoor [2026-04-02](https://x.com/kapoor/status/2039805000000000004)

Garden Journals
""",
        title="Thread by @kapoor",
        date="2026-04-03T00:00:00+00:00",
        topics=("peas",),
        authors=("kapoor",),
        url="https://x.com/kapoor/status/2039805000000000004",
        domain="x.com",
        excerpt=("Garden Journals Something I'm finding very useful recently: keeping a journal of peas"),
    ),
    # an empty inline list of tags; a quotation first
    Case(
        "Growing Beyond Seasons.md",
        """\
---
title: "Growing Beyond Seasons"
source: "https://leaf23.github.io/growing-beyond-seasons/#zh"
author:
published:
created: 2026-05-14
description: "Growing Beyond Seasons"
tags: []
---
> [Jiahui Wan](https://leaf23.github.io/cv/)

Growing 一直难以被解决，主要卡在冬天。
""",
        title="Growing Beyond Seasons",
        date="2026-05-14T00:00:00+00:00",
        url="https://leaf23.github.io/growing-beyond-seasons/#zh",
        domain="leaf23.github.io",
        excerpt="Growing Beyond Seasons",
    ),
    # no front matter; blanks end each line, a quotation without blank after `>`
    Case(
        "菜园入门.md",
        """\
# 菜园入门\x20\x20
>这是园丁官博发的一篇文章，介绍菜园是怎么打理的。\x20\x20
\x20\x20
现在有很多讨论都在说，与其买菜，不如去种菜。\x20\x20
\x20\x20
* 何时播种\x20\x20
* 何时收获\x20\x20
""",
        title="菜园入门",
        excerpt="这是园丁官博发的一篇文章，介绍菜园是怎么打理的。",
    ),
    # www. in the address; a description of three dots; tags: []
    Case(
        "土豆切块、土豆去皮.md",
        """\
---
title: "土豆切块、土豆去皮"
source: "https://www.kitchenblogs.example.cn/potato/p/16900.html"
author:
  - "[[ThinkPot]]"
published: 2022-11-17
created: 2026-08-10
description: "土豆操作 一、切块 首先洗净土豆，然后按上下方向切成你想要的..."
tags: []
---
> 土豆操作

## 一、切块

1. 首先洗净 `土豆` 。
""",
        title="土豆切块、土豆去皮",
        date="2022-11-17T00:00:00+00:00",
        authors=("ThinkPot",),
        url="https://www.kitchenblogs.example.cn/potato/p/16900.html",
        domain="kitchenblogs.example.cn",
        excerpt="土豆操作 一、切块 首先洗净土豆，然后按上下方向切成你想要的...",
    ),
    # owner: an excerpt is plain text, its HTML marks (<code>) go
    Case(
        "【钟表内核】Escapement：共享发条与独立齿轮.md",
        """\
---
title: "【钟表内核】Escapement：共享发条与独立齿轮"
source: "https://clock67.example.com/post/escapement/13.html"
author:
  - "[[Liang Tonghua]]"
published: 2026-07-07
created: 2026-08-17
description: "从钟表 3.0 引入的擒纵出发，拆解共享发条、<code>GearHandle</code> 生命周期与分层。"
tags: []
---
[第 12 篇](https://clock67.example.com/post/12.html) 把发条钉在 `GearJob` 上。
""",
        title="【钟表内核】Escapement：共享发条与独立齿轮",
        date="2026-07-07T00:00:00+00:00",
        authors=("Liang Tonghua",),
        url="https://clock67.example.com/post/escapement/13.html",
        domain="clock67.example.com",
        excerpt="从钟表 3.0 引入的擒纵出发，拆解共享发条、GearHandle 生命周期与分层。",
    ),
    # an address within the author's link; a published date is missing
    Case(
        "深度复盘-重启水泵引发的异常.md",
        """\
---
title: "深度复盘-重启水泵引发的异常"
source: "https://zhuanlan.zhihu.com/p/606000721"
author:
  - "[[白洞https://watermesh.example.top/]]"
published:
created: 2026-04-12
description: "唐河、王小帆，水务专家，负责大规模水泵的稳定性。 王小勇，水务专家级工程师。"
tags:
---
[唐河](https://zhida.example.com/search?q=%E5%94%90) 、王小帆，水务专家。
""",
        title="深度复盘-重启水泵引发的异常",
        date="2026-04-12T00:00:00+00:00",
        authors=("白洞https://watermesh.example.top/",),
        url="https://zhuanlan.zhihu.com/p/606000721",
        domain="zhuanlan.zhihu.com",
        excerpt="唐河、王小帆，水务专家，负责大规模水泵的稳定性。 王小勇，水务专家级工程师。",
    ),
    # an unquoted bar and book marks in the title; published before created; several quotations
    Case(
        "第 2 章 纸张的本质  《折纸的哲学》中文版.md",
        """\
---
title: 第 2 章 纸张的本质 | 《折纸的哲学》中文版
source: https://fold.github.io/A-Philosophy-of-Folding-zh/ch02.html
author:
  - Joan Osterhaus
published: 2026-04-04
created: 2026-04-05
description: 折纸的哲学 琼·奥斯特; A Philosophy of Folding 中文翻译; 摺紙的哲學 (第2版)
tags:
  - paper-folding
---
## 第 2 章 纸张的本质

> Chapter 2 The Nature of Paper

这本书是关于如何折纸。
""",
        title="第 2 章 纸张的本质 | 《折纸的哲学》中文版",
        date="2026-04-04T00:00:00+00:00",
        topics=("paper-folding",),
        authors=("Joan Osterhaus",),
        url="https://fold.github.io/A-Philosophy-of-Folding-zh/ch02.html",
        domain="fold.github.io",
        excerpt="折纸的哲学 琼·奥斯特; A Philosophy of Folding 中文翻译; 摺紙的哲學 (第2版)",
    ),
    # a single-quoted description that holds a colon; no author
    Case(
        "第六章：施肥.md",
        """\
---
title: 第六章：施肥
source: https://www.codegarden.example.info/soil-cn/fertilizing/
author:
published: 2026-03-29
created: 2026-04-05
description: '到目前为止，我们讨论的菜园中，假设了所有的土: 都很肥沃，主人会收到 "所有" 雨水。'
tags:
  - soil-sys
---
到目前为止，我们讨论的菜园中，假设了 *所有* 的土都很肥沃。

- **肥力** ：如果不施肥，菜就不长。
""",
        title="第六章：施肥",
        date="2026-03-29T00:00:00+00:00",
        topics=("soil-sys",),
        url="https://www.codegarden.example.info/soil-cn/fertilizing/",
        domain="codegarden.example.info",
        excerpt='到目前为止，我们讨论的菜园中，假设了所有的土: 都很肥沃，主人会收到 "所有" 雨水。',
    ),
    # quoted tags in a block list; code marks in the text
    Case(
        "雨棚常见的糟糕设计有哪些.md",
        """\
---
title: "雨棚常见的糟糕设计有哪些"
source: "https://www.jackrain.example.org/2024/06/07/awning-design.html"
author:
  - "[[Jack]]"
published: 2024-06-07
created: 2026-04-12
description: "今天来批判一下雨棚常见的糟糕设计, 因为很多作者往往是学而不思..."
tags:
  - "rain"
  - "awning"
---
今天来批判一下 `雨棚` 常见的糟糕设计。

1. 雨棚不应该 `漏` 雨.
\t第一, 漏雨会增加湿度.
""",
        title="雨棚常见的糟糕设计有哪些",
        date="2024-06-07T00:00:00+00:00",
        topics=("rain", "awning"),
        authors=("Jack",),
        url="https://www.jackrain.example.org/2024/06/07/awning-design.html",
        domain="jackrain.example.org",
        excerpt="今天来批判一下雨棚常见的糟糕设计, 因为很多作者往往是学而不思...",
    ),
    # a long address with &, a name in English letters, a blank line below the fence
    Case(
        "最安静的一次锅炉重构.md",
        """\
---
title: 最安静的一次锅炉重构
source: https://mp.weixin.qq.com/s?__biz=MjM5ODY==&mid=26498&idx=1&sn=4e89b5&poc_token=HNiu
author:
  - BoilerOS
published: 2026-04-14
created: 2026-04-14
description: 锅炉工程师重写蒸汽子系统
tags:
---

*2026年4月12日 17:51*
作者：BoilerOS

### 背景

锅炉的蒸汽子系统自诞生以来，复杂度持续累积。
""",
        title="最安静的一次锅炉重构",
        date="2026-04-14T00:00:00+00:00",
        authors=("BoilerOS",),
        url="https://mp.weixin.qq.com/s?__biz=MjM5ODY==&mid=26498&idx=1&sn=4e89b5&poc_token=HNiu",
        domain="mp.weixin.qq.com",
        excerpt="锅炉工程师重写蒸汽子系统",
    ),
    # a period and a colon in the quoted description
    Case(
        "pea-wiki.md",
        """\
---
title: pea-wiki
source: https://gist.github.com/kapoor/442a6bf555914893
author:
  - kapoor
published:
created: 2026-04-08
description: "pea-wiki. GitHub Gist: instantly share peas, beans, and lentils."
tags:
  - AI
---
## Pea Wiki

A pattern for building personal pea beds.
""",
        title="pea-wiki",
        date="2026-04-08T00:00:00+00:00",
        topics=("AI",),
        authors=("kapoor",),
        url="https://gist.github.com/kapoor/442a6bf555914893",
        domain="gist.github.com",
        excerpt="pea-wiki. GitHub Gist: instantly share peas, beans, and lentils.",
    ),
    # tags and author both empty; a description with a full stop and English words
    Case(
        "SSH完全指南.md",
        """\
---
title: SSH完全指南
source: https://github.com/LinYun90/ssh/blob/master/ssh.md
author:
published:
created: 2026-04-26
description: SSH完全指南. Contribute to LinYun90/ssh development by creating an account on GitHub.
tags:
---
## SSH和安全通信

我曾经以为互联网安全总是别人的事。
""",
        title="SSH完全指南",
        date="2026-04-26T00:00:00+00:00",
        url="https://github.com/LinYun90/ssh/blob/master/ssh.md",
        domain="github.com",
        excerpt=("SSH完全指南. Contribute to LinYun90/ssh development by creating an account on GitHub."),
    ),
    # an empty description: the first paragraph, below a heading in bold
    Case(
        "通俗易懂水车讲解.md",
        """\
---
title: 通俗易懂水车讲解，后悔没早点学-云水社区-云水
source: https://cloud.example.com/developer/article/1698
author:
published: 2025-06-16
created: 2026-04-05
description:
tags:
  - mill
---
### **什么是水车**

全称Water Mill，即`水力磨坊`，主要是为了提高**磨面**的[效率](https://cloud.example.com/x)。
""",
        title="通俗易懂水车讲解，后悔没早点学-云水社区-云水",
        date="2025-06-16T00:00:00+00:00",
        topics=("mill",),
        url="https://cloud.example.com/developer/article/1698",
        domain="cloud.example.com",
        excerpt="全称Water Mill，即水力磨坊，主要是为了提高磨面的效率。",
    ),
    # two authors, one as a link and one as text
    Case(
        "GrainDB 开源四年：回望出发，和同行的人.md",
        """\
---
title: "GrainDB 开源四年：回望出发，和同行的人"
source: "https://grain.example.cn/blogs/2026-04-21-four-years"
author:
  - "[[Jiahua]]"
  - "Feng Mei"
published: 2026-04-21
created: 2026-04-23
description: "GrainDB 开源四年：为什么选石磨、为什么把 wheat/rye/oats 统一。"
tags:
---
这不是一篇庆功稿，而是一次回望。

![Grain is now public!](https://grain.example.cn/repo-public.png)
""",
        title="GrainDB 开源四年：回望出发，和同行的人",
        date="2026-04-21T00:00:00+00:00",
        authors=("Jiahua", "Feng Mei"),
        url="https://grain.example.cn/blogs/2026-04-21-four-years",
        domain="grain.example.cn",
        excerpt="GrainDB 开源四年：为什么选石磨、为什么把 wheat/rye/oats 统一。",
    ),
    # an ellipsis and marks of a command line in the quoted description
    Case(
        "tea tray 实战指南：使用场景、常用命令与日常工作流.md",
        """\
---
title: "tea tray 实战指南：使用场景、常用命令与日常工作流"
source: "https://zhuanlan.zhihu.com/p/1938000009455152167"
author:
  - "[[zentea思考与行动，让未来更清晰]]"
published:
created: 2026-04-11
description: "TL;DR（60 秒速览）是什么：为同一个茶馆创建多个“茶盘”。核心约束：同一茶壶只能在一个 tray；要并行就用 --de…"
tags:
  - "tea"
  - "tool"
---
## TL;DR（60 秒速览）

- **是什么** ：为同一个茶馆创建多个“茶盘”。
""",
        title="tea tray 实战指南：使用场景、常用命令与日常工作流",
        date="2026-04-11T00:00:00+00:00",
        topics=("tea", "tool"),
        authors=("zentea思考与行动，让未来更清晰",),
        url="https://zhuanlan.zhihu.com/p/1938000009455152167",
        domain="zhuanlan.zhihu.com",
        excerpt=(
            "TL;DR（60 秒速览）是什么：为同一个茶馆创建多个“茶盘”。核心约束：同一茶壶只能在一个 tray；要并行就用 --de…"
        ),
    ),
    # a published text that is no date: the date of saving
    Case(
        "在阳台上安装与使用水桶：从入门到精通.md",
        """\
---
title: 在阳台上安装与使用水桶：从入门到精通
source: https://geek-garden.example.com/blog/install-barrel/
author:
published: 昨天
created: 2026-06-29
description: 在阳台种菜，你是否遇到过以下问题：水不够；桶太小。
tags: []
---
在阳台种菜，你是否遇到过以下问题？

## 1\\. 什么是水桶？
""",
        title="在阳台上安装与使用水桶：从入门到精通",
        date="2026-06-29T00:00:00+00:00",
        url="https://geek-garden.example.com/blog/install-barrel/",
        domain="geek-garden.example.com",
        excerpt="在阳台种菜，你是否遇到过以下问题：水不够；桶太小。",
    ),
)
