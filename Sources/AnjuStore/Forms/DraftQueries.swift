public import AnjuCore
public import AnjuDomain
public import AnjuSQL
public import AnjuVault

extension ReadTransaction {
    /// The draft with this id, opened.
    public func draft(_ id: ID<RegistrationDraft>, vault: Vault) throws -> RegistrationDraft? {
        try rows("SELECT * FROM registration_draft WHERE id = \(id)").first.map { try RegistrationDraft($0, vault) }
    }

    /// The draft that this account keeps of the form with this key, opened.
    public func draft(ofForm key: String, account: String, vault: Vault) throws -> RegistrationDraft? {
        try rows("SELECT * FROM registration_draft WHERE account = \(account) AND form_key = \(key)").first.map {
            try RegistrationDraft($0, vault)
        }
    }

    /// What this account keeps at this office and whose time is not over, the newest first.
    public func drafts(
        of account: String, office: String, at moment: Instant, limit: Int, vault: Vault
    ) throws -> [RegistrationDraft] {
        try rows(
            """
            SELECT * FROM registration_draft
            WHERE account = \(account) AND office = \(office) AND expires_at > \(moment)
            ORDER BY kept_at DESC, id DESC LIMIT \(limit)
            """
        ).map { try RegistrationDraft($0, vault) }
    }

    /// How many drafts this account keeps at this office, those whose time is over left out.
    public func countDrafts(of account: String, office: String, at moment: Instant) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS n FROM registration_draft
            WHERE account = \(account) AND office = \(office) AND expires_at > \(moment)
            """
        ).first?.get("n") ?? 0
    }
}

extension WriteTransaction {
    /// Adds a draft.
    ///
    /// Throws `draft.changed` where the account keeps one of this form already.
    public func insert(_ draft: RegistrationDraft, vault: Vault) throws {
        let sealed = try draft.sealed(vault)
        do {
            try run(
                """
                INSERT INTO registration_draft (id, account, office, procedure, person, form_key, sealed,
                                                created_at, kept_at, expires_at, version)
                VALUES (\(draft.id), \(draft.account), \(draft.office), \(draft.procedure), \(draft.person),
                        \(draft.formKey), \(sealed), \(draft.createdAt),
                        \(draft.keptAt), \(draft.expiresAt), \(draft.version))
                """)
        } catch DatabaseFailure.uniqueViolation {
            throw Problem(.conflict, "draft.changed")
        }
        try keepImages(draft)
    }

    /// Puts a draft in the place of what was kept under its id.
    public func update(_ draft: RegistrationDraft, vault: Vault) throws {
        let sealed = try draft.sealed(vault)
        try run(
            """
            UPDATE registration_draft SET office = \(draft.office), procedure = \(draft.procedure),
                person = \(draft.person), sealed = \(sealed), portrait = NULL,
                kept_at = \(draft.keptAt), expires_at = \(draft.expiresAt), version = \(draft.version)
            WHERE id = \(draft.id)
            """)
        try letGoOfImages(of: draft.id, at: draft.keptAt)
        try keepImages(draft)
    }

    /// Removes a draft and lets go of its pictures.
    public func removeDraft(_ id: ID<RegistrationDraft>, at moment: Instant) throws {
        try letGoOfImages(of: id, at: moment)
        try run("DELETE FROM registration_draft WHERE id = \(id)")
    }

    /// Names the pictures of a draft; their uses are counted by whoever has their blobs.
    private func keepImages(_ draft: RegistrationDraft) throws {
        for (slot, blob) in draft.blobs.sorted(by: { $0.key < $1.key }) {
            try run("INSERT INTO draft_image (draft, slot, blob) VALUES (\(draft.id), \(slot), \(blob))")
        }
    }

    private func letGoOfImages(of id: ID<RegistrationDraft>, at moment: Instant) throws {
        for row in try rows("DELETE FROM draft_image WHERE draft = \(id) RETURNING blob") {
            try releaseBlob(try row.get("blob"), at: moment)
        }
    }

    /// Ends the draft of a form that has become a registration; nothing where there is none.
    public func endDraft(ofForm key: String, account: String, at moment: Instant) throws {
        let rows = try rows(
            "SELECT id FROM registration_draft WHERE account = \(account) AND form_key = \(key)")
        for row in rows { try removeDraft(try row.get("id"), at: moment) }
    }
}

extension RegistrationDraft {
    private static func place(_ id: String) -> SealedPlace {
        SealedPlace(table: "registration_draft", column: "sealed", row: id)
    }

    fileprivate func sealed(_ vault: Vault) throws -> [UInt8] {
        try vault.seal(try StoredJSON.bytes(content), at: Self.place(id.rawValue))
    }

    fileprivate init(_ row: Row, _ vault: Vault) throws {
        let id: ID<RegistrationDraft> = try row.get("id")
        var content: DraftContent = try StoredJSON.value(
            try vault.open(try row.get("sealed"), at: Self.place(id.rawValue)))
        if content.images == nil, let portrait: String = try row.optional("portrait") {
            content.images = ["portrait": DraftImage(blob: portrait, kind: "portrait")]
        }
        self.init(
            id: id, account: try row.get("account"), office: try row.get("office"),
            procedure: try row.get("procedure"), person: try row.optional("person"), formKey: try row.get("form_key"),
            content: content,
            createdAt: try row.get("created_at"), keptAt: try row.get("kept_at"),
            expiresAt: try row.get("expires_at"), version: try row.get("version"))
    }
}
