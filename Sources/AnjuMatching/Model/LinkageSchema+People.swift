extension LinkageSchema {
    /// The people of one register, by what tells who they are: no nationality, telephone or address.
    ///
    /// The number of a document is compared as a blind index: the same, or not.
    public static let people = LinkageSchema(
        columns: [
            "name_zh", "name_latin_primary", "name_native_script", "sex", "birth_date", "employer_name",
            "id_doc_number",
        ],
        fields: [
            MatchField("name", .name([0, 1, 2])), MatchField("sex", .code(3)), MatchField("birth_date", .date(4)),
            MatchField("employer_name", .text(5)), MatchField("id_doc_number", .code(6)),
        ],
        rules: [
            BlockingRule([.value(6)], most: 100),
            BlockingRule([.day(4)], refinedBy: [.value(3)], most: 600),
            BlockingRule([.value(0)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.value(1)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.value(2)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.sound([0, 1, 2]), .month(4)], refinedBy: [.value(3)], most: 60),
        ],
        training: [Training(rule: 0, fixed: [4]), Training(rule: 1, fixed: [2])])
}
