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
    public static let leaseFiled = AuditAction(rawValue: "lease.filed")
    public static let leaseEnded = AuditAction(rawValue: "lease.ended")
    public static let placeEntered = AuditAction(rawValue: "place.entered")
    public static let placeChanged = AuditAction(rawValue: "place.changed")
    public static let placeMoved = AuditAction(rawValue: "place.moved")
    public static let placeChecked = AuditAction(rawValue: "place.checked")
    public static let stayRegistered = AuditAction(rawValue: "stay.registered")
    public static let stayEnded = AuditAction(rawValue: "stay.ended")
    public static let stayReopened = AuditAction(rawValue: "stay.reopened")
    public static let stayPlanned = AuditAction(rawValue: "stay.planned")
    public static let employmentReported = AuditAction(rawValue: "employment.reported")
    public static let employmentEnded = AuditAction(rawValue: "employment.ended")
    public static let employmentReopened = AuditAction(rawValue: "employment.reopened")
    public static let houseCodeMade = AuditAction(rawValue: "house-code.made")
    public static let houseCodeEnded = AuditAction(rawValue: "house-code.ended")
    public static let stayDeclared = AuditAction(rawValue: "stay.declared")
    public static let declarationAnswered = AuditAction(rawValue: "declaration.answered")
    public static let declarationSettled = AuditAction(rawValue: "declaration.settled")
    public static let importKept = AuditAction(rawValue: "import.kept")
    public static let importChanged = AuditAction(rawValue: "import.changed")
    public static let importCompared = AuditAction(rawValue: "import.compared")
    public static let importReleased = AuditAction(rawValue: "import.released")
    public static let importWritten = AuditAction(rawValue: "import.written")
    public static let importWithdrawn = AuditAction(rawValue: "import.withdrawn")
    public static let conflictSettled = AuditAction(rawValue: "conflict.settled")
    public static let accountMade = AuditAction(rawValue: "account.made")
    public static let accountChanged = AuditAction(rawValue: "account.changed")
    public static let grantProposed = AuditAction(rawValue: "grant.proposed")
    public static let grantApproved = AuditAction(rawValue: "grant.approved")
    public static let grantEnded = AuditAction(rawValue: "grant.ended")
    public static let agreementProposed = AuditAction(rawValue: "agreement.proposed")
    public static let agreementApproved = AuditAction(rawValue: "agreement.approved")
    public static let agreementEnded = AuditAction(rawValue: "agreement.ended")
    public static let glassBroken = AuditAction(rawValue: "emergency.opened")
    public static let glassReviewed = AuditAction(rawValue: "emergency.reviewed")
    public static let glassSettled = AuditAction(rawValue: "emergency.settled")
    public static let blockSet = AuditAction(rawValue: "block.set")
    public static let blockChanged = AuditAction(rawValue: "block.changed")
    public static let blockLifted = AuditAction(rawValue: "block.lifted")
    public static let signedIn = AuditAction(rawValue: "session.began")
    public static let signedOut = AuditAction(rawValue: "session.ended")
    public static let signInRefused = AuditAction(rawValue: "session.refused")
    public static let approvalRefused = AuditAction(rawValue: "approval.refused")
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
    public static let sheetMade = AuditAction(rawValue: "sheet.made")
    public static let sheetAsked = AuditAction(rawValue: "sheet.asked")
    public static let sheetAllowed = AuditAction(rawValue: "sheet.allowed")
    public static let sheetEnded = AuditAction(rawValue: "sheet.ended")
    public static let ownSignedIn = AuditAction(rawValue: "own-file.opened")
    public static let ownSignedOut = AuditAction(rawValue: "own-file.left")
    public static let requestMade = AuditAction(rawValue: "request.made")
    public static let requestWithdrawn = AuditAction(rawValue: "request.withdrawn")
    public static let requestDecided = AuditAction(rawValue: "request.decided")
    public static let itemCorrected = AuditAction(rawValue: "item.corrected")
    public static let itemDeleted = AuditAction(rawValue: "item.deleted")
    public static let handlingRestricted = AuditAction(rawValue: "handling.restricted")
    public static let handlingLiftAsked = AuditAction(rawValue: "handling.lift-asked")
    public static let handlingFreed = AuditAction(rawValue: "handling.freed")
    public static let guardianEntered = AuditAction(rawValue: "guardian.entered")
    public static let guardianEnded = AuditAction(rawValue: "guardian.ended")
    public static let guardianActed = AuditAction(rawValue: "guardian.opened-file")
    public static let recordsPurged = AuditAction(rawValue: "records.purged")
    public static let duplicateProposed = AuditAction(rawValue: "duplicate.proposed")
    public static let duplicateAnswered = AuditAction(rawValue: "duplicate.answered")
    /// Two files of one person became one.
    public static let personMerged = AuditAction(rawValue: "person.merged")
    /// They are two again.
    public static let personUnmerged = AuditAction(rawValue: "person.unmerged")
    public static let checkProposed = AuditAction(rawValue: "check.proposed")
    public static let checkApproved = AuditAction(rawValue: "check.approved")
    public static let checkAsked = AuditAction(rawValue: "check.asked")
    public static let checkAnswered = AuditAction(rawValue: "check.answered")
    public static let checkAdjudicated = AuditAction(rawValue: "check.adjudicated")
    public static let checkNoticed = AuditAction(rawValue: "check.noticed")
    public static let checkDeferred = AuditAction(rawValue: "check.deferred")
    public static let checkExtended = AuditAction(rawValue: "check.extended")
    public static let checkAppealed = AuditAction(rawValue: "check.appealed")
    public static let checkAppealDecided = AuditAction(rawValue: "check.appeal-decided")
    public static let checkRelied = AuditAction(rawValue: "check.relied")
    public static let checkLifted = AuditAction(rawValue: "check.lifted")
    public static let checkPurged = AuditAction(rawValue: "check.purged")

    // Reads.
    public static let personSearched = AuditAction(rawValue: "person.searched")
    public static let duplicateListed = AuditAction(rawValue: "duplicate.listed")
    public static let duplicateRead = AuditAction(rawValue: "duplicate.read")
    public static let personRead = AuditAction(rawValue: "person.read")
    public static let draftRead = AuditAction(rawValue: "draft.read")
    public static let draftListed = AuditAction(rawValue: "draft.listed")
    public static let caseRead = AuditAction(rawValue: "case.read")
    public static let caseListed = AuditAction(rawValue: "case.listed")
    public static let formPrinted = AuditAction(rawValue: "form.printed")
    public static let permitPrinted = AuditAction(rawValue: "permit.printed")
    public static let conflictsSeen = AuditAction(rawValue: "conflict.seen")
    public static let placeRead = AuditAction(rawValue: "place.read")
    public static let staysRead = AuditAction(rawValue: "stays.read")
    public static let standingRead = AuditAction(rawValue: "standing.read")
    public static let declarationsShown = AuditAction(rawValue: "declaration.shown")
    public static let endorsementsListed = AuditAction(rawValue: "endorsement.listed")
    public static let leasesRead = AuditAction(rawValue: "leases.read")
    public static let occupantsRead = AuditAction(rawValue: "occupants.read")
    public static let rosterRead = AuditAction(rawValue: "roster.read")
    public static let workRead = AuditAction(rawValue: "work.read")
    public static let employerRead = AuditAction(rawValue: "employer.read")
    public static let importRead = AuditAction(rawValue: "import.read")
    public static let registerExported = AuditAction(rawValue: "register.exported")
    public static let blockRead = AuditAction(rawValue: "block.read")
    public static let glassListed = AuditAction(rawValue: "emergency.listed")
    public static let imageSeen = AuditAction(rawValue: "image.seen")
    public static let checkCompared = AuditAction(rawValue: "check.compared")
    public static let checkListed = AuditAction(rawValue: "check.listed")
    public static let checkPrinted = AuditAction(rawValue: "check.printed")
    public static let entryProved = AuditAction(rawValue: "entry.proved")
    public static let ownCaseRead = AuditAction(rawValue: "case.read-by-person")
    public static let ownFileRead = AuditAction(rawValue: "own-file.read")
    public static let ownFileCopied = AuditAction(rawValue: "own-file.copied")
    public static let requestRead = AuditAction(rawValue: "request.read")
    public static let requestListed = AuditAction(rawValue: "request.listed")

    /// An entry is hidden from the people whom it is about, for a time.
    public static let hidingAsked = AuditAction(rawValue: "hiding.asked")
    public static let hidingApproved = AuditAction(rawValue: "hiding.approved")
    public static let hidingRefused = AuditAction(rawValue: "hiding.refused")
    public static let hidingExtensionAsked = AuditAction(rawValue: "hiding.extension-asked")
    public static let hidingExtended = AuditAction(rawValue: "hiding.extended")
    public static let hidingEnded = AuditAction(rawValue: "hiding.ended")
    public static let hidingListed = AuditAction(rawValue: "hiding.listed")

    /// Every action, for the documentation and its test.
    public static let all: [AuditAction] = [
        caseOpened, caseActed, formSubmitted, imageKept, imageExcepted, permitIssued, permitChanged, conflictSettled,
        accountMade,
        accountChanged, signedIn, signedOut, signInRefused, approvalRefused, denied, settingChanged, backupTaken,
        backupKept,
        backupRestored,
        sealRotated, wordsSealed, receiptReissued, recordsPurged, personSearched, duplicateProposed,
        duplicateAnswered, personMerged, personUnmerged, duplicateListed, duplicateRead, personRead, caseRead,
        caseListed,
        formPrinted,
        permitPrinted, imageSeen,
        ownCaseRead,
        draftKept, draftDiscarded, draftRead, draftListed,
        employerKept, employerRead, placeEntered, placeChanged, placeMoved, placeChecked, endorsementsListed,
        leaseFiled, leaseEnded,
        leasesRead, placeRead, stayRegistered,
        stayEnded, stayReopened, stayPlanned, staysRead, standingRead, occupantsRead, houseCodeMade, houseCodeEnded,
        stayDeclared, employmentReported, employmentEnded, employmentReopened, rosterRead, workRead,
        declarationAnswered,
        declarationSettled, declarationsShown, conflictsSeen, packKept,
        importKept, importChanged, importCompared, importReleased, importWritten, importWithdrawn, importRead,
        registerExported,
        sheetMade, sheetAsked, sheetAllowed, sheetEnded, ownSignedIn, ownSignedOut, ownFileRead, ownFileCopied,
        requestMade, requestWithdrawn, requestDecided, requestRead, requestListed,
        itemCorrected, itemDeleted, handlingRestricted, handlingLiftAsked, handlingFreed, guardianEntered,
        guardianEnded,
        guardianActed,
        grantProposed, grantApproved, grantEnded, agreementProposed, agreementApproved, agreementEnded,
        glassBroken, glassReviewed, glassSettled, glassListed, blockSet, blockChanged, blockLifted, blockRead,
        checkProposed, checkApproved, checkAsked, checkAnswered, checkAdjudicated, checkNoticed, checkDeferred,
        checkExtended, checkAppealed, checkAppealDecided, checkRelied, checkLifted, checkPurged,
        checkCompared, checkListed, checkPrinted,
        entriesErased, entryProved,
        hidingAsked, hidingApproved, hidingRefused, hidingExtensionAsked, hidingExtended, hidingEnded, hidingListed,
    ]

    /// What is done about statutory checks.
    ///
    /// A person whose notice two officers deferred is told of these when that time is over.
    public static let checks = all.filter { $0.rawValue.hasPrefix("check.") }

    /// Whether it is an official's look, whose entry names the kinds of data that were shown.
    public var isLook: Bool {
        switch self {
        case .personSearched, .duplicateListed, .duplicateRead, .personRead, .draftRead, .draftListed, .caseRead,
            .caseListed, .formPrinted,
            .permitPrinted,
            .conflictsSeen, .leasesRead, .staysRead, .standingRead, .occupantsRead, .rosterRead, .workRead, .imageSeen,
            .checkCompared, .checkPrinted,
            .requestRead,
            .requestListed, .registerExported:
            true
        default: false
        }
    }
    /// What is done about hidden entries: told when no hiding of an entry about the person waits or hides any more.
    public static let hidings = all.filter { $0.rawValue.hasPrefix("hiding.") }

    /// Looks at a case that may be hidden from its person for a time.
    public static let hideable: [AuditAction] = [caseRead, imageSeen, formPrinted, permitPrinted, conflictsSeen]
}
