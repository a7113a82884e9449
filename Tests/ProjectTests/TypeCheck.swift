import AnjuTesting
import Foundation

/// Type-checks one file against the modules of the build that is being tested.
struct TypeCheck {
    let status: Int32
    /// One a line, `file:line:column: error: …`.
    let errors: [String]

    init(_ path: String) async throws {
        let result = try await Child.run("swiftc", try await Self.arguments + [Project.root + "/" + path])
        status = result.status
        errors = (result.errorText + result.text).split(separator: "\n").map(String.init)
            .filter { $0.contains(": error: ") }
    }

    private static var arguments: [String] {
        get async throws {
            let build = try buildFolder
            let features = ["ExistentialAny", "MemberImportVisibility", "InternalImportsByDefault"]
            return ["-typecheck", "-swift-version", "6", "-I", build + "/Modules"]
                + features.flatMap { ["-enable-upcoming-feature", $0] }
                + moduleMaps(in: build) + (try headers(below: build)) + (try await libraryHeaders())
        }
    }

    /// The folder of the test bundle: another one with `--scratch-path`.
    private static var buildFolder: String {
        get throws {
            let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
            let folder = URL(filePath: bundle).resolvingSymlinksInPath().deletingLastPathComponent().path
            guard FileManager.default.fileExists(atPath: folder + "/Modules/AnjuCore.swiftmodule") else {
                throw MissingPart("no modules beside \(bundle): swift build --build-tests")
            }
            return folder
        }
    }

    /// Module maps that the build wrote for C targets of packages.
    private static func moduleMaps(in build: String) -> [String] {
        contents(of: build).map { $0 + "/module.modulemap" }
            .filter { FileManager.default.fileExists(atPath: $0) }
            .flatMap { ["-Xcc", "-fmodule-map-file=" + $0] }
    }

    /// Folders with module maps or headers: our own C libraries, and those of packages.
    private static func headers(below build: String) throws -> [String] {
        let ours = try SourceTree.names(in: "Sources").map { Project.root + "/Sources/" + $0 }
        let checkouts = URL(filePath: build).deletingLastPathComponent().deletingLastPathComponent().path + "/checkouts"
        let sources = contents(of: checkouts).map { $0 + "/Sources" }
        let theirs = sources.flatMap { contents(of: $0) }
        let folders = (ours + theirs).filter { FileManager.default.fileExists(atPath: $0 + "/module.modulemap") }
        let includes = theirs.map { $0 + "/include" }.filter { FileManager.default.fileExists(atPath: $0) }
        return (folders + includes).flatMap { ["-I", $0] }
    }

    /// The whole paths of what lies in a folder, in order; nothing where there is none.
    private static func contents(of folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { folder + "/" + $0 }
    }

    /// Where the C libraries' own headers lie.
    ///
    /// Each is asked for by itself: pkg-config says nothing of any where it does not know one, as in a build without PostgreSQL.
    private static func libraryHeaders() async throws -> [String] {
        let names = try SourceTree.text("Package.swift").matches(of: /pkgConfig: "([^"]+)"/).map { String($0.output.1) }
        var headers: [String] = []
        for name in names {
            let flags = try await Child.run("pkg-config", ["--cflags-only-I", name])
            headers += flags.text.split(whereSeparator: \.isWhitespace).flatMap { ["-Xcc", String($0)] }
        }
        return headers
    }
}
