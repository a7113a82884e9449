/// What an entry of the ledger says was done: a stable code, `what.verb`, never reused once published.
public struct AuditAction: Hashable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    // Writes.
    public static let caseOpened = AuditAction(rawValue: "case.opened")
    public static let caseActed = AuditAction(rawValue: "case.acted")
    public static let formSubmitted = AuditAction(rawValue: "form.submitted")
    public static let imageKept = AuditAction(rawValue: "image.kept")
    public static let imageExcepted = AuditAction(rawValue: "image.excepted")
    public static let draftKept = AuditAction(rawValue: "draft.kept")
    public static let draftDiscarded = AuditAction(rawValue: "draft.discarded")
    public static let permitIssued = AuditAction(rawValue: "permit.issued")
    public static let permitChanged = AuditAction(rawValue: "permit.changed")
    public static let employerKept = AuditAction(rawValue: "employer.kept")
    public static let conflictSettled = AuditAction(rawValue: "conflict.settled")
    public static let accountMade = AuditAction(rawValue: "account.made")
    public static let accountChanged = AuditAction(rawValue: "account.changed")
    public static let signedIn = AuditAction(rawValue: "session.began")
    public static let signedOut = AuditAction(rawValue: "session.ended")
    public static let signInRefused = AuditAction(rawValue: "session.refused")
    public static let denied = AuditAction(rawValue: "access.denied")
    public static let settingChanged = AuditAction(rawValue: "setting.changed")
    public static let packKept = AuditAction(rawValue: "pack.kept")
    public static let backupTaken = AuditAction(rawValue: "backup.taken")
    public static let backupKept = AuditAction(rawValue: "backup.kept")
    public static let backupRestored = AuditAction(rawValue: "backup.restored")
    public static let sealRotated = AuditAction(rawValue: "seal.rotated")
    public static let wordsSealed = AuditAction(rawValue: "words.sealed")
    public static let entriesErased = AuditAction(rawValue: "log.entries-erased")
    public static let receiptReissued = AuditAction(rawValue: "receipt.reissued")

    // Reads.
    public static let personSearched = AuditAction(rawValue: "person.searched")
    public static let personRead = AuditAction(rawValue: "person.read")
    public static let draftRead = AuditAction(rawValue: "draft.read")
    public static let draftListed = AuditAction(rawValue: "draft.listed")
    public static let caseRead = AuditAction(rawValue: "case.read")
    public static let caseListed = AuditAction(rawValue: "case.listed")
    public static let formPrinted = AuditAction(rawValue: "form.printed")
    public static let permitPrinted = AuditAction(rawValue: "permit.printed")
    public static let conflictsSeen = AuditAction(rawValue: "conflict.seen")
    public static let employerRead = AuditAction(rawValue: "employer.read")
    public static let imageSeen = AuditAction(rawValue: "image.seen")
    public static let entryProved = AuditAction(rawValue: "entry.proved")
    public static let ownCaseRead = AuditAction(rawValue: "case.read-by-person")

    /// Every action, for the documentation and its test.
    public static let all: [AuditAction] = [
        caseOpened, caseActed, formSubmitted, imageKept, imageExcepted, permitIssued, permitChanged, conflictSettled,
        accountMade,
        accountChanged, signedIn, signedOut, signInRefused, denied, settingChanged, backupTaken, backupKept,
        backupRestored,
        sealRotated, wordsSealed, receiptReissued, personSearched, personRead, caseRead, caseListed, formPrinted,
        permitPrinted, imageSeen,
        ownCaseRead,
        draftKept, draftDiscarded, draftRead, draftListed,
        employerKept, employerRead, conflictsSeen, packKept, entriesErased, entryProved,
    ]
}
