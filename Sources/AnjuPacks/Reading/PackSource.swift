import AnjuCore

/// A pack's sections, laid over those of the pack it extends.
struct PackSource {
    var pack = Marked(content: .map([]), place: Place(file: "pack.yaml", line: 1))
    var rights: Marked?
    var tests: [Marked] = []
    var diagnostics: [Diagnostic] = []
    private var lists: [Section: [Marked]] = [:]

    /// The entries of a section, in the pack's order.
    subscript(section: Section) -> [Marked] { lists[section] ?? [] }

    /// Lays a folder over what is there.
    mutating func lay(_ folder: PackFolder) {
        var added: [Section: [Marked]] = [:]
        for file in folder.files {
            switch file.section {
            case .pack: pack = Self.over(pack, file.root)
            case .rights: rights = rights.map { layRights($0, file.root) } ?? file.root
            case .tests: tests += members(file)
            case .codes, .calendars, .procedures: added[file.section, default: []].append(file.root)
            case .items: added[.items, default: []] += items(file)
            default: added[file.section, default: []] += members(file)
            }
        }
        for (section, entries) in added.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lists[section] = merge(lists[section] ?? [], entries, by: section.identity, isCodes: section == .codes)
        }
    }

    private mutating func members(_ file: PackFolder.File) -> [Marked] {
        if case .list(let members) = file.root.content { return members }
        if !file.root.isNull {
            note(file.root.place, "shape.not-a-list", "\(file.path) is not a list", "begin every entry with a dash")
        }
        return []
    }

    /// Every item takes the group of its file.
    private mutating func items(_ file: PackFolder.File) -> [Marked] {
        guard let group = file.root["group"], let list = file.root["items"] else {
            note(
                file.root.place, "shape.missing-key", "a file of items needs `group` and `items`",
                "write `group:` and `items:` at the top")
            return []
        }
        return list.members.map { $0["group"] == nil ? $0.setting("group", to: group) : $0 }
    }

    private mutating func layRights(_ base: Marked, _ top: Marked) -> Marked {
        var result = base
        for entry in top.entries {
            if case .list(let members) = entry.value.content, let below = base[entry.key] {
                let merged = merge(below.members, members, by: "key", isCodes: false)
                result = result.setting(entry.key, to: Marked(content: .list(merged), place: entry.value.place))
            } else {
                result = result.setting(entry.key, to: entry.value)
            }
        }
        return result
    }

    private mutating func merge(_ base: [Marked], _ top: [Marked], by key: String, isCodes: Bool) -> [Marked] {
        var result = base
        var seen: Set<String> = []
        for entry in top {
            guard let name = entry[key]?.text else {
                note(
                    entry.place, "shape.missing-key", "an entry of this list needs `\(key)`",
                    "give the entry a `\(key)` of its own")
                continue
            }
            guard seen.insert(name).inserted else {
                note(entry.place, "entry.duplicate", "`\(name)` stands twice", "rename or remove one of them")
                continue
            }
            let index = result.firstIndex { $0[key]?.text == name }
            if entry["removed"]?.text == "true" {
                remove(index, from: &result, name: name, place: entry.place)
            } else if let index {
                let values = isCodes ? mergedValues(result[index], entry) : nil
                result[index] = Self.over(result[index], entry)
                if let values { result[index] = result[index].setting("values", to: values) }
            } else {
                result.append(entry)
            }
        }
        return result
    }

    private mutating func remove(_ index: Int?, from list: inout [Marked], name: String, place: Place) {
        if let index {
            list.remove(at: index)
        } else {
            note(
                place, "entry.nothing-removed", "`\(name)` is not in the pack below, nothing is removed",
                "remove this entry, or correct its name")
        }
    }

    private mutating func mergedValues(_ base: Marked, _ top: Marked) -> Marked? {
        guard let below = base["values"], let above = top["values"] else { return nil }
        let merged = merge(below.members, above.members, by: "code", isCodes: false)
        return Marked(content: .list(merged), place: above.place)
    }

    /// The fields that `top` gives replace those of `base`, whole.
    private static func over(_ base: Marked, _ top: Marked) -> Marked {
        var result = base
        for entry in top.entries { result = result.setting(entry.key, to: entry.value) }
        return result
    }

    private mutating func note(_ place: Place, _ rule: String, _ message: String, _ mend: String) {
        diagnostics.append(Diagnostic(file: place.file, line: place.line, rule: rule, message, mend: mend))
    }
}
