"""Articles in the shapes of a Chinese blog of Hexo."""

from tests.parser.dialects.case import Case

CASES = (
    # empty tags, the text first
    Case(
        "2018-plan.md",
        """\
---
title: 2018年种茶计划
date: 2018-02-13 18:46:46
tags:
---

2018年种茶计划，写得很早，或许是去年都没有想到, 茶树是有的，却很矮小。

## 春天

* 除草
* 浇水
""",
        title="2018年种茶计划",
        date="2018-02-13T18:46:46+00:00",
        excerpt="2018年种茶计划，写得很早，或许是去年都没有想到, 茶树是有的，却很矮小。",
    ),
    # two blank lines and a heading above the text; the text goes on after a list of none
    Case(
        "TeaDataAbstraction.md",
        """\
---
title: 茶叶数据Api抽象
date: 2017-03-02 18:34:55
tags:
---


## 场景

通过茶壶生成茶杯

当这个茶杯涉及到热水的时候，这个就很难抽象了。

![pic alt](http://p1.example.com/567571/4ca04cd6.png "opt title")
""",
        title="茶叶数据Api抽象",
        date="2017-03-02T18:34:55+00:00",
        excerpt="通过茶壶生成茶杯",
    ),
    # a quoted category below `type`, the tags below it; a heading of level 1 that is not the title
    Case(
        "TeaTest.md",
        """\
---
title: 茶叶自动化测试
date: 2016-08-25 20:53:15
type: "categories"
categories: "茶叶自动化测试"
tags:
---

# 什么是自动化测试

顾名思义，自动化测试就是让机器代我们去尝茶。人力成本，总是有限的，况且难免喝饱。

自动化测试也是茶叶工程化的一部分。
""",
        title="茶叶自动化测试",
        date="2016-08-25T20:53:15+00:00",
        topics=("茶叶自动化测试",),
        category="茶叶自动化测试",
        excerpt="顾名思义，自动化测试就是让机器代我们去尝茶。人力成本，总是有限的，况且难免喝饱。",
    ),
    # the category below the empty tags; two lines in one paragraph
    Case(
        "TTD.md",
        """\
---
title: omnitea TTD
date: 2016-11-23 14:49:32
tags:
categories: "茶艺化"
---

每天的茶太多，太杂乱。我们也不知道要喝哪一种好。
Get Tea Done。是一件多么好的事情。

## TTD 的思想
""",
        title="omnitea TTD",
        date="2016-11-23T14:49:32+00:00",
        topics=("茶艺化",),
        category="茶艺化",
        excerpt="每天的茶太多，太杂乱。我们也不知道要喝哪一种好。 Get Tea Done。是一件多么好的事情。",
    ),
    # the list that follows its line at once is a list, not the end of that paragraph
    Case(
        "IntegrateTea-kettle.md",
        """\
---
title: 使用kettle管理茶叶框架
date: 2016-08-30 21:19:44
type: "categories"
categories: "茶叶自动化测试"
tags:
---

## 简介

kettle不是一个茶叶框架，它只是烧了一壶水，让自动化测试变得简单。它能:
* 在真实teapot下运行测试
* 终端执行测试

![](http://o99.example.com/%E5%B1%8F%E5%B9%95%202016-08-31%20%E4%B8%8B%E5%8D%884.43.54.png)
""",
        title="使用kettle管理茶叶框架",
        date="2016-08-30T21:19:44+00:00",
        topics=("茶叶自动化测试",),
        category="茶叶自动化测试",
        excerpt="kettle不是一个茶叶框架，它只是烧了一壶水，让自动化测试变得简单。它能:",
    ),
    # no text at all, a title in lower case
    Case(
        "archtea.md",
        """\
---
title: archtea
date: 2016-11-17 13:17:44
tags:
---
""",
        title="archtea",
        date="2016-11-17T13:17:44+00:00",
    ),
    # lines of code that are not marked as code are a paragraph
    Case(
        "leaf-extend.md",
        """\
---
title: 坑之原生茶叶继承
date: 2017-01-20 14:53:32
type: "categories"
categories: "踩过的坑"
tags:
---


## es5 继承原生茶叶

Green()
Black()
White()

在es5中，是没有办法继承原生茶叶的
""",
        title="坑之原生茶叶继承",
        date="2017-01-20T14:53:32+00:00",
        topics=("踩过的坑",),
        category="踩过的坑",
        excerpt="Green() Black() White()",
    ),
    # a category in Latin letters; shell code with a blank line first in it
    Case(
        "cup.md",
        """\
---
title: cup 简单入门
date: 2016-11-30 16:01:21
tags:
categories: "linux"
---

cup是一个强大的喝茶工具，在处理简单的茶水时非常有用。它是按口处理茶水的, 可以与pot，spoon结合

## 指定分隔符

```shell

cup -F, '{print $1,$2}'   tea.txt

```
""",
        title="cup 简单入门",
        date="2016-11-30T16:01:21+00:00",
        topics=("linux",),
        category="linux",
        excerpt="cup是一个强大的喝茶工具，在处理简单的茶水时非常有用。它是按口处理茶水的, 可以与pot，spoon结合",
    ),
    # owner: a quote (or paragraph) that is nothing but a link says nothing of the article
    Case(
        "behaviorTea.md",
        """\
---
title: 喝茶行为测试
date: 2016-08-25 20:50:04
type: "categories"
categories: "茶叶自动化测试"
tags:
---

> [phantomtea](https://www.tea.example.com/package/phantomtea)

PhantomTea 是一个基于 TeaKit的无头茶壶。原生支持各种茶:  绿茶 红茶, 和白茶 。

> 总结：灵活性高，可以做绿茶，可以做红茶。
""",
        title="喝茶行为测试",
        date="2016-08-25T20:50:04+00:00",
        topics=("茶叶自动化测试",),
        category="茶叶自动化测试",
        excerpt="PhantomTea 是一个基于 TeaKit的无头茶壶。原生支持各种茶: 绿茶 红茶, 和白茶 。",
    ),
    # a blank within the title and a comma in the text; code below it
    Case(
        "clearTeaNotWork.md",
        """\
---
title: clearTea 无法清除茶渍
date: 2016-11-21 16:24:11
type: "categories"
categories: "踩过的坑"
tags:
---


今天遇到一个奇怪的问题，clearTea失效了。大概这么一个场景

```javascript

var tea = null;
```
""",
        title="clearTea 无法清除茶渍",
        date="2016-11-21T16:24:11+00:00",
        topics=("踩过的坑",),
        category="踩过的坑",
        excerpt="今天遇到一个奇怪的问题，clearTea失效了。大概这么一个场景",
    ),
    # a plus and two blanks in the title
    Case(
        "tea-workflow.md",
        """\
---
title: tray + Traynator  打造你的茶盘环境
date: 2016-12-20 12:58:36
type: "categories"
categories: "vim"
tags:
---

## tray

tray 是一个茶盘软件，你是否还在感叹茶盘不够用? 有了它，你就可以不用操心了。
对于拥有大桌的你简直爽到爆啊!

![Alt Text](https://camo.example.com/9b91/6874)

> 配置文件
""",
        title="tray + Traynator  打造你的茶盘环境",
        date="2016-12-20T12:58:36+00:00",
        topics=("vim",),
        category="vim",
        excerpt=(
            "tray 是一个茶盘软件，你是否还在感叹茶盘不够用? 有了它，你就可以不用操心了。 对于拥有大桌的你简直爽到爆啊!"
        ),
    ),
    # dashes in the title; an image with a blank before its bracket's end above the text
    Case(
        "tea-select.md",
        """\
---
title: 茶叶统计--茶叶采集
date: 2016-11-27 14:18:49
tags:
---


## 茶叶挖掘概况

![Alt Text](http://o99.example.com//public/16-11-27/23115520.jpg )\x20

茶叶采集是最核心的问题。茶叶采集是否及时，都直接影响整个茶园的效果。

准确性，时效性
""",
        title="茶叶统计--茶叶采集",
        date="2016-11-27T14:18:49+00:00",
        excerpt="茶叶采集是最核心的问题。茶叶采集是否及时，都直接影响整个茶园的效果。",
    ),
    # a list of code first
    Case(
        "leaf-judgment.md",
        """\
---
title: JavaTea-茶叶判断
date: 2017-01-19 16:24:07
type: "categories"
categories: "JavaTea"
tags:
---

## 茶叶判断的方法

* `leafof`
* `instanceof`
* `constructor`

各方法能力表
![](http://o99.example.com/17-1-20/75308578-file_1484882147499_9f11.png)
""",
        title="JavaTea-茶叶判断",
        date="2017-01-19T16:24:07+00:00",
        topics=("JavaTea",),
        category="JavaTea",
        excerpt="leafof",
    ),
    # no tags key at all; emphasis over a link's end in the text
    Case(
        "tea2-high-fether.md",
        """\
---
title: tea2高级技巧-基础能力
date: 2017-05-07 18:36:58
---


## 递归茶壶

使用name属性, 便可在茶壶的template中直接使用茶壶本身, **比如在某些递归的场景就需要如此使用**

```javascript
<template lang="html">
    <li>
    </li>
</template>
```
""",
        title="tea2高级技巧-基础能力",
        date="2017-05-07T18:36:58+00:00",
        excerpt="使用name属性, 便可在茶壶的template中直接使用茶壶本身, 比如在某些递归的场景就需要如此使用",
    ),
    # an image with a title first; a paragraph with emphasis, two blanks and an abbreviation
    Case(
        "teapack-learn.md",
        """\
---
title: teapack1.x 入门教学
date: 2017-02-22 19:21:55
tags:
---

![pic alt](http://teapackdoc.example.com/images/what-is-teapack.png "opt title")

teapack 是一个包含预编译/动态加载的**茶叶化方案**.  会将各种茶叶最后打包成1个或者几个茶包

**单入口的情况下，只会打包一次。**
""",
        title="teapack1.x 入门教学",
        date="2017-02-22T19:21:55+00:00",
        excerpt="teapack 是一个包含预编译/动态加载的茶叶化方案. 会将各种茶叶最后打包成1个或者几个茶包",
    ),
    # a link at the end of the first paragraph, an image without text below
    Case(
        "teapack2-x-learn.md",
        """\
---
title: teapack2 经验教程
date: 2017-02-26 09:17:44
tags:
---

teapack2的文档好了很多，所以熟读官方文档是最好的学习方式。 [传送门](https://teapack.example.org/configuration/)

![](http://o99.example.com/FvBo_6LhVku9AzB0_UPAOpD4fIdc)

* CONCEPTS : 一些常用概念的介绍
* **GUIDES** : 打包能力介绍
""",
        title="teapack2 经验教程",
        date="2017-02-26T09:17:44+00:00",
        excerpt="teapack2的文档好了很多，所以熟读官方文档是最好的学习方式。 传送门",
    ),
    # a slash in the title; a link written the wrong way round stays as it is
    Case(
        "teahook.md",
        """\
---
title: teahub/tealab tea-hook
date: 2017-06-16 09:55:09
tags:
---

日常喝茶场景中，我们可能需要频繁的去茶园拉取最新茶叶，比较繁琐。
teahub、tealab都是支持teahook功能的。见 (tea-handler)[https://tea.example.com/tea-handler]

## teahook server
""",
        title="teahub/tealab tea-hook",
        date="2017-06-16T09:55:09+00:00",
        excerpt=(
            "日常喝茶场景中，我们可能需要频繁的去茶园拉取最新茶叶，比较繁琐。 "
            "teahub、tealab都是支持teahook功能的。见 (tea-handler)[https://tea.example.com/tea-handler]"
        ),
    ),
    # an image on the line below a line of text
    Case(
        "teastorm-learn.md",
        """\
---
title: teastorm-learn
date: 2017-03-13 13:35:32
tags:
---


## 未经授权喝茶

访问泡好后的茶，出现警告。
![pic alt](http://p1.example.com/567571/79b8a3afeb43ff83.png "opt title")

设置允许非法喝茶
![pic alt](http://p1.example.com/567571/b810bf7626dfe381.png "opt title")
""",
        title="teastorm-learn",
        date="2017-03-13T13:35:32+00:00",
        excerpt="访问泡好后的茶，出现警告。",
    ),
    # three dashes in the title, nothing but code and images below
    Case(
        "tea-uploader-learn.md",
        """\
---
title: 神之茶壶 --- tea + kettle
date: 2017-03-11 09:29:15
tags:
---


## 简单示例


```css
    .tea-container {
        position: relative;
    }
```

![](http://o99.example.com/16-10-9/42022369.jpg)
""",
        title="神之茶壶 --- tea + kettle",
        date="2017-03-11T09:29:15+00:00",
    ),
    # a heading that is a link, marks of full width, a paragraph of lines in brackets
    Case(
        "tea6-arrow.md",
        """\
---
title: 坑之箭头茶(进阶篇)
date: 2017-01-18 11:53:47
type: "categories"
categories: "踩过的坑"
tags:
---

## [坑点](https://www.tea.example.com/arrow/)

（1）茶杯内的this对象，就是泡茶时所在的对象。
（2）不可以当作茶壶，也就是说，不可以使用new命令, 因为没有this

this都没有。
""",
        title="坑之箭头茶(进阶篇)",
        date="2017-01-18T11:53:47+00:00",
        topics=("踩过的坑",),
        category="踩过的坑",
        excerpt=(
            "（1）茶杯内的this对象，就是泡茶时所在的对象。 （2）不可以当作茶壶，也就是说，不可以使用new命令, 因为没有this"
        ),
    ),
)
