/// Characters by which Burmese names are transcribed, and the syllables that they stand for, as romanised.
///
/// Collected from names of public life in Chinese newspapers and reference works (昂山素季, 吴登盛, 敏昂莱, 温敏, 廷觉, 丹瑞, 钦钮,
/// 苏温, 貌埃, 奈温, 吞图乌); unreviewed.
enum TranscriptionTable {
    static let text = """
        艾 aye e
        爱 aye e
        埃 aye e
        安 an
        昂 aung
        盎 aung
        翁 aung ohn un
        温 win un
        文 win mon
        稳 win
        云 yun
        宝 paw bo
        波 bo paw phaw
        博 bo paw
        宾 bein pyin
        布 pu bu phu
        昌 chan
        陈 chan tin
        成 chein sein
        楚 chu
        达 da ta tat that
        德 tet htet
        岱 taik htaik tai
        泰 htay htaik tai
        戴 taik tai
        丹 than thant tan dan
        坦 than htan
        探 thant
        当 taung thaung
        敦 tun htun
        登 thein tin htein
        丁 tin tint
        汀 tin htin
        廷 htin tin thin
        定 tin
        顶 tin
        东 taung htun
        董 taung htun
        吞 htun tun
        屯 htun
        通 htun taung
        栋 htun taung
        都 thu tu htoo
        杜 daw thu du tu
        图 htoo thu htu
        多 to daw
        德 tet te
        特 htet tet
        恩 ein
        尔 a
        发 pha hpa
        凡 pan
        飞 phe
        丰 phone phon
        福 pho
        甘 kan
        高 kaung kaw kao
        冈 kaung
        刚 kaung
        岗 kaung
        哥 ko
        格 ket
        戈 ko kaw
        果 kaw ko
        贡 kun kaung
        古 ku
        光 kaung
        哈 ha
        汉 han
        杭 haung
        黑 he het
        亨 hein han
        恒 hein
        红 hon
        基 kyi ki
        吉 kyi chit kyit
        季 kyi gyi
        积 kyi
        加 ka kya
        佳 kya
        家 kya
        姜 kyan chan
        江 kyaung
        交 kyaw
        觉 kyaw
        乔 kyaw kyauk cho
        焦 kyaw
        皎 kyauk kyaw
        教 kyaw kyauk
        杰 kyet kyaik
        捷 chet
        锦 kin khin
        金 khin kin kyin
        津 kyin
        钦 khin chin
        勤 khin
        琴 khin chin
        敬 kyin kyine
        凯 khaing khine
        开 khaing
        凱 khaing
        康 khaung kaung
        考 khauk
        科 kho ko
        柯 ko
        克 khet
        坤 khun
        昆 khun
        拉 hla la
        腊 lat hla
        来 hlaing lai
        莱 hlaing lai hline
        赖 hlaing lai
        兰 lan
        朗 laung
        劳 law
        勒 let
        雷 lay lwe
        黎 li
        丽 li
        礼 li hli
        林 lin lynn
        琳 lin lynn
        凌 lin
        伦 lwin lun
        隆 lon
        楞 lwin
        仑 lun
        罗 lo law
        洛 law
        伦 lwin
        玛 ma mar
        马 ma mar
        麻 ma
        迈 maik mai
        麦 mat mai
        曼 man
        芒 maung
        茫 maung
        貌 maung
        茂 maung mo
        毛 maung maw
        梅 may me
        美 may mi me
        妹 me may
        门 mon min
        孟 mon maung
        蒙 mon maung
        米 mi
        密 mit myit
        妙 myo myaw
        苗 myo
        敏 min myint
        民 min myint
        明 min myint
        冥 myint
        谬 myo
        莫 moe maw mo
        摩 moe maw
        木 mu
        穆 mu
        娜 nar na
        纳 na nat
        乃 naing ne
        奈 ne nay naing
        耐 nay ne
        南 nan
        楠 nan
        囊 naung
        脑 naung naw
        瑙 naw naung
        内 ne nay
        能 nin naing
        尼 ni
        妮 ni
        宁 nyein nyin hnin
        纽 nyunt nyo
        钮 nyunt nyo
        农 nyunt nun
        努 nu
        诺 naw no
        欧 ohn o
        帕 pa hpa
        派 paing
        佩 phay pe
        培 phay pe
        彭 phone pan
        蓬 phone
        蒲 phu
        飘 phyo pyo
        漂 phyo pyo
        票 phyo
        频 phyin
        平 pyin
        坡 po hpo
        普 phu pu
        漆 chit
        奇 kyi chi
        齐 chit
        其 kyi
        仓 san
        桑 saung san sang
        散 san
        山 san shan
        善 san
        珊 san
        尚 shan saung
        邵 saw
        绍 saw
        舍 she
        信 shin sin
        辛 sin shin
        新 sin shin
        欣 hsin shin
        兴 hsin sin
        盛 sein hsein thein
        生 sein
        圣 sein
        晟 sein
        胜 sein
        苏 soe su thu so
        素 su suu
        梭 soe saw thaw so
        索 soe saw so
        绍 shaw saw
        丝 si
        斯 sit
        西 si
        昔 sit
        席 sit
        瑞 shwe swe
        水 shwe
        绥 swe shwe
        睡 shwe
        隋 swe
        隨 swe
        随 swe
        顺 shun sun
        松 son sone
        宋 son
        泽 zay zeya
        才 zay saik
        塞 sai saik
        赛 sai saik
        萨 sat tha sa
        沙 sha
        梅 may
        丁 tin
        台 htay htaik
        太 htaik
        泰 htet
        瓦 wa wah
        万 wan
        旺 wan
        汪 wan
        威 wai way
        韦 wai way
        维 wai way
        伟 wai way
        卫 wai way
        魏 wai
        薇 wai
        翁 aung
        乌 u oo
        吴 u oo
        武 wu u
        奥 aw aung
        沃 waw
        喜 si shi
        西 si thi
        希 shi hsi
        细 si thi
        锡 sit thi
        辛 thin
        信 thin shin
        兴 hsin
        雄 shone
        雅 ya yar
        亚 ya yar
        央 yan yaung
        杨 yan yaung
        彦 yan
        延 yan
        仰 yan yaung
        耀 yaw yauk
        耶 ye yay
        叶 ye yay
        也 ye
        伊 i yi ee
        依 i yi
        意 i
        英 yin ein
        因 yin ein
        殷 yin
        尹 yin
        银 yin ngwe
        永 yun
        优 yu
        尤 yu
        裕 yu
        玉 yu
        扎 za zar
        札 za
        昭 zaw
        钊 zaw
        佐 zaw
        左 zaw
        邹 zaw
        乍 za
        宗 zon
        尊 zun
        佐 zaw
        觉 kyaw
        奏 zaw
        郑 zin
        珍 zin
        真 zin
        辛 sin
        志 zi
        周 cho
        朱 chu
        准 chun
        卓 cho
        素 su
        因 in
        年 nyan
        念 nyan
        娘 nyan
        涅 nye
        聂 nye
        尧 yaw
        瑶 yaw
        敖 aw
        登 htein
        温 wun
        道 taw daw
        陶 taw htaw
        托 htaw
        到 taw
        蒂 ti thi
        迪 ti di
        提 ti thi hti
        帝 ti
        底 thi ti
        梯 thi
        达 thar tha
        塔 tha hta thar
        他 tha
        拿 na nar
        那 na nar
        丹 thandar
        朵 daw
        吐 htu
        突 thu tun
        妲 dar
        彬 pyin bein
        莲 lian
        礼 hli
        良 hlyan
        力 li
        利 li
        仁 yin
        汝 yu
        如 yu
        润 yun
        因 yin
        波 hpaw
        包 baw pauk
        保 paw
        褒 pauk
        耶 yair
        夏 sha shar
        肖 shaw
        翁 ong
        恩 ein
        貌 mg
        内 nay
        乃 naing
        耐 naing
        奈 naing
        赛 sai
        盖 kai
        """
}
