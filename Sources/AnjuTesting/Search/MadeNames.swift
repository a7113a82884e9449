/// Words of made-up names with their other writings, for searches whose answer is known.
///
/// Unreviewed, and kept apart from the tables of the program: what people write, not what the program expects.
public enum MadeNames {
    /// A word of a Burmese name: script, as a passport has it, another romanisation, characters.
    public struct Burmese: Sendable {
        var script: String
        var latin: String
        var other: String
        var characters: String
    }

    /// A surname: character, traditional, pinyin, a southern romanisation.
    public struct Surname: Sendable {
        var character: String
        var traditional: String
        var pinyin: String
        var dialect: String
    }

    /// A character of a given name: traditional, pinyin with its tone, Cantonese as Hong Kong spells.
    public struct Given: Sendable {
        var character: String
        var traditional: String
        var toned: String
        var pinyin: String
        var cantonese: String
    }

    static let burmese = rows(
        """
        အောင် AUNG ONG 昂|ကျော် KYAW KYOR 觉|ခင် KHIN KIN 钦|မောင် MAUNG MG 貌|မြင့် MYINT MYIN 敏|သိန်း THEIN THANE 登|
        စိန် SEIN SAIN 盛|ဝင်း WIN WINN 温|ထွန်း HTUN TUN 吞|ဇော် ZAW ZOR 佐|လှိုင် HLAING HLINE 莱|နိုင် NAING NINE 乃|စိုး SOE SO 梭|
        ဖြိုး PHYO PYO 漂|ထက် HTET TET 特|လွင် LWIN LUIN 伦|ကြည် KYI GYI 基|ရွှေ SHWE SHWAY 瑞|သန့် THANT TANT 丹|ညွန့် NYUNT NYUN 钮|
        ခိုင် KHAING KHINE 凯|မြတ် MYAT MYET 妙|အေး AYE AE 埃|လှ HLA LA 拉|စန်း SAN SANN 山|တင် TIN TINN 丁|ဝေ WAI WAY 韦|ဇင် ZIN ZINN 津|
        မင်း MIN MINN 敏|ကို KO KOH 哥|ရန် YAN YANN 延|ဟိန်း HEIN HAIN 亨|ဘုန်း PHONE BONE 蓬|ထူး HTOO TOO 图|နှင်း HNIN NIN 宁|မိုး MOE MO 莫
        """
    ).map { Burmese(script: $0[0], latin: $0[1], other: $0[2], characters: $0[3]) }

    static let surnames = rows(
        """
        陈 陳 CHEN TAN|黄 黃 HUANG WONG|林 林 LIN LIM|张 張 ZHANG CHEUNG|王 王 WANG ONG|吴 吳 WU NG|李 李 LI LEE|刘 劉 LIU LAU|
        杨 楊 YANG YEO|周 周 ZHOU CHOW|郑 鄭 ZHENG TAY|许 許 XU KOH|谢 謝 XIE TSE|蔡 蔡 CAI CHUA|郭 郭 GUO KWOK|曾 曾 ZENG TSANG|
        罗 羅 LUO LOH|叶 葉 YE YAP|冯 馮 FENG FUNG|邓 鄧 DENG TANG|梁 梁 LIANG LEUNG|赵 趙 ZHAO CHIU|苏 蘇 SU SO|卢 盧 LU LO
        """
    ).map { Surname(character: $0[0], traditional: $0[1], pinyin: $0[2], dialect: $0[3]) }

    static let given = rows(
        """
        伟 偉 wěi wei wai|明 明 míng ming ming|华 華 huá hua wah|强 強 qiáng qiang keung|丽 麗 lì li lai|芳 芳 fāng fang fong|
        国 國 guó guo kwok|志 志 zhì zhi chi|英 英 yīng ying ying|文 文 wén wen man|建 建 jiàn jian kin|秀 秀 xiù xiu sau|
        玉 玉 yù yu yuk|兰 蘭 lán lan lan|凤 鳳 fèng feng fung|军 軍 jūn jun kwan|平 平 píng ping ping|东 東 dōng dong tung|
        红 紅 hóng hong hung|梅 梅 méi mei mui|福 福 fú fu fuk|德 德 dé de tak|荣 榮 róng rong wing|珍 珍 zhēn zhen chun|
        宝 寶 bǎo bao po|庆 慶 qìng qing hing|龙 龍 lóng long lung|春 春 chūn chun chun|波 波 bō bo po|勇 勇 yǒng yong yung
        """
    ).map { Given(character: $0[0], traditional: $0[1], toned: $0[2], pinyin: $0[3], cantonese: $0[4]) }

    static let places = ["瑞丽市姐告国门路", "瑞丽市勐卯镇南卯街", "芒市团结大街", "瑞丽市弄岛镇等嘎路", "陇川县章凤镇同心路", "盈江县平原镇象城路"]
    static let trades = ["木业", "珠宝", "建材", "物流", "餐饮", "纺织", "电子", "农贸"]

    private static func rows(_ text: String) -> [[String]] {
        text.split(whereSeparator: { $0 == "|" || $0 == "\n" })
            .map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    }
}
