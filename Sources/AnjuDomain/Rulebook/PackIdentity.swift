public import AnjuCore

/// Which pack this is.
///
/// A published version never changes: its hash is kept with every case.
public struct PackIdentity: Hashable, Sendable {
    public var id: String
    public var version: String
    public var title: LocalizedText
    /// The packs it stands on, nearest first.
    public var extends: [String]
    /// SHA-256 of all its files and of those it stands on, in hexadecimal.
    public var hash: String
    public var zone: LegalZone
    /// GB/T 2260 code of the deployment's area; the country's in a national pack.
    public var area: String
    /// Languages that pages are offered in, the binding one first.
    public var languages: [LanguageTag]
    /// ISO 4217.
    public var currency: String
    /// Version of the privacy notice shown before collection (PIPL article 17).
    public var noticeVersion: String

    public init(
        id: String, version: String, title: LocalizedText, extends: [String] = [], hash: String = "", zone: LegalZone,
        area: String, languages: [LanguageTag], currency: String, noticeVersion: String
    ) {
        (self.id, self.version, self.title, self.extends) = (id, version, title, extends)
        (self.hash, self.zone, self.area, self.languages) = (hash, zone, area, languages)
        (self.currency, self.noticeVersion) = (currency, noticeVersion)
    }
}
