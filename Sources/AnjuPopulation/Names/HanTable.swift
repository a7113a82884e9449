/// Surnames and characters of given names, with their readings.
///
/// The surnames stand in the order of the Ministry of Public Security's report on names of the year 2020; readings as in
/// Unicode Unihan (kMandarin), those of surnames by use. The romanisations beside pinyin are unreviewed.
enum HanTable {
    /// A surname, its pinyin, how else it is romanised, and its traditional form.
    struct Surname: Sendable {
        let han, pinyin, traditional: String
        let dialects: [String]
    }

    /// A character of given names and its pinyin.
    struct Given: Sendable {
        let han, pinyin, traditional: String
    }

    static let surnames: [Surname] = rows(
        """
        王 WANG WONG/ONG
        李 LI LEE/LEI
        张 ZHANG CHEUNG/TEO/CHONG 張
        刘 LIU LAU/LOW 劉
        陈 CHEN CHAN/TAN/CHIN 陳
        杨 YANG YEUNG/YEO 楊
        黄 HUANG WONG/NG/OOI 黃
        赵 ZHAO CHIU/TEO 趙
        吴 WU NG/GOH 吳
        周 ZHOU CHOW/CHEW
        徐 XU TSUI/CHEE
        孙 SUN SUEN/SNG 孫
        马 MA MAH/BEH 馬
        朱 ZHU CHU/CHOO
        胡 HU WU/OH
        郭 GUO KWOK/KUEK
        何 HE HO
        林 LIN LAM/LIM
        高 GAO KO/KOH
        罗 LUO LAW/LO 羅
        郑 ZHENG CHENG/TAY 鄭
        梁 LIANG LEUNG/NEO
        谢 XIE TSE/CHIA 謝
        宋 SONG SUNG
        唐 TANG TONG
        许 XU HUI/KOH 許
        邓 DENG TANG 鄧
        冯 FENG FUNG/PANG 馮
        韩 HAN HON 韓
        曹 CAO CHO/CHOW
        曾 ZENG TSANG/CHAN
        彭 PENG PANG/PHE
        萧 XIAO SIU/SEOW 蕭
        蔡 CAI CHOI/CHUA
        潘 PAN POON/PHUA
        田 TIAN TIN/CHAN
        董 DONG TUNG/TANG
        袁 YUAN YUEN/WAN
        于 YU YUE
        余 YU YUE/EE
        叶 YE IP/YAP 葉
        蒋 JIANG CHEUNG/CHIO 蔣
        杜 DU TO/TOH
        苏 SU SO/SOH 蘇
        魏 WEI NGAI/GWEE
        程 CHENG CHING/THIA
        吕 LYU LUI/LU 呂
        丁 DING TING
        沈 SHEN SHUM/SIM
        任 REN YAM/JIM
        姚 YAO YIU/YEO
        卢 LU LO/LOH 盧
        傅 FU FOO/POH
        钟 ZHONG CHUNG/CHENG 鍾
        姜 JIANG KEUNG
        崔 CUI CHUI
        谭 TAN TAM 譚
        廖 LIAO LIU/LEOW
        范 FAN FAN/HUAN
        汪 WANG WONG
        陆 LU LUK/LEK 陸
        金 JIN KAM/KIM
        石 SHI SHEK/CHIO
        戴 DAI TAI/TAY
        贾 JIA KA 賈
        韦 WEI WAI 韋
        夏 XIA HA/HAY
        邱 QIU YAU/KHOO
        方 FANG FONG/PNG
        侯 HOU HAU/HAU
        邹 ZOU CHOW 鄒
        熊 XIONG HUNG/HIM
        孟 MENG MANG
        秦 QIN CHUN/CHIN
        白 BAI PAK/PEH
        江 JIANG KONG/KANG
        阎 YAN YIM 閻
        薛 XUE SIT/SIH
        尹 YIN WAN/OON
        段 DUAN TUEN
        雷 LEI LUI
        黎 LI LAI/LOY
        史 SHI SZE
        龙 LONG LUNG 龍
        陶 TAO TO
        贺 HE HO 賀
        顾 GU KOO 顧
        毛 MAO MO
        郝 HAO KOK
        龚 GONG KUNG 龔
        邵 SHAO SIU
        万 WAN MAN 萬
        覃 QIN TAM
        武 WU MO
        钱 QIAN CHIN 錢
        戴 DAI TAI
        严 YAN YIM 嚴
        欧阳 OUYANG AUYEUNG 歐陽
        司马 SIMA SZEMA 司馬
        上官 SHANGGUAN SHEUNGKOON
        """
    ).map { row in
        Surname(
            han: row[0], pinyin: row[1], traditional: row.count > 3 ? row[3] : row[0],
            dialects: row[2].split(separator: "/").map(String.init))
    }

