import AnjuCore
import AnjuDomain
import AnjuMatching
import AnjuSQL
import AnjuStore

extension SearchScope {
    /// By what and in which areas an official may find people for a purpose: by what the own role shows whole, and by nothing
    /// that is masked, so that no answer tells what a page would not.
    init(of actor: Actor, for purpose: String, centre: Centre) {
        let items: [(SearchFields, String)] = [
            (.name, "name_latin_primary"), (.birth, "birth_date"), (.tail, "id_doc_number"),
            (.employer, "employer_name"),
        ]
        var fields: SearchFields = []
        for (field, item) in items where centre.shows(item, to: actor, for: purpose) { fields.insert(field) }
        let request = centre.request(.search, on: RecordScope(ownOf: actor), for: purpose, by: actor)
        let areas = centre.policy(of: actor).scope(of: request).alternatives.compactMap { $0.unit.prefix }
        self.init(areas: Set(areas).sorted(), fields: fields)
    }

    /// By what somebody of whom something is blocked may be found: nothing where it would not be said who they are.
    static func fields(
        of person: PersonRecord, for actor: Actor, _ purpose: String, within fields: SearchFields, centre: Centre,
        in transaction: any ReadTransaction
    ) throws -> SearchFields {
        if try centre.isHidden(person.id, from: actor, in: transaction) { return [] }
        let sight = try PersonSight(person, for: actor, purpose, centre: centre, in: transaction)
        guard sight.isNamed else { return [] }
        var left = fields
        for (field, key) in [
            (SearchFields.birth, "birth_date"), (.tail, "id_doc_number"), (.employer, "employer_name"),
        ] {
            if let item = centre.dictionary.item(key), sight.isBlocked(item.group) { left.remove(field) }
        }
        return left
    }
}
