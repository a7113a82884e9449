/// Readings that characters have as surnames, and the dictionary's table does not give.
///
/// By GB/T 28039 and common use; unreviewed.
enum SurnameReadings {
    static let text = """
        bo 薄柏
        chen 谌
        dai 大
        gai 盖
        ge 盖葛
        gui 炔
        guo 国虢
        hao 郝
        he 黑
        ji 纪
        kui 隗
        le 乐
        miao 缪
        mo 万
        nie 乜
        ou 区欧
        piao 朴
        po 繁
        qi 俟亓
        qin 覃
        qiu 仇
        sha 沙
        shan 单
        shao 召
        she 折
        shen 谌沈
        sheng 盛
        tai 澹
        tan 覃
        wei 隗尉
        xian 冼洗
        xie 解
        xing 行邢
        ya 牙
        ye 叶
        yuan 员
        yue 乐
        yun 员
        yu 尉
        zha 查
        zhai 翟
        zeng 曾
        zhang 长
        zhong 种
        """
}
