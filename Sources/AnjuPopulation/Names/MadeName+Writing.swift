/// How an office may write a name down.
struct NameHabit: Sendable {
    /// Each word in its usual spelling, or in one of the others.
    var isUsual = true
    var isTraditional = false
    var isGivenFirst = false
    var hasTitle = false
}

extension MadeName {
    /// The name as passports and registers usually write it.
    var usual: PersonName {
        var chance = Chance(seed: 0)
        return written(NameHabit(), &chance)
    }

    /// The name in all its writings; what is not usual is drawn.
    func written(_ habit: NameHabit, _ chance: inout Chance) -> PersonName {
        var name = PersonName()
        var words = parts.map { habit.isUsual ? $0.latin[0] : chance.pick($0.latin, orElse: $0.latin[0]) }
        if habit.isGivenFirst { words = Array(words.dropFirst()) + words.prefix(1) }
        if habit.hasTitle, origin == .burmese {
            words.insert(
                chance.pick(isWoman ? BurmeseTable.titlesOfWomen : BurmeseTable.titlesOfMen, orElse: "U"), at: 0)
        }
        name.latin = (isFamilyLast ? Array(words.dropFirst()) + words.prefix(1) : words).joined(separator: " ")
        let han = parts.map {
            habit.isTraditional ? $0.traditional : habit.isUsual ? $0.han[0] : chance.pick($0.han, orElse: $0.han[0])
        }
        switch origin {
        case .han, .dai, .vietnamese, .burmese: name.han = han.joined()
        case .uyghur: name.han = han.joined(separator: "·")
        case .thai, .lao, .western: name.han = (Array(han.dropFirst()) + han.prefix(1)).joined(separator: "·")
        }
        let native = parts.map(\.native)
        guard native.contains(where: { !$0.isEmpty }) else { return name }
        let own = zip(parts, native).map { $1.isEmpty ? $0.latin[0] : $1 }
        switch origin {
        case .burmese: name.native = own.joined()
        case .thai, .lao, .western: name.native = (Array(own.dropFirst()) + own.prefix(1)).joined(separator: " ")
        case .han, .dai, .uyghur, .vietnamese: name.native = own.joined(separator: " ")
        }
        return name
    }

    private var isFamilyLast: Bool {
        switch origin {
        case .thai, .lao, .western: true
        case .han, .burmese, .dai, .uyghur, .vietnamese: false
        }
    }
}
