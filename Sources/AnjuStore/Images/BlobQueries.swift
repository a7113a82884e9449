public import AnjuCore
public import AnjuDomain
public import AnjuSQL

/// How a blob is kept.
public struct BlobRecord: Hashable, Sendable {
    public var name: String
    public var media: String
    public var size: Int
    /// The blob's own key, sealed.
    public var sealedKey: [UInt8]

    public init(name: String, media: String, size: Int, sealedKey: [UInt8]) {
        (self.name, self.media, self.size, self.sealedKey) = (name, media, size, sealedKey)
    }
}

extension ReadTransaction {
    /// How the blob with this name is kept.
    public func blob(_ name: String) throws -> BlobRecord? {
        try rows("SELECT name, media, size, sealed_key FROM blob WHERE name = \(name)").first.map {
            BlobRecord(
                name: try $0.get("name"), media: try $0.get("media"), size: try $0.get("size"),
                sealedKey: try $0.get("sealed_key"))
        }
    }

    /// The pictures of a case, the newest of each kind first.
    public func images(of caseID: ID<Case>) throws -> [CaseImage] {
        try rows(
            """
            SELECT i.id AS id, i.kind AS kind, i.blob AS blob, i.at AS at, b.media AS media
            FROM case_image i JOIN blob b ON b.name = i.blob
            WHERE i.case_id = \(caseID) ORDER BY i.kind, i.at DESC, i.place DESC
            """
        )
        .map {
            CaseImage(
                id: try $0.get("id"), kind: try $0.get("kind"), blob: try $0.get("blob"), at: try $0.get("at"),
                media: try $0.get("media"))
        }
    }

    /// The newest picture in a place of any case of a person; of the cases about `document` alone, where one is named.
    ///
    /// A case may go on under another document: what was taken before that one was written down shows the former one.
    public func newestImage(in slot: String, of person: ID<Person>, document: String? = nil) throws -> BlobRecord? {
        let found =
            if let document {
                try rows(
                    """
                    SELECT i.blob AS blob FROM case_image i
                    JOIN case_subject s ON s.case_id = i.case_id AND s.kind = 'document' AND s.subject = \(document)
                    LEFT JOIN document d ON d.id = s.subject
                    WHERE i.person = \(person) AND i.kind = \(slot) AND i.at >= COALESCE(d.created_at, 0)
                    ORDER BY i.at DESC, i.place DESC LIMIT 1
                    """)
            } else {
                try rows(
                    """
                    SELECT blob FROM case_image WHERE person = \(person) AND kind = \(slot)
                    ORDER BY at DESC, place DESC LIMIT 1
                    """)
            }
        return try found.first.flatMap { try blob(try $0.get("blob")) }
    }
}

extension WriteTransaction {
    /// Notes one more use of a blob, adding it where it is new.
    public func useBlob(_ blob: BlobRecord, at moment: Instant) throws {
        try run(
            """
            INSERT INTO blob (name, media, size, sealed_key, uses, created_at, unused_at)
            VALUES (\(blob.name), \(blob.media), \(blob.size), \(blob.sealedKey), 1, \(moment), NULL)
            ON CONFLICT (name) DO UPDATE SET uses = blob.uses + 1, unused_at = NULL
            """)
    }

    /// Notes that one use of a blob has ended; the last one starts the time after which it is removed.
    public func releaseBlob(_ name: String, at moment: Instant) throws {
        try run(
            """
            UPDATE blob SET uses = uses - 1, unused_at = CASE WHEN uses > 1 THEN unused_at ELSE \(moment) END
            WHERE name = \(name) AND uses > 0
            """)
    }

    /// Adds a picture to a case; `given` is its place among the case's pictures, by default behind the last.
    public func insert(_ image: CaseImage, of caseID: ID<Case>, person: ID<Person>, place given: Int? = nil) throws {
        let place: SQL =
            if let given { "\(given)" } else {
                "(SELECT COALESCE(MAX(place), 0) + 1 FROM case_image WHERE case_id = \(caseID))"
            }
        try run(
            """
            INSERT INTO case_image (id, case_id, person, kind, blob, at, place)
            VALUES (\(image.id), \(caseID), \(person), \(image.kind), \(image.blob), \(image.at),
                    \(place))
            """)
    }
}
