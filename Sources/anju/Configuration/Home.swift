import AnjuVault
import Foundation

/// Where the program finds its packs, words and public files.
struct Home: Sendable {
    let folder: String
    /// What led here: `ANJU_HOME`, `beside the program` or `the working folder`.
    let found: String

    var packs: String { folder + "/Packs" }
    var catalogues: String { folder + "/Catalogues" }
    var publicFiles: String { folder + "/Public" }

    /// The list of `Scripts/words`; none where it was not made.
    var commonPasswords: CommonPasswords {
        let file = FileManager.default.contents(atPath: folder + "/Words/common-passwords.bloom") ?? Data()
        return CommonPasswords([UInt8](file)) ?? .none
    }

    /// `ANJU_HOME`, else beside the program, else the working folder.
    static func find() throws -> Home {
        if let named = ProcessInfo.processInfo.environment["ANJU_HOME"], !named.isEmpty {
            guard holdsPacks(named) else {
                throw CommandFailure(
                    "ANJU_HOME is \(named), where there is no folder Packs",
                    mend: "set it to the folder with Packs, Catalogues and Public")
            }
            return Home(folder: named, found: "ANJU_HOME")
        }
        let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        let beside = (program as NSString).deletingLastPathComponent
        if !beside.isEmpty, holdsPacks(beside) { return Home(folder: beside, found: "beside the program") }
        let here = FileManager.default.currentDirectoryPath
        if holdsPacks(here) { return Home(folder: here, found: "the working folder") }
        throw CommandFailure(
            "the folders Packs, Catalogues and Public are neither beside the program nor in the working folder",
            mend: "set ANJU_HOME to the folder that holds them")
    }

    private static func holdsPacks(_ folder: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/Packs", isDirectory: &isFolder) && isFolder.boolValue
    }
}
