import Testing

/// Layers are targets, and imports point down only.
@Suite struct ArrowTests {
    @Test func `every import under Sources is one that the table allows`() throws {
        let files = try SourceTree.swiftFiles(in: "Sources")
        #expect(!files.isEmpty)
        for file in files {
            let allowed = try #require(ArrowTable.allowed(in: file.target), "\(file.target) is not in ArrowTable")
            for found in file.imports where !allowed.contains(found.module) {
                Issue.record("\(file.path):\(found.line): \(file.target) may not import \(found.module)")
            }
        }
    }

    @Test func `every folder under Sources is a target of the table or a C library's module map`() throws {
        for name in try SourceTree.names(in: "Sources") where ArrowTable.targets[name] == nil {
            #expect(SourceTree.exists("Sources/\(name)/module.modulemap"), "Sources/\(name) is neither")
        }
    }

    @Test func `no import hides behind an attribute that would pass it on or open it`() throws {
        for file in try SourceTree.swiftFiles(in: "Sources") {
            for found in file.imports where !found.attributes.isEmpty {
                Issue.record("\(file.path):\(found.line): \(found.attributes.joined(separator: " ")) import")
            }
        }
    }

    @Test func `the table itself has no arrow that leads back up`() {
        for (target, modules) in ArrowTable.targets {
            #expect(!Self.reach(of: modules).contains(target), "\(target) reaches itself")
        }
    }

    @Test(arguments: [
        ("import AnjuStore", "AnjuStore"), ("public import struct Foundation.Data", "Foundation"),
        ("@testable internal import Crypto", "Crypto"), ("// import Crypto", nil), ("let a = \"import b\"", nil),
    ])
    func `an import is seen in each of its forms`(swift: String, module: String?) {
        #expect(SourceFile(path: "a.swift", text: swift).imports.first?.module == module)
    }

    private static func reach(of modules: Set<String>) -> Set<String> {
        var reached: Set<String> = []
        var open = Array(modules)
        while let next = open.popLast() {
            guard reached.insert(next).inserted else { continue }
            open += ArrowTable.targets[next] ?? []
        }
        return reached
    }
}
