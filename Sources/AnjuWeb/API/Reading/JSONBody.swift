import AnjuCore
import HTTPTypes
import Hummingbird

/// The members of a JSON object, taken one by one; every fault is kept with its pointer, and what nobody took is one.
struct JSONBody {
    /// Most bytes that are read.
    static let limit = 1 << 20
    /// Most characters of free words.
    static let words = 2_000

    private let members: [String: JSONTree]
    /// The JSON Pointer (RFC 6901) of this object.
    private let pointer: String
    private var taken: Set<String> = []
    private var faults: [Violation] = []

    /// Reads a request's body.
    ///
    /// Throws `request.media-type`, `request.too-large`, `request.unreadable`.
    init(_ request: Request) async throws {
        let type = request.headers[.contentType]?.lowercased().prefix { $0 != ";" && $0 != " " }
        guard type == "application/json" else { throw APIRefusal(.unsupportedMediaType, "request.media-type") }
        guard let bytes = try? await request.body.collect(upTo: Self.limit) else {
            throw APIRefusal(.contentTooLarge, "request.too-large")
        }
        guard case .object(let members) = JSONReader.tree(Array(bytes.readableBytesView)) else {
            throw APIRefusal(.badRequest, "request.unreadable")
        }
        self.init(members, at: "")
    }

    init(_ members: [String: JSONTree], at pointer: String) { (self.members, self.pointer) = (members, pointer) }

    /// Whether the member is there at all.
    func has(_ name: String) -> Bool { members[name] != nil }

    /// Text that has to be there and not be empty.
    mutating func text(_ name: String, upTo limit: Int = 200) -> String {
        let text = optionalText(name, upTo: limit) ?? ""
        let isFaulty = faults.contains { $0.field == path(name) }
        if text.isEmpty, !isFaulty { fault(name, "input.required") }
        return text
    }

    /// Text that may be left out.
    mutating func optionalText(_ name: String, upTo limit: Int = 200) -> String? {
        guard let tree = take(name) else { return nil }
        return sound(tree, path(name), upTo: limit)
    }

    /// A list of texts, each once; empty where it is left out.
    mutating func texts(_ name: String) -> Set<String> {
        guard let tree = take(name) else { return [] }
        guard case .list(let list) = tree, list.count <= 200 else {
            fault(name, "input.invalid")
            return []
        }
        return Set(list.enumerated().compactMap { sound($1, path(name) + "/\($0)", upTo: 200) })
    }

    /// Texts by name; empty where it is left out.
    mutating func values(_ name: String) -> [String: String] {
        guard let tree = take(name) else { return [:] }
        guard case .object(let object) = tree else {
            fault(name, "input.invalid")
            return [:]
        }
        var values: [String: String] = [:]
        for (key, tree) in object {
            values[key] = sound(tree, path(name) + "/" + Self.escaped(key), upTo: Self.words)
        }
        return values
    }

    /// A list of objects, each read by `read`.
    mutating func objects<T>(_ name: String, _ read: (inout JSONBody) -> T) -> [T] {
        guard let tree = take(name) else { return [] }
        guard case .list(let list) = tree, list.count <= 200 else {
            fault(name, "input.invalid")
            return []
        }
        return list.enumerated().compactMap { index, tree in
            guard case .object(let members) = tree else {
                faults.append(Violation(path(name) + "/\(index)", "input.invalid"))
                return nil
            }
            var body = JSONBody(members, at: path(name) + "/\(index)")
            let value = read(&body)
            faults += body.allFaults
            return value
        }
    }

    /// Adds a fault of a member that was read.
    ///
    /// `member` is the one at fault inside it.
    mutating func fault(
        _ name: String, member: String? = nil, _ code: String, _ details: [String: String] = [:]
    ) {
        let rest = member.map { "/" + Self.escaped($0) } ?? ""
        faults.append(Violation(path(name) + rest, code, details))
    }

    /// Throws every fault at once, members that nobody took among them.
    func finish() throws {
        let faults = allFaults
        if !faults.isEmpty { throw Problem.invalid(faults) }
    }

    private var allFaults: [Violation] {
        faults
            + members.keys.filter { !taken.contains($0) }.sorted().map { Violation(path($0), "input.unknown-member") }
    }

    private mutating func take(_ name: String) -> JSONTree? {
        taken.insert(name)
        return members[name]
    }

    private mutating func sound(_ tree: JSONTree, _ path: String, upTo limit: Int) -> String? {
        guard case .text(let text) = tree else {
            faults.append(Violation(path, "input.invalid"))
            return nil
        }
        if text.unicodeScalars.count > limit {
            faults.append(Violation(path, "input.too-long", ["limit": "\(limit)"]))
            return nil
        }
        if let found = text.unicodeScalars.first(where: { $0 == "\0" || IncomingText.turnsDirection($0) }) {
            let code = String(found.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: 4 - min(4, code.count))
            faults.append(Violation(path, "input.characters", ["found": "U+" + zeros + code]))
            return nil
        }
        return text
    }

    private func path(_ name: String) -> String { pointer + "/" + Self.escaped(name) }

    private static func escaped(_ name: String) -> String {
        name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}
