import AnjuCore
public import AnjuDomain
import Synchronization

/// The versions of the pack that cases began under, each read once.
public final class RulebookShelf: Sendable {
    private let read: @Sendable ([UInt8]) -> Rulebook?
    private let books = Mutex<[String: Rulebook]>([:])

    /// `read` makes a rulebook of what was kept of a version, or `nil` where it is not whole.
    public init(reading read: @escaping @Sendable ([UInt8]) -> Rulebook?) { self.read = read }

    /// Items of the versions that have been read.
    var items: [Item] { books.withLock { $0.sorted { $0.key < $1.key }.flatMap(\.value.dictionary.items) } }

    /// The rulebook that decides a case which began under `hash`.
    ///
    /// Throws `pack.not-kept` where nobody kept that version, and `pack.damaged` where what was kept is another: a case is
    /// never judged by rules that it did not begin under.
    func book(_ hash: String, under present: Rulebook, content: () throws -> [UInt8]?) throws -> Rulebook {
        if hash == present.pack.hash { return present }
        if let known = books.withLock({ $0[hash] }) { return known }
        guard let content = try content() else { throw Problem(.unavailable, "pack.not-kept", ["pack": hash]) }
        guard let book = read(content), book.pack.hash == hash, book.pack.id == present.pack.id else {
            throw Problem(.unavailable, "pack.damaged", ["pack": hash])
        }
        let deciding = book.deciding(under: present)
        books.withLock { $0[hash] = deciding }
        return deciding
    }
}
