/// How a name is built, as the dictionary's code list `name_structure` has it.
public enum NameStructure: String, Hashable, Sendable, CaseIterable {
    case surnameFirst = "1"
    case surnameLast = "2"
    /// One name, of one word or several, and no surname: Burmese, many Indonesian and Afghan names.
    case oneName = "3"
    case patronymic = "4"
    case unknown = "5"
}
