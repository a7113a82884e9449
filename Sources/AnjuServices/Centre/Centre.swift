public import AnjuCore
public import AnjuDomain
public import AnjuLog
public import AnjuStore
public import AnjuVault

/// What every use case stands on: the rulebook, the ledger, the vault, the blobs, the seal's keys, the time.
public struct Centre: Sendable {
    /// What decides here: the version in force, or the one that the case at hand began under.
    public internal(set) var rulebook: Rulebook
    /// The version in force, which new cases begin under.
    public let present: Rulebook
    /// Where the versions are found that cases began under.
    public let shelf: RulebookShelf
    public let ledger: Ledger
    public internal(set) var sealer: ItemSealer
    public let blobs: BlobStore
    public let sealOffice: SealOffice
    /// Signs what the log holds.
    public let logSigner: NoteSigner
    public let ambient: Ambient
    /// The authorities that statutory checks are put to; none is connected until the deployment says so.
    public var checkAuthority: any CheckAuthority = NoCheckAuthority()
    let serials: SerialBlocks
    let people: PeopleIndex

    /// Puts a deployment together; the sealer is made of the vault and the rulebook's dictionary.
    public init(
        rulebook: Rulebook, shelf: RulebookShelf, ledger: Ledger, vault: Vault, blobs: BlobStore,
        sealOffice: SealOffice, logSigner: NoteSigner, ambient: Ambient
    ) {
        self.rulebook = rulebook
        present = rulebook
        self.shelf = shelf
        self.ledger = ledger
        self.blobs = blobs
        self.sealOffice = sealOffice
        self.logSigner = logSigner
        self.ambient = ambient
        serials = SerialBlocks(ledger: ledger)
        people = PeopleIndex(ledger: ledger)
        sealer = ItemSealer(vault: vault, dictionary: rulebook.dictionary)
    }

    /// Seals and opens what must not stand in plain.
    public var vault: Vault { sealer.vault }
    /// The rulebook's items, forms and code lists.
    public var dictionary: DataDictionary { rulebook.dictionary }
    /// The zone of legal days.
    public var zone: LegalZone { rulebook.pack.zone }

    /// The legal day of now.
    public var today: CalendarDate { zone.day(of: ambient.now()) }

    /// Whether the database answers.
    public func isReady() async -> Bool { (try? await ledger.readImpersonal { _ in true }) ?? false }

    /// The procedure with this id, or `procedure.unknown`.
    func procedure(_ id: String) throws -> Procedure {
        guard let procedure = rulebook.procedure(id) else {
            throw Problem(.missing, "procedure.unknown", ["procedure": id])
        }
        return procedure
    }

    /// The procedure as it begins for a person: forms that are held about them are not asked for.
    func procedure(_ id: String, about person: ID<Person>?) async throws -> Procedure {
        let procedure = try procedure(id)
        guard procedure.needsForms, let person else { return procedure }
        return procedure.holding(try await ledger.readImpersonal { try $0.formsHeld(about: person) })
    }
}
