extension LinkageSchema {
    /// The people of a city's registers.
    ///
    /// The last column holds a resident's number of GB 11643 where the document is one and its check character is right.
    public static let register = LinkageSchema(
        columns: [
            "name_zh", "name_latin_primary", "name_native_script", "sex", "birth_date", "nationality", "id_doc_number",
            "phone", "address_detail", "employer_name", "citizen_number",
        ],
        fields: [
            MatchField("name", .name([0, 1, 2])), MatchField("sex", .code(3)), MatchField("birth_date", .date(4)),
            MatchField("nationality", .code(5)), MatchField("id_doc_number", .identifier(6)),
            MatchField("phone", .identifier(7)), MatchField("address_detail", .text(8)),
            MatchField("employer_name", .text(9)),
        ],
        rules: [
            BlockingRule([.value(6)], most: 100),
            BlockingRule([.value(7)], most: 100),
            BlockingRule([.day(4)], refinedBy: [.value(3)], most: 600),
            BlockingRule([.value(0)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.value(1)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.value(2)], refinedBy: [.year(4)], most: 60),
            BlockingRule([.value(8)], refinedBy: [.value(3)], most: 60),
            BlockingRule([.sound([0, 1, 2]), .month(4)], refinedBy: [.value(3)], most: 60),
            BlockingRule([.sound([0, 1, 2]), .value(9)], refinedBy: [.year(4)], most: 40),
        ],
        training: [Training(rule: 0, fixed: [4]), Training(rule: 2, fixed: [2])],
        together: Training(rule: 6, fixed: [6]), lasting: [10])
}
