import AnjuCore

/// People who live together: alone, a family, or workers in one dormitory.
enum Household {
    static func drawn(from first: Int, atMost limit: Int, _ chance: inout Chance) -> [MadePerson] {
        let address = MadeAddress.drawn(&chance)
        let kind = chance.below(1_000)
        let count = kind < 420 ? 1 : kind < 850 ? chance.number(2...5) : chance.number(3...8)
        let isFamily = (420..<850).contains(kind)
        let origin = NameOrigin.drawn(&chance)
        let employer = MadeEmployer.drawn(&chance)
        let phone = MadePhone.drawn(&chance)
        var members: [MadePerson] = []
        for offset in 0..<min(count, limit) {
            var member = person(first + offset, origin, parent: isFamily ? members.first : nil, &chance)
            member.address = address
            if !isFamily, count > 1 { member.employer = employer }
            if isFamily, chance.happens(400) { member.phone = phone }
            if isFamily, offset >= 2, chance.happens(25), let sibling = members.last {
                member.birth = sibling.birth
                member.papers[0] = papers(member, &chance)[0]
            }
            members.append(member)
        }
        return members
    }

    private static func person(
        _ number: Int, _ origin: NameOrigin, parent: MadePerson?, _ chance: inout Chance
    ) -> MadePerson {
        let isWoman = chance.happens(480)
        var person = MadePerson(
            number: number + 1, name: MadeName(origin, isWoman: isWoman, family: parent?.name, &chance),
            isWoman: isWoman,
            birth: MadePerson.birth(&chance), nationality: chance.pick(origin.nationalities, orElse: "CHN"), papers: [],
            phone: MadePhone.drawn(&chance), address: MadeAddress.drawn(&chance),
            employer: MadeEmployer.drawn(&chance))
        if let parent { person.nationality = parent.nationality }
        person.papers = papers(person, &chance)
        return person
    }

    private static func papers(_ person: MadePerson, _ chance: inout Chance) -> [MadePaper] {
        let issue = person.number * 8 % 100_000_000
        if person.name.origin.isCitizen {
            return [
                .citizen(person.number, birth: person.birth, isWoman: person.isWoman), .foreign("414", issue: issue),
            ]
        }
        let kinds = person.name.origin == .burmese && chance.happens(700) ? ["739", "414"] : ["414", "739"]
        return kinds.enumerated().map { .foreign($1, issue: issue + $0) }
    }
}
