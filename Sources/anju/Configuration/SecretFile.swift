import Foundation

/// A file that holds one secret: its owner alone may read it.
enum SecretFile {
    /// The first line.
    static func line(_ path: String, _ source: SettingSource) throws(SettingFault.Thrown) -> String {
        guard let facts = FileFacts(path), let data = FileManager.default.contents(atPath: path) else {
            throw SettingFault.Thrown(
                SettingFault(place: source.words, message: "\(path) cannot be read", mend: "is it there, and yours?"))
        }
        guard !facts.isOpenToOthers else {
            throw SettingFault.Thrown(
                SettingFault(
                    place: source.words, message: "others can read \(path)",
                    mend: "chmod 600 \(path), and think about who may have read it"))
        }
        let line = data.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty else {
            throw SettingFault.Thrown(
                SettingFault(place: source.words, message: "\(path) is empty", mend: "its first line is the secret"))
        }
        return String(decoding: line, as: UTF8.self)
    }
}

extension SettingFault {
    /// A fault that ends the reading of one setting.
    struct Thrown: Error {
        let fault: SettingFault

        init(_ fault: SettingFault) { self.fault = fault }
    }
}
