/// Words of Burmese names: how they are romanised, written, and transcribed into Chinese characters.
///
/// Unreviewed: collected from names in public use, not from a table that an authority has published.
enum BurmeseTable {
    /// A word: its romanisations, the usual first; Burmese script; its transcriptions, the usual first.
    struct Word: Sendable {
        let latin: [String]
        let burmese: String
        let han: [String]
    }

    static let men = words(
        """
        AUNG/OUNG/ONG အောင် 昂/翁
        KYAW/KYO/GYAW ကျော် 觉/乔
        HTUN/TUN/TOON ထွန်း 吞/通
        NAING/NINE နိုင် 奈/乃
        ZAW/JAW ဇော် 佐/昭
        MIN/MYINT မင်း 敏/明
        SOE/SO စိုး 梭/索
        LWIN/LUIN လွင် 伦/林
        PHYO/PYO/PHYOE ဖြိုး 漂/飘
        HTET/TET ထက် 特/泰
        HEIN/HAIN ဟိန်း 亨/海
        WIN/WYN ဝင်း 温/文
        MAUNG/MG/MOUNG မောင် 貌/孟
        MYINT/MYIN/MYNT မြင့် 敏/明
        THAN/THANN သန်း 丹/坦
        TIN/TINN တင် 丁/廷
        HLAING/HLINE/LAING လှိုင် 莱/兰
        OO/U ဦး 吴/乌
        TOE/TO တိုး 多/都
        YE/YEE ရဲ 耶/叶
        KO/KOH ကို 哥/科
        LIN/LINN လင်း 林/琳
        ZIN/ZINN ဇင် 辛/津
        THEIN/THAIN သိန်း 登/盛
        SHWE/SHWAY ရွှေ 瑞/水
        BO/BOE ဗိုလ် 波/博
        NYI/NYEE ညီ 尼/妮
        SAN/SANN စံ 山/桑
        WAI/WAY ဝေ 韦/威
        KHANT/KANT ခန့် 坎/康
        PAING/PINE ပိုင် 派/百
        THU/THOO သူ 都/图
        """)

    static let women = words(
        """
        KHIN/KHINE/KIN ခင် 钦/庆
        HLA/LA လှ 拉/腊
        MYA/MIA မြ 妙/米亚
        NYEIN/NYAIN ငြိမ်း 念/年
        SANDAR/SANDA စန္ဒာ 山达/珊达
        SU/SUU စု 素/苏
        MOE/MO မိုး 莫/模
        THIDA/THIDAR သီတာ 蒂达/提达
        YIN/YINN ယဉ် 殷/英
        NU/NUU နု 努/奴
        EI/AYE/AE အိ 艾/埃
        AYE/AY အေး 埃/艾
        THANDAR/THANDA သန္တာ 丹达/坦达
        PHYU/PYU ဖြူ 漂/普
        MAR/MA မာ 玛/马
        CHO/CHOE ချို 秋/丘
        NWE/NWAY နွယ် 奈/内
        HNIN/NIN နှင်း 宁/尼
        WAH/WA ဝါ 瓦/娃
        KYI/GYI ကြည် 基/季
        THIRI/THIRY သီရိ 蒂丽/提丽
        MYAT/MYET မြတ် 妙/密
        LAY/LE လေး 莱/蕾
        SANN/SAN စန်း 山/珊
        WIN/WYN ဝင်း 温/文
        THAZIN/THARZIN သဇင် 达津/塔辛
        NILAR/NILA နီလာ 尼拉/妮拉
        OHN/OHNN အုန်း 翁/昂
        TIN/TINN တင် 丁/廷
        YU/YUU ယု 玉/尤
        ZAR/ZA ဇာ 扎/佐
        POE/PO ပိုး 波/坡
        """)

    static let titlesOfMen = ["U", "KO", "MAUNG"]
    static let titlesOfWomen = ["DAW", "MA"]

    private static func words(_ text: String) -> [Word] {
        text.split(separator: "\n").map { line in
            let cells = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
            return Word(latin: cells[0], burmese: cells[1][0], han: cells[2])
        }
    }
}
