import AnjuCore
import AnjuDomain
import Foundation

/// One value of one person that nobody else has, in one of the ways in which an answer may say it.
struct Canary: Sendable {
    let person: ID<Person>
    /// Groups of the items that hold it: mostly one.
    var groups: Set<String>
    /// Whether it is a firm's: the register of firms says it, of nobody.
    let isFirm: Bool
    let text: Data
    /// As it stands where lines were broken anywhere, as in the text of a PDF.
    let tight: Data

    init(_ person: ID<Person>, _ text: String, _ groups: Set<String>, isFirm: Bool = false) {
        self.isFirm = isFirm
        (self.person, self.groups, self.text) = (person, groups, Data(text.utf8))
        tight = Self.tight(text)
    }

    /// Without white space.
    static func tight(_ text: String) -> Data {
        Data(text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0C, 0x0D].contains($0) })
    }
}
