import AnjuCore
import AnjuDomain

extension OwnFileCopy {
    /// The copy of a file with everybody who looked, made at `now`; `languages` are those of the pack.
    init(
        _ file: OwnFile, looks: [OwnLook], _ stories: [ID<Case>: OwnCaseStory], now: Instant, centre: Centre
    ) {
        let languages = centre.present.pack.languages
        func words(_ text: LocalizedText) -> [String: String] {
            Dictionary(languages.map { ($0.rawValue, text[$0]) }) { first, _ in first }
        }
        let person = file.person
        let names = [
            [person.namePrimary, person.nameSecondary].filter { !$0.isEmpty }.joined(separator: " "),
            person.nameNative, person.nameChinese,
        ].filter { !$0.isEmpty }
        self.init(
            made: now.description,
            person: Person(
                id: person.id.rawValue, names: names, birthDate: person.birthDate, language: person.language.rawValue),
            held: file.groups.flatMap { group in
                group.held.map { Held($0, group: group.group.key, languages, words, centre) }
            },
            filed: file.filed.map { filed in
                Filed(
                    form: filed.submission.form, title: words(filed.title), at: filed.submission.at.description,
                    values: filed.submission.values)
            },
            cases: file.cases.map { CaseLine($0.record, procedure: words($0.title), stories[$0.record.core.id]) },
            permits: file.permits.map { permit in
                PermitLine(permit, stories.values.first { $0.permit == permit.id }?.permitChanges ?? [])
            },
            pictures: file.pictures.map { Picture($0.image, caseNumber: $0.caseNumber) },
            looks: looks.map(Look.init), requests: file.requests.map(Request.init),
            restrictions: file.restrictions.map {
                Restriction(group: $0.group, from: $0.from.description, law: $0.law)
            }, lifted: file.lifted.map(Lifted.init), guardians: file.guardians.map(Guardian.init))
    }
}

extension OwnFileCopy.CaseLine {
    fileprivate init(_ record: CaseRecord, procedure: [String: String], _ story: OwnCaseStory?) {
        self.init(
            id: record.core.id.rawValue, number: record.core.number, procedure: procedure,
            status: record.status.rawValue, openedAt: record.core.openedAt.description,
            endedAt: record.endedAt?.description,
            acts: (story?.acts ?? []).map {
                OwnFileCopy.Act(
                    at: $0.at.description, what: $0.sentence, about: $0.about, department: $0.actor.department,
                    law: $0.law)
            },
            conflicts: (story?.conflicts ?? []).map {
                OwnFileCopy.Disagreement($0.conflict, raisedAt: $0.raisedAt)
            },
            checks: (story?.checks ?? []).map {
                OwnFileCopy.Check(
                    question: $0.question.key, authority: $0.ground.authority, ground: $0.ground.key,
                    law: $0.ground.law, standing: $0.standing.rawValue)
            })
    }
}

extension OwnFileCopy.Disagreement {
    fileprivate init(_ conflict: Conflict, raisedAt: Instant) {
        self.init(
            item: conflict.item, held: conflict.held.value, heldFrom: conflict.held.provenance.department,
            other: conflict.proposed.value, otherFrom: conflict.proposed.provenance.department,
            raisedAt: raisedAt.description)
    }
}

extension OwnFileCopy.PermitLine {
    fileprivate init(_ permit: Permit, _ changes: [PermitChange]) {
        self.init(
            number: permit.number, kind: permit.kind, status: permit.status.rawValue,
            from: permit.validFrom.description, until: permit.validUntil.description,
            changes: changes.map {
                OwnFileCopy.Change(
                    at: $0.at.description, status: $0.status.rawValue, until: $0.validUntil.description,
                    ground: $0.ground, reason: $0.reason, law: $0.law)
            })
    }
}

extension OwnFileCopy.Picture {
    fileprivate init(_ image: CaseImage, caseNumber: String) {
        self.init(
            id: image.id.rawValue, kind: image.kind, caseNumber: caseNumber, at: image.at.description,
            media: image.media)
    }
}

extension OwnFileCopy.Held {
    fileprivate init(
        _ held: OwnFile.Held, group: String, _ languages: [LanguageTag], _ words: (LocalizedText) -> [String: String],
        _ centre: Centre
    ) {
        let text = ValueText(dictionary: centre.present.dictionary)
        let provenance = held.entry.provenance
        self.init(
            item: held.item.key, group: group, label: words(held.item.text), value: held.entry.value,
            words: Dictionary(
                languages.map { ($0.rawValue, text.text(held.entry.value, of: held.item, in: $0, zone: centre.zone)) }
            ) { first, _ in first },
            source: OwnFileCopy.Source(
                kind: provenance.kind.rawValue, department: provenance.department, at: provenance.at.description),
            law: held.law,
            kept: OwnFileCopy.Kept(
                rule: held.kept.retention?.key, starts: held.kept.retention?.starts,
                until: held.kept.until?.description), subject: held.subject)
    }
}

extension OwnFileCopy.Look {
    fileprivate init(_ look: OwnLook) {
        let entry = look.entry
        self.init(
            entry: entry.id.rawValue, at: entry.at.description, action: entry.action.rawValue, who: entry.actorName,
            office: entry.office, department: entry.department, purpose: entry.purpose, law: entry.law,
            caseNumber: look.caseNumber)
    }
}

extension OwnFileCopy.Request {
    fileprivate init(_ request: OwnRequest) {
        self.init(
            id: request.id.rawValue, kind: request.kind.rawValue, topic: request.topic,
            wished: request.content.wished, reason: request.content.reason,
            receivedAt: request.receivedAt.description, dueAt: request.dueAt?.description,
            withdrawnAt: request.withdrawnAt?.description, decision: request.decision?.outcome.rawValue,
            decidedAt: request.decision?.at.description, law: request.decision?.law, answer: request.decision?.words)
    }
}

extension OwnFileCopy.Lifted {
    fileprivate init(_ restriction: OwnRestriction) {
        self.init(
            group: restriction.group, from: restriction.from.description, until: restriction.until?.description,
            by: restriction.ending?.hand.rawValue, reason: restriction.ending?.reason)
    }
}

extension OwnFileCopy.Guardian {
    fileprivate init(_ guardianship: Guardianship) {
        self.init(
            kind: guardianship.kind.rawValue, proof: guardianship.proof, from: guardianship.from.description,
            office: guardianship.office)
    }
}
