/// What a file of a pack holds; its name says it.
enum Section: String, CaseIterable, Sendable {
    case pack, rights
    case forms, images, subjects, groups, items, codes
    case sources, departments, remedies, units, phases, outcomes, operators, events, common, retention
    case excludedItems = "excluded-items"
    case statutoryChecks = "statutory-checks"
    case stayDuties = "stay-duties"
    case employmentDuties = "employment-duties"
    case benefits
    case grounds, fees, calendars, areas, offices, sites, series, courses, procedures, tests

    /// The section of a file, by its path in the pack's folder.
    init?(path: String) {
        guard path.hasSuffix(".yaml") else { return nil }
        let parts = path.dropLast(5).split(separator: "/").map(String.init)
        switch (parts.count, parts.first, parts.dropFirst().first) {
        case (1, let name?, _):
            guard let section = Section(rawValue: name), section.standsAlone else { return nil }
            self = section
        case (2, "dictionary", let name?):
            guard let section = Section(rawValue: name), [.forms, .images, .subjects, .groups].contains(section) else {
                return nil
            }
            self = section
        case (3, "dictionary", "items"): self = .items
        case (2, let folder?, _):
            guard let section = Section(rawValue: folder), section.isFolder else { return nil }
            self = section
        default: return nil
        }
    }

    private var isFolder: Bool { [.codes, .calendars, .procedures, .tests].contains(self) }

    private var standsAlone: Bool {
        !isFolder && ![.forms, .images, .subjects, .groups, .items].contains(self)
    }

    /// Where the file or files of this section lie, for messages.
    var home: String {
        switch self {
        case .forms, .images, .subjects, .groups: "dictionary/\(rawValue).yaml"
        case .items: "dictionary/items/<group>.yaml"
        case .codes, .calendars, .procedures, .tests: "\(rawValue)/<name>.yaml"
        default: "\(rawValue).yaml"
        }
    }

    /// The key by which an entry is known in its section.
    var identity: String {
        switch self {
        case .forms, .images, .procedures: "id"
        case .grounds, .fees, .areas: "code"
        case .calendars: "year"
        case .tests: "name"
        default: "key"
        }
    }
}
