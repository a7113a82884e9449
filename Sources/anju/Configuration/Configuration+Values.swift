import Logging

extension Configuration {
    /// The text of a setting, or `nil` where nobody set it and it has no default.
    func text(_ setting: Setting) -> String? {
        guard let text = values[setting]?.text, !text.isEmpty else { return nil }
        return text
    }

    /// A number; its text was found to be one when the settings were read.
    func number(_ setting: Setting) -> Int? { text(setting).flatMap(Int.init) }

    func isSet(_ setting: Setting) -> Bool { values[setting].map { $0.source != .fallback } ?? false }

    /// Where a setting's value comes from, for people.
    func source(_ setting: Setting) -> String { (values[setting]?.source ?? .fallback).words }

    var data: String { text(.data) ?? Setting.data.fallback }
    var connections: Int? { number(.connections) }
    var logLevel: Logger.Level { text(.logLevel).flatMap { Logger.Level(rawValue: $0) } ?? .notice }

    /// The pack's folder: a path where one is written, else a name under Packs.
    var packFolder: String {
        let pack = text(.pack) ?? Setting.pack.fallback
        return pack.contains("/") ? pack : home.packs + "/" + pack
    }

    var blobs: String { data + "/blobs" }
    var keys: String { data + "/keys" }
    var keyring: String { keys + "/keyring.json" }
    var sealKeys: String { keys + "/seal" }
    var logKeys: String { keys + "/log" }
    /// What a new log is called: the public address without its scheme.
    var logOrigin: String {
        let address = text(.publicAddress) ?? Setting.publicAddress.fallback
        return (address.split(separator: "/").dropFirst().map(String.init) + ["log"]).joined(separator: "/")
    }
    /// The file with the address that seals name for their status list; it stays as long as the keys.
    var statusAddressFile: String { sealKeys + "/status-address" }
    /// Where the status list is to be fetched.
    var statusAddress: String { (text(.publicAddress) ?? Setting.publicAddress.fallback) + "/status/permits" }
}
