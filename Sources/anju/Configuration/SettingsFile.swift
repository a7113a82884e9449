import AnjuCore
import AnjuPacks
import Foundation

/// `anju.yaml`: what an operator writes once.
struct SettingsFile: Sendable {
    let path: String
    private(set) var values: [Setting: (text: String, line: Int)] = [:]
    private(set) var faults: [SettingFault] = []

    /// The file that is named, else the one of the environment, the working folder, or the machine; `nil` for none.
    ///
    /// The machine's is the service's own: a command of somebody who may not read it goes without it.
    static func path(named: String?, environment: [String: String]) -> String? {
        if let named { return named }
        if let set = environment["ANJU_CONFIG"], !set.isEmpty { return set }
        if FileManager.default.fileExists(atPath: "anju.yaml") { return "anju.yaml" }
        let machine = "/etc/anju/anju.yaml"
        return FileManager.default.isReadableFile(atPath: machine) ? machine : nil
    }

    /// Reads all of it; what is wrong is kept in `faults`.
    init(_ path: String) throws {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                "the settings cannot be read: \(path)", mend: "is the name right, and may you read it?", .usage)
        }
        let read = SettingsText.read([UInt8](data), file: path)
        faults = read.faults.map { fault("\(path):\($0.line)", $0.message, $0.mend) }
        for entry in read.entries {
            let place = "\(path):\(entry.line)"
            guard let setting = Setting(rawValue: entry.key) else {
                faults.append(fault(place, "`\(entry.key)` is no setting", Self.suggestion(entry.key)))
                continue
            }
            if setting == .database, PostgresAddress(entry.text).holdsPassword {
                faults.append(
                    fault(
                        place, "a password does not belong in this file",
                        "write it into a file of mode 0600 and name that as `\(Setting.passwordFile.rawValue)`"))
            }
            values[setting] = (Self.rooted(entry.text, setting, at: path), entry.line)
        }
    }

    private func fault(_ place: String, _ message: String, _ mend: String) -> SettingFault {
        SettingFault(place: place, message: message, mend: mend)
    }

    private static func suggestion(_ key: String) -> String {
        let known = Setting.allCases.map(\.rawValue)
        // The right word in the wrong place, as often as a misspelt one.
        let last = key.split(separator: ".").last.map(String.init) ?? key
        let near =
            NearMiss.nearest(key, among: known)
            ?? known.first { $0.split(separator: ".").last.map(String.init) == last }
        return near.map { "did you mean `\($0)`?" } ?? "anju config example shows every setting"
    }

    /// Paths in the file start from the file's own folder, wherever the program is started.
    private static func rooted(_ text: String, _ setting: Setting, at file: String) -> String {
        let folder = (file as NSString).deletingLastPathComponent
        func rooted(_ path: String) -> String { path.hasPrefix("/") || folder.isEmpty ? path : folder + "/" + path }
        switch setting.kind {
        case .path: return rooted(text)
        case .pack: return text.contains("/") ? rooted(text) : text
        case .database: return text.hasPrefix("sqlite:") ? "sqlite:" + rooted(String(text.dropFirst(7))) : text
        case .host, .address, .switched, .level, .witnesses, .number: return text
        }
    }
}
