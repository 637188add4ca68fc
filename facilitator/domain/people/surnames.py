"""Chinese surnames of two characters, which are kept whole when a name is masked."""

from __future__ import annotations

COMPOUND_SURNAMES = frozenset(
    """
    欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠
    公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁
    拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 淳于 公户 公仪 梁丘 公仲 左丘 公伯 西门 公祖 第五 公乘 贯丘
    南荣 东里 东宫 仲长 即墨 达奚 褚师 纳兰 叶赫 完颜 富察 费莫
    歐陽 司馬 東方 獨孤 南宮 聞人 諸葛 尉遲 赫連 澹臺 濮陽 公孫 鍾離 長孫 鮮于 閭丘 軒轅 東郭
    """.split()
)