    static let men = given(
        """
        伟 WEI 偉|强 QIANG 強|磊 LEI|军 JUN 軍|勇 YONG|杰 JIE 傑|涛 TAO 濤|明 MING|超 CHAO|刚 GANG 剛|平 PING|辉 HUI 輝
        鹏 PENG 鵬|华 HUA 華|飞 FEI 飛|鑫 XIN|波 BO|斌 BIN|宇 YU|浩 HAO|凯 KAI 凱|健 JIAN|俊 JUN|帆 FAN|帅 SHUAI 帥|旭 XU
        宁 NING 寧|龙 LONG 龍|林 LIN|欢 HUAN 歡|阳 YANG 陽|建 JIAN|亮 LIANG|成 CHENG|峰 FENG|志 ZHI|文 WEN|国 GUO 國|海 HAI
        永 YONG|春 CHUN|德 DE|福 FU|贵 GUI 貴|光 GUANG|洪 HONG|金 JIN|立 LI|良 LIANG|庆 QING 慶|荣 RONG 榮|少 SHAO|世 SHI
        天 TIAN|祥 XIANG|新 XIN|学 XUE 學|义 YI 義|云 YUN 雲|振 ZHEN|正 ZHENG|忠 ZHONG|子 ZI|轩 XUAN 軒|梓 ZI|晨 CHEN|睿 RUI
        博 BO|昊 HAO|然 RAN|一 YI|泽 ZE 澤|瑞 RUI|嘉 JIA|家 JIA|东 DONG 東|兵 BING|江 JIANG|万 WAN 萬|保 BAO|大 DA|树 SHU 樹
        """)

    static let women = given(
        """
        芳 FANG|娜 NA|敏 MIN|静 JING 靜|丽 LI 麗|艳 YAN 艷|娟 JUAN|霞 XIA|燕 YAN|玲 LING|婷 TING|雪 XUE|慧 HUI|莹 YING 瑩
        倩 QIAN|萍 PING|红 HONG 紅|玉 YU|兰 LAN 蘭|英 YING|秀 XIU|桂 GUI|梅 MEI|琴 QIN|云 YUN 雲|凤 FENG 鳳|洁 JIE 潔|琳 LIN
        素 SU|莲 LIAN 蓮|珍 ZHEN|贞 ZHEN 貞|荣 RONG 榮|爱 AI 愛|妹 MEI|香 XIANG|月 YUE|莺 YING 鶯|媛 YUAN|瑞 RUI|凡 FAN|佳 JIA
        嘉 JIA|琼 QIONG 瓊|勤 QIN|淑 SHU|惠 HUI|珠 ZHU|翠 CUI|雅 YA|芝 ZHI|彩 CAI|春 CHUN|菊 JU|怡 YI|梦 MENG 夢|欣 XIN|颖 YING 穎
        露 LU|瑶 YAO 瑤|诗 SHI 詩|涵 HAN|雨 YU|可 KE|思 SI|蕊 RUI|薇 WEI|菁 JING|岚 LAN 嵐|苑 YUAN|婕 JIE|馨 XIN|瑗 YUAN|琰 YAN
        """)

    private static func given(_ text: String) -> [Given] {
        text.split { $0 == "|" || $0 == "\n" }.map { cell in
            let parts = cell.split(separator: " ").map(String.init)
            return Given(han: parts[0], pinyin: parts[1], traditional: parts.count > 2 ? parts[2] : parts[0])
        }
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }
}
