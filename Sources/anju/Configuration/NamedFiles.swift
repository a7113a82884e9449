import Foundation

/// The files and folders that settings name: are they there, and closed to others where they must be.
enum NamedFiles {
    static func faults(_ settings: Configuration) -> [SettingFault] {
        var faults: [SettingFault] = []
        func fault(_ setting: Setting, _ message: String, _ mend: String) {
            faults.append(SettingFault(place: settings.source(setting), message: message, mend: mend))
        }
        let files = FileManager.default
        for setting in [Setting.certificate, .key] {
            guard let path = settings.text(setting), !files.isReadableFile(atPath: path) else { continue }
            fault(setting, "\(path) cannot be read", "anju config tls makes it; is it yours to read?")
        }
        if let key = settings.text(.key), FileFacts(key)?.isOpenToOthers == true {
            fault(.key, "others can read \(key)", "chmod 600 \(key)")
        }
        if let folder = settings.text(.backupFolder), !files.isWritableFile(atPath: folder) {
            fault(
                .backupFolder, "the folder \(folder) is not there or cannot be written",
                "mount or make it, for the same user")
        }
        if let folder = settings.text(.checkFiles), !files.isReadableFile(atPath: folder) {
            fault(.checkFiles, "the folder \(folder) is not there or cannot be read", "mount or make it, read-only")
        }
        return faults
    }

    /// Whether the pack is there at all; `anju pack check` looks into it.
    static func packFaults(_ settings: Configuration) -> [SettingFault] {
        if FileManager.default.fileExists(atPath: settings.packFolder + "/pack.yaml") { return [] }
        return [
            SettingFault(
                place: settings.source(.pack), message: "there is no pack at \(settings.packFolder)",
                mend: "name a folder under Packs, or a path with a /")
        ]
    }
}
