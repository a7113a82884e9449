/// Where a Chinese name's surname ends.
public enum ChineseSurnames {
    /// Surnames of two characters that are borne today.
    static let compound: Set<String> = [
        "欧阳", "司马", "尉迟", "上官", "诸葛", "东方", "皇甫", "令狐", "长孙", "慕容", "司徒", "夏侯", "公孙", "宇文", "澹台", "万俟",
        "端木", "司空", "轩辕", "申屠", "独孤", "南宫", "西门", "闻人", "赫连", "淳于", "单于", "太史", "公冶", "濮阳", "钟离", "鲜于",
        "呼延", "闾丘", "东郭", "百里", "拓跋", "第五", "左丘", "梁丘", "公羊", "谷梁", "巫马", "漆雕", "乐正", "宰父", "亓官", "仉督",
        "歐陽", "司馬", "尉遲", "諸葛", "東方", "長孫", "慕容", "公孫", "澹臺", "軒轅", "獨孤", "南宮", "赫連", "濮陽", "鍾離",
    ]

    /// The surname by the usual rule: two characters where they are a known compound and something follows, else one.
    public static func surname(of name: String) -> String {
        let pair = String(name.prefix(2))
        return name.count > 2 && compound.contains(pair) ? pair : String(name.prefix(1))
    }
}
