import AnjuTesting
import Foundation
import Testing

/// The project's own licence, and the names of those whose work it is built with.
@Suite struct LicenceTests {
    @Test func `LICENSE is the whole Apache License 2.0`() throws {
        let text = try SourceTree.text("LICENSE")
        #expect(text.contains("Apache License\n"))
        #expect(text.contains("Version 2.0, January 2004"))
        #expect(text.contains("END OF TERMS AND CONDITIONS"))
        let common = "/usr/share/common-licenses/Apache-2.0"
        if FileManager.default.fileExists(atPath: common) {
            #expect(try String(contentsOfFile: common, encoding: .utf8) == text)
        }
    }

    @Test func `NOTICE names every package and every C library that the manifest names`() throws {
        let notice = try SourceTree.text("NOTICE")
        let manifest = try SourceTree.text("Package.swift")
        let packages = manifest.matches(of: /https:\/\/github\.com\/([^"]+?)(?:\.git)?"/).map { $0.output.1 }
        for package in packages { #expect(notice.contains(package), "NOTICE does not name \(package)") }
        let libraries = manifest.matches(of: /pkgConfig: "([^"]+)"/).map { $0.output.1 }
        #expect(!libraries.isEmpty)
        for library in libraries { #expect(notice.contains("`\(library)`"), "NOTICE does not name \(library)") }
    }
}
