import AnjuDocuments
import AnjuDomain

extension PrintedNames {
    /// A person's names as papers print them.
    init(_ person: PersonRecord) {
        let latin = [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " ")
        self.init(chinese: person.nameChinese, native: person.nameNative, latin: latin)
    }
}
