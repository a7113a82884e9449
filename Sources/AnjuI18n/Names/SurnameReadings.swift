/// Surnames that are read otherwise than their characters are elsewhere.
enum SurnameReadings {
    /// The readings as surnames, the commonest first, in pinyin with tones.
    static let table: [String: [String]] = [
        "单": ["shàn"], "仇": ["qiú"], "解": ["xiè"], "曾": ["zēng"], "查": ["zhā"], "区": ["ōu"], "朴": ["piáo"],
        "盖": ["gě", "gài"], "覃": ["qín", "tán"], "员": ["yùn"], "黑": ["hè", "hēi"], "缪": ["miào"],
        "隗": ["wěi", "kuí"], "谌": ["chén", "shèn"], "任": ["rén"], "乐": ["yuè", "lè"], "吕": ["lǚ"],
        "尉迟": ["yù chí"], "万俟": ["mò qí"], "令狐": ["líng hú"], "长孙": ["zhǎng sūn"], "澹台": ["tán tái"],
        "华": ["huà"], "折": ["shé"], "种": ["chóng"], "秘": ["bì"], "繁": ["pó"], "宓": ["mì", "fú"], "尹": ["yǐn"],
        "召": ["shào"], "冼": ["xiǎn"], "过": ["guō"], "那": ["nā"], "哈": ["hǎ"], "燕": ["yān"], "纪": ["jǐ"],
        "宁": ["nìng"], "葛": ["gě"], "翟": ["zhái", "dí"], "晁": ["cháo"], "佴": ["nài"], "逄": ["páng"],
        "鲜于": ["xiān yú"], "单于": ["chán yú"], "句": ["gōu"], "洗": ["xiǎn"], "逯": ["lù"], "车": ["chē"],
        "都": ["dū"], "牟": ["mù", "móu"], "应": ["yīng"], "於": ["yū"], "干": ["gān"], "祭": ["zhài"],
    ]
}
