import AnjuCore
import AnjuDomain
import AnjuServices

/// What the clerk has typed so far, as the page carries it.
struct IntakeForm {
    var procedure: String
    var person: ID<Person>?
    var content = DraftContent()
    /// Who is there in person, as the clerk has ticked; never put away with a draft, which says nothing of a later moment.
    var present: Set<String> = []
    /// Pictures that are kept, as vouchers, by the key of their ``ImageSlot``.
    var images: [String: String] = [:]
    /// Why one that fails is to be kept all the same, by the same key; as chosen.
    var exceptions: [String: String] = [:]
    /// What was found in those that came just now.
    var findings: [String: [PictureFinding]] = [:]
    /// Makes the same form have one effect.
    var key: String
    /// The version of the draft that the page was made from.
    var version: Int?
    /// Kinds of subjects of which the clerk said that the held values are still so; a draft does not keep it.
    var still: Set<String> = []
    /// By what the city was searched before the form was begun; empty where it was not.
    var sought = ""
    /// Whether the page has not been sent back yet: then what is held stands in its boxes.
    var isFirst = false

    init(procedure: String, person: ID<Person>?, key: String) {
        (self.procedure, self.person, self.key) = (procedure, person, key)
    }

    init(_ body: FormBody, procedure: String, dictionary: DataDictionary, freshKey: String) {
        self.procedure = procedure
        person = ID<Person>(body["person"])
        for item in dictionary.items {
            let value = body.itemValue(item)
            if !value.isEmpty { content.typed[item.key] = value }
        }
        content.fromDocument = Set(body["from-document"].split(separator: ",").map(String.init))
        still = body.still
        content.papers = Set(Self.named("paper.", in: body).keys)
        content.confirmed = Self.named("confirmed.", in: body)
        content.meantAsTyped = Self.named("as-typed.", in: body)
        content.zone = body["mrz"]
        present = Set(body.all("present"))
        images = Self.named(before: "-kept", in: body)
        exceptions = Self.named(before: "-exception", in: body)
        sought = body["sought"]
        key = Self.isKey(body["key"]) ? body["key"] : freshKey
        version = Int(body["draft-version"])
    }

    /// A form that was put away, with its pictures as vouchers.
    init(_ draft: RegistrationDraft, images: [String: String]) {
        (procedure, person, content) = (draft.procedure, draft.person, draft.content)
        (self.images, key, version) = (images, draft.formKey, draft.version)
        exceptions = (draft.content.images ?? [:]).compactMapValues(\.exception)
        content.images = nil
    }

    /// What a page of ours may have sent as its key.
    private static func isKey(_ text: String) -> Bool {
        (1...100).contains(text.utf8.count) && text.utf8.allSatisfy { (33...126).contains($0) }
    }

    /// Values by what follows `prefix` in their names; what was left empty is not there.
    private static func named(_ prefix: String, in body: FormBody) -> [String: String] {
        var values: [String: String] = [:]
        for name in body.values.keys where name.hasPrefix(prefix) && !body[name].isEmpty {
            values[String(name.dropFirst(prefix.count))] = body[name]
        }
        return values
    }

    /// Values by what stands before `suffix` in their names.
    private static func named(before suffix: String, in body: FormBody) -> [String: String] {
        var values: [String: String] = [:]
        for name in body.values.keys where name.hasSuffix(suffix) && !body[name].isEmpty {
            values[String(name.dropLast(suffix.count))] = body[name]
        }
        return values
    }

    /// What is sent back as it came.
    var keeps: [String: String] {
        var keeps = ["key": key, "from-document": content.fromDocument.sorted().joined(separator: ",")]
        if let person { keeps["person"] = person.rawValue }
        if !sought.isEmpty { keeps["sought"] = sought }
        if let version { keeps["draft-version"] = String(version) }
        for (slot, voucher) in images { keeps[slot + "-kept"] = voucher }
        for (item, value) in content.confirmed where self[item] == value { keeps["confirmed." + item] = value }
        for (item, value) in content.meantAsTyped where self[item] == value { keeps["as-typed." + item] = value }
        return keeps
    }

    /// By what a search would look for this person: the document's number, or else the name and the birth date.
    var wouldSeek: String {
        let number = self["id_doc_number"].filter { !$0.isWhitespace }.uppercased()
        if !number.isEmpty { return "number " + number }
        let (name, birth) = (self["name_latin_primary"].uppercased(), self["birth_date"])
        return name.isEmpty || birth.isEmpty ? "" : "name " + name + " " + birth
    }

    /// Whether the city was searched by what the form says now.
    var isSearched: Bool { !sought.isEmpty && sought == wouldSeek }

    /// What was typed for an item; empty where nothing was.
    subscript(_ item: String) -> String { content.typed[item] ?? "" }

    /// Items whose value was proposed, confirmed, and not changed since.
    var confirmed: Set<String> { Set(content.confirmed.keys.filter { self[$0] == content.confirmed[$0] }) }

    /// Takes over what the zone says where nothing else was typed by hand; answers the items that it filled.
    ///
    /// A field whose check digit does not fit is left as unread, and asked about.
    @discardableResult
    mutating func take(_ reading: MRZReading) -> [String] {
        let free = ZoneValues.of(reading).filter { item, value in
            !value.isEmpty && (self[item].isEmpty || content.fromDocument.contains(item))
        }
        content.typed.merge(free) { $1 }
        content.fromDocument.formUnion(free.keys)
        return free.keys.sorted()
    }

    /// Keeps as read from the document only what stands as the zone gives it: what a hand has changed is the hand's.
    mutating func compare(_ reading: MRZReading?) {
        let read = reading.map(ZoneValues.of) ?? [:]
        content.fromDocument = content.fromDocument.filter { item in
            guard let value = read[item], !value.isEmpty else { return false }
            return ItemReader.isoDate(self[item]) == ItemReader.isoDate(value)
        }
    }

    /// Puts a proposal in that the clerk took, such as `birth_date=1988-05-12`, several with semicolons between.
    ///
    /// Answers the items that it filled; text that names no item fills nothing.
    mutating func use(_ proposal: String, _ dictionary: DataDictionary) -> [String] {
        var pairs: [(item: String, value: String)] = []
        for part in proposal.split(separator: ";", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if halves.count == 2, dictionary.item(halves[0]) != nil {
                pairs.append((halves[0], halves[1]))
            } else if let last = pairs.popLast() {
                pairs.append((last.item, last.value + ";" + part))
            }
        }
        for (item, value) in pairs {
            content.typed[item] = value
            content.confirmed[item] = value
            content.fromDocument.remove(item)
        }
        return pairs.map(\.item)
    }

    /// Notes that an item is meant as it stands.
    mutating func mean(_ item: String) { content.meantAsTyped[item] = self[item] }
}
