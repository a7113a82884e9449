import AnjuCore
import AnjuDomain
import AnjuSQL
import AnjuStore
import AnjuVault

/// Writes the typed columns of a document whose items were corrected: its number is found and claimed as it stands now.
struct CorrectedDocument {
    let work: CaseWork

    private static let keys: Set<String> = ["id_doc_number", "id_doc_type", "id_doc_expiry_date", "nationality"]

    /// Throws `person.already-registered` where another person holds the corrected number.
    func write(_ item: Item, in transaction: any WriteTransaction) throws {
        guard Self.keys.contains(item.key), let id = work.file.subjects["document"] else { return }
        let values = work.values
        let number = NumberKey.normalized(values["id_doc_number"] ?? "")
        guard !number.isEmpty else { return }
        let vault = work.centre.vault
        try transaction.updateDocument(
            id, of: work.record.person, kind: values["id_doc_type"] ?? "",
            numberIndex: vault.blindIndex(number, group: "document"),
            claim: vault.blindIndex(number + "|" + (values["nationality"] ?? ""), group: "document"),
            lastFour: NumberKey.lastFour(number), expiresOn: values["id_doc_expiry_date"])
    }
}
