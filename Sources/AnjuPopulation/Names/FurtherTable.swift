/// Parts of names of further peoples: a family name and given names, each in Latin letters, in the own script, in Chinese
/// characters.
///
/// Unreviewed: collected from names in public use. The own script of Vietnamese is Latin with its marks.
enum FurtherTable {
    /// One part of a name in its three writings; an empty one is not in use.
    struct Part: Sendable {
        let latin, native, han: String
    }

    static let vietnameseFamilies = parts(
        """
        NGUYEN Nguyễn 阮|TRAN Trần 陈|LE Lê 黎|PHAM Phạm 范|HOANG Hoàng 黄|PHAN Phan 潘|VU Vũ 武
        DANG Đặng 邓|BUI Bùi 裴|DO Đỗ 杜|HO Hồ 胡|NGO Ngô 吴
        """)
    static let vietnameseMen = parts(
        """
        VAN_DUC Văn_Đức 文德|VAN_HUNG Văn_Hùng 文雄|MINH_TUAN Minh_Tuấn 明俊
        QUOC_VIET Quốc_Việt 国越|DINH_NAM Đình_Nam 庭南|VAN_THANH Văn_Thành 文成
        HUU_PHUOC Hữu_Phước 有福|XUAN_LONG Xuân_Long 春龙|VAN_DUNG Văn_Dũng 文勇
        ANH_KHOA Anh_Khoa 英科|TRUNG_HIEU Trung_Hiếu 忠孝|DUC_ANH Đức_Anh 德英
        """)
    static let vietnameseWomen = parts(
        """
        THI_HOA Thị_Hoa 氏花|THI_LAN Thị_Lan 氏兰|THI_HUONG Thị_Hương 氏香|THU_HA Thu_Hà 秋河
        NGOC_ANH Ngọc_Anh 玉英|THI_MAI Thị_Mai 氏梅|PHUONG_THAO Phương_Thảo 芳草
        THI_NGA Thị_Nga 氏娥|KIM_LIEN Kim_Liên 金莲|THI_XUAN Thị_Xuân 氏春
        BICH_NGOC Bích_Ngọc 碧玉|THUY_LINH Thùy_Linh 垂玲
        """)
    static let thaiFamilies = parts(
        """
        JAIDEE ใจดี 斋迪|SRISUK ศรีสุข 西素|WONGSA วงศ์ษา 翁萨|THONGDEE ทองดี 通迪|CHAIYO ไชโย 猜约
        SUKSAN สุขสันต์ 素汕|BUNMA บุญมา 文玛|KAEWKLA แก้วกล้า 乔格拉|PHROMMA พรหมมา 蓬玛
        SAENGTHONG แสงทอง 盛通
        """)
    static let thaiMen = parts(
        """
        SOMCHAI สมชาย 颂猜|PRASERT ประเสริฐ 巴硕|ANAN อนันต์ 阿南|SOMSAK สมศักดิ์ 颂萨
        WICHAI วิชัย 威猜|PREECHA ปรีชา 比差|NARONG ณรงค์ 纳隆|SURACHAI สุรชัย 素拉猜
        """)
    static let thaiWomen = parts(
        """
        SOMYING สมหญิง 颂英|MALEE มาลี 玛丽|SUDA สุดา 素达|WANNA วรรณา 万娜|PRANEE ปราณี 巴妮
        NONGLAK นงลักษณ์ 农拉|SIRIPORN ศิริพร 诗丽蓬|KANYA กัญญา 甘雅
        """)
    static let laoFamilies = parts(
        """
        PHOMMACHANH ພົມມະຈັນ 蓬玛占|SISOUK ສີສຸກ 西苏|VONGSA ວົງສາ 冯萨|KEOVONGSA ແກ້ວວົງສາ 乔冯萨
        INTHAVONG ອິນທະວົງ 因塔冯|SOUVANNA ສຸວັນນາ 苏万纳|BOUNMY ບຸນມີ 本米|SAYAVONG ໄຊຍະວົງ 赛雅冯
        """)
    static let laoMen = parts(
        """
        SOMPHONE ສົມພອນ 宋蓬|KHAMLA ຄຳຫຼ້າ 坎拉|BOUNTHAN ບຸນທັນ 本坦|THONGLOUN ທອງລຸນ 通伦
        SOMSY ສົມສີ 宋西|VILAY ວິໄລ 维莱|KHAMSING ຄຳສິງ 坎辛|SOUK ສຸກ 苏
        """)
    static let laoWomen = parts(
        """
        MANIVANH ມະນີວັນ 玛尼万|BOUALA ບົວລາ 波拉|CHANTHA ຈັນທາ 占塔|NOY ນ້ອຍ 诺伊|SOUDA ສຸດາ 苏达
        KEO ແກ້ວ 乔|PHETSA ເພັດສາ 佩萨|DALA ດາລາ 达拉
        """)
    static let westernFamilies = parts(
        """
        SMITH - 史密斯|JONES - 琼斯|BROWN - 布朗|TAYLOR - 泰勒|WILSON - 威尔逊|MARTIN - 马丁
        MULLER Müller 米勒|SCHMIDT - 施密特|GARCIA García 加西亚|DUBOIS - 杜布瓦|ROSSI - 罗西
        KOWALSKI - 科瓦尔斯基|IVANOV Иванов 伊万诺夫|PETROV Петров 彼得罗夫|ANDERSON - 安德森
        THOMAS - 托马斯
        """)
    static let westernMen = parts(
        """
        JOHN - 约翰|DAVID - 大卫|MICHAEL - 迈克尔|THOMAS - 托马斯|PETER - 彼得|ROBERT - 罗伯特
        ANDREI Андрей 安德烈|PIERRE - 皮埃尔|JOSE José 何塞|MARCO - 马尔科|PAUL - 保罗|JAMES - 詹姆斯
        """)
    static let westernWomen = parts(
        """
        MARY - 玛丽|ANNA - 安娜|SARAH - 萨拉|EMMA - 艾玛|LAURA - 劳拉|MARIA María 玛丽亚
        OLGA Ольга 奥尔加|SOPHIE - 索菲|JULIA - 朱莉娅|LISA - 丽莎|KATE - 凯特|HELEN - 海伦
        """)
    static let daiMen = parts(
        """
        YAN - 岩|AI - 岩|SHAN - 陕
        """)
    static let daiWomen = parts(
        """
        YU - 玉|YI - 依|YE - 月
        """)
    static let daiGiven = parts(
        """
        WEN - 温|HAN - 罕|GUANG - 光|JIAO - 叫|LENG - 冷|XIANG - 香|LA - 腊|TUAN - 团|WANG - 旺
        YING - 应|LUN - 伦|SUN - 顺|JIN - 金|KAN - 坎|XIANG_BAO - 香保|HAN_JIAO - 罕叫
        WEN_BING - 温丙|ER_XIANG - 二香
        """)
    static let uyghurFamilies = parts(
        """
        MAIMAITI مۇھەممەت 买买提|AIHAITI ئەخەت 艾海提|TUERXUN تۇرسۇن 吐尔逊|ABUDU ئابدۇ 阿卜杜
        YUSUFU يۈسۈپ 玉素甫|SIMAYI ئىسمائىل 司马义
        """)
    static let uyghurMen = parts(
        """
        ADILI ئادىل 阿迪力|AILI ئېلى 艾力|KEYIMU قەييۇم 克依木|PALIHATI پەرھات 帕力哈提
        HALIKE خالىق 哈力克
        """)
    static let uyghurWomen = parts(
        """
        AYIGULI ئايگۈل 阿依古丽|GULINAER گۈلنار 古丽娜尔|REYILA رەيلە 热依拉|ZULIPIYA زۇلپىيە 祖丽皮亚
        PATIMAN پاتىمە 帕提曼
        """)

    private static func parts(_ text: String) -> [Part] {
        text.split { $0 == "|" || $0 == "\n" }.map { cell in
            let words = cell.split(separator: " ").map { String($0).replacing("_", with: " ") }
            return Part(latin: words[0], native: words[1] == "-" ? "" : words[1], han: words[2])
        }
    }
}
