import AnjuCore
import AnjuDocuments
import AnjuDomain

/// The readable copy of a person's file.
///
/// The Burmese has not been reviewed by a speaker.
struct OwnFilePaper {
    let file: OwnFile
    let looks: [OwnLook]
    let centre: Centre

    private var book: Rulebook { centre.present }

    func paper() -> PersonPaper {
        let now = centre.ambient.now()
        let language = file.person.language == .chinese ? LanguageTag.english : file.person.language
        return PersonPaper(
            heading: LocalizedText("本人档案副本", [.english: "Copy of your own file", .burmese: "မိမိဖိုင် မိတ္တူ"]),
            office: book.pack.title, day: centre.zone.day(of: now), time: centre.zone.time(of: now),
            language: language, names: PrintedNames(file.person),
            sections: file.groups.map(held) + [cases, permits, pictures, who].filter { !$0.lines.isEmpty },
            foot: centre.sealOffice.address + "/notice", made: now)
    }

    private func held(_ group: (group: ItemGroup, held: [OwnFile.Held])) -> PersonPaper.Section {
        PersonPaper.Section(
            group.group.text,
            group.held.map { held in
                PersonPaper.Line(value(held), label: held.item.text, note: note(held))
            })
    }

    private func value(_ held: OwnFile.Held) -> LocalizedText {
        let text = ValueText(dictionary: book.dictionary)
        return LocalizedText(text.text(held.entry.value, of: held.item, in: .chinese, zone: centre.zone)).with {
            text.text(held.entry.value, of: held.item, in: $0, zone: centre.zone)
        }
    }

    /// From whom, when, under which law.
    private func note(_ held: OwnFile.Held) -> LocalizedText {
        let from = department(held.entry.provenance.department)
        let day = centre.zone.day(of: held.entry.provenance.at).description
        let law = book.named(law: held.law)
        return LocalizedText("\(from.chinese) · \(day) · \(law.chinese)").with {
            "\(from[$0]) · \(day) · \(law[$0])"
        }
    }

    private func department(_ key: String) -> LocalizedText {
        book.departments[key]?.name ?? LocalizedText(key)
    }

    private var cases: PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("办件", [.english: "Cases", .burmese: "အမှုတွဲများ"]),
            file.cases.map { PersonPaper.Line($0.title, label: LocalizedText($0.record.core.number)) })
    }

    private var permits: PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("证件", [.english: "Permits", .burmese: "ခွင့်ပြုလက်မှတ်များ"]),
            file.permits.map {
                PersonPaper.Line(
                    LocalizedText("\($0.validFrom) – \($0.validUntil)"), label: LocalizedText($0.number))
            })
    }

    private var pictures: PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("照片和影像", [.english: "Pictures", .burmese: "ဓာတ်ပုံများ"]),
            file.pictures.map {
                PersonPaper.Line(
                    LocalizedText(centre.zone.day(of: $0.image.at).description + " · " + $0.caseNumber),
                    label: $0.title)
            })
    }

    /// The newest entries; all of them are in the JSON.
    private var who: PersonPaper.Section {
        PersonPaper.Section(
            LocalizedText("谁查看过", [.english: "Who looked", .burmese: "မည်သူ ကြည့်ခဲ့သလဲ"]),
            looks.prefix(200).map { look in
                let entry = look.entry
                let purpose = book.rights.purposes[entry.purpose]?.text ?? LocalizedText(entry.purpose)
                let office = book.office(entry.office)?.name ?? department(entry.department)
                let when = centre.zone.day(of: entry.at).description + " " + centre.zone.time(of: entry.at)
                return PersonPaper.Line(
                    purpose, label: office, note: LocalizedText(when + " · " + entry.action.rawValue))
            })
    }
}

extension LocalizedText {
    /// The same with what `words` makes for English and Burmese.
    fileprivate func with(_ words: (LanguageTag) -> String) -> LocalizedText {
        LocalizedText(chinese, [.english: words(.english), .burmese: words(.burmese)])
    }
}
