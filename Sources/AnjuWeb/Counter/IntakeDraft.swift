import AnjuCore
import AnjuDomain
import AnjuServices

/// What the clerk has typed so far, as the form carries it.
struct IntakeDraft {
    var procedure: String
    var person: ID<Person>?
    /// Raw text by item key.
    var typed: [String: String] = [:]
    var fromDocument: Set<String> = []
    var papers: Set<String> = []
    var mrz = ""
    /// A kept portrait, as its voucher.
    var portrait = ""
    var findings: [PortraitFinding] = []
    /// Makes the same form have one effect.
    var key: String

    init(procedure: String, person: ID<Person>?, key: String) {
        (self.procedure, self.person, self.key) = (procedure, person, key)
    }

    init(_ form: FormBody, procedure: String, dictionary: DataDictionary, freshKey: String) {
        self.procedure = procedure
        person = ID<Person>(form["person"])
        for item in dictionary.items {
            let value = form.itemValue(item)
            if !value.isEmpty { typed[item.key] = value }
        }
        fromDocument = Set(form["from-document"].split(separator: ",").map(String.init))
        papers = Set(
            form.values.keys.filter { $0.hasPrefix("paper.") && !form[$0].isEmpty }.map { String($0.dropFirst(6)) })
        mrz = form["mrz"]
        portrait = form["portrait-kept"]
        key = form["key"].isEmpty ? freshKey : form["key"]
    }

    /// What is sent back as it came.
    var keeps: [String: String] {
        var keeps = ["key": key, "from-document": fromDocument.sorted().joined(separator: ",")]
        if let person { keeps["person"] = person.rawValue }
        if !portrait.isEmpty { keeps["portrait-kept"] = portrait }
        return keeps
    }

    /// Takes over what a sound field of the zone says, where nothing else was typed by hand.
    mutating func take(_ reading: MRZReading) {
        guard let fields = reading.fields else { return }
        var read: [String: String] = [
            "name_latin_primary": fields.primary, "name_latin_secondary": fields.secondary,
            "id_doc_number": fields.number,
            "nationality": fields.nationalityAlpha3,
        ]
        read["birth_date"] = fields.birth?.description
        read["sex"] = fields.sex?.rawValue
        read["id_doc_expiry_date"] = fields.expiry?.description
        if fields.documentCode.hasPrefix("P") { read["id_doc_type"] = "414" }
        if fields.secondary.isEmpty { read["name_structure"] = "3" }
        for (key, value) in read where !value.isEmpty && (typed[key, default: ""].isEmpty || fromDocument.contains(key))
        {
            typed[key] = value
            fromDocument.insert(key)
        }
    }
}
