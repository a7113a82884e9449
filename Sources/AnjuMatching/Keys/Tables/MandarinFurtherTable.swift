/// Further Mandarin readings, without tone, of characters that have another first.
///
/// Unicode Unihan 15.0, kTGHZ2013: the dictionary to the table of 8,105 standard characters.
enum MandarinFurtherTable {
    static let text = """
        a 吖腌|ao 薁|bai 伯|bao 刨剥曝瀑炮|bei 棓臂|beng 蚌|bi 咇泌秘芘辟|bie 癿|bing 屏槟|bo 擘柏桲泊艴蕃薄鲌|bu 卜堡|cen 参|cha 刹喳嚓|chai 差|chan 单孱掺
        chang 长|chao 绰|che 尺|chen 梣棽称|cheng 盛铛|chi 匙豉|chong 涌漴种重|chui 圌|chuo 啜|ci 兹差|cu 卒|cuan 攒|da 溚鿎|dai 大|dan 石膻
        dao 帱|dei 嘚得|deng 澄|di 地坻提的茋|dia 嗲|die 楪|ding 町|dou 读钭|du 都|dun 镦|duo 度驮|e 哦堨欸阿|er 耏|fen 坋玢|fo 佛|fu 宓脯芾
        ga 伽咖夹戛|gai 芥|gan 虷|gang 扛|ge 合盖蛤饹|geng 颈|gong 硔|gou 句|gu 贾|gua 呱|guan 纶|gui 炅|guo 涡聒|han 扞犴|hang 吭巷行|he 吓纥貉隺
        heng 珩行|hng 哼|hong 唝|hu 和核鹄鹘|hua 砉|huan 还|hui 桧溃硊|hun 珲碈|huo 和|ji 㴔堲奇期系给|jian 槛|jiang 强虹|jiao 嚼校觉|jie 价桔楷藉诘
        jing 劲|jiu 氿|ju 岨枸柜车|juan 圈|jue 角|jun 筠葰龟|ka 咯|kan 阚|ke 咳|kuai 会|kui 傀|la 落|lao 络落|le 勒|lei 肋|li 浰鬲|liang 俩莨靓
        liao 了橑潦|lie 峛|ling 棱|liu 碌陆|lo 咯|long 弄|lou 露|lu 绿|luo 咯捋烙|lv 偻|m 呒|ma 抹摩|mai 唛|man 埋|mang 厖|mei 糜|men 呇|mi 蓂
        miao 缪|min 黾|miu 缪|mo 万嬷无没脉|mu 模牟|na 南|nai 佴|ne 哪|ng 嗯|ni 呢|nian 粘|nie 乜|niu 拗杻|nuo 娜|ou 区|pa 扒耙|pai 迫|pan 番胖蹒
        pang 彷磅膀|peng 搒淜|pi 否陂|pian 便扁|piao 朴蔈骠|po 朴繁|pu 埔堡|qi 亟欹洓缉荠|qia 卡|qian 伣犍磏纤荨|qiao 壳峤雀|qie 伽慊茄趄|qin 梣覃|qing 亲綮
        qiu 仇湫龟|qu 戌焌苣|que 炔|qun 麇|ruo 婼|se 塞|sha 嗄杉|shai 色|shan 单嶦栅烻禅|shao 召鞘|she 折拾阇|shen 参糁葚|shi 什嘘峙殖酾|shou 熟
        shuai 率|shuang 泷漴|shui 说谁|shun 楯|shuo 数|si 伺似俟|su 缩|sui 尿|suo 挲莎葰|ta 沓阘|tai 骀|tan 弹澹镡|tang 埫|tao 叨焘|teng 螣
        ti 䏲|tian 瑱|tiao 调|ting 铤|tong 垌峒洞穜|tui 忒|tun 囤褪|tuo 圫拓柁铊|wa 坬|wan 莞蔓|wang 尢|wei 亹廆隗|wo 喔|wu 峿恶|xi 茜裼蹊|xia 厦呷
        xian 孅洗见|xiang 降|xiao 削滧蛸|xie 叶絜血解颉|xin 莘|xing 省饧|xiong 芎|xiu 宿臭|xu 圩欻浒畜|xuan 券嬛|xue 噱|xun 浚郇|yan 掞殷铅阏|yang 玚
        yao 侥疟约铫|ye 咽|yi 嗌尾艾荑|yin 硍窨龈|ying 荥|you 繇蝤|yu 吁喁尉熨畬蔚|yuan 圜妧涴芫|yue 乐哕栎钥|yun 员|za 扎|zai 仔|zan 拶酂|zang 藏|ze 咋
        zeng 曾综|zha 咋喋查轧馇|zhai 择祭翟豸|zhan 辗|zhao 朝着|zhen 帧|zhi 氏识|zhou 啁婤碡|zhu 术柷著|zhua 爪|zhuan 传沌|zhuang 奘幢戆|zhui 椎
        zhuo 琢着著|zi 吱孖茈|zong 枞|zu 菹|zui 咀|zuo 嘬撮柞笮酢
        """
}
