import AnjuWeb

/// Paths to go back to, as they stand in addresses.
enum AddressTarget {
    static let target = FuzzTarget(
        "addresses", "paths in addresses",
        words: ["//", "/\\", "%2F", "%5C", "%0d%0a", "/%09/", "https:", "javascript:", "@", "\u{2028}", "w.0.1"].map {
            Array($0.utf8)
        }, longest: 600,
        seeds: {
            [
                "/worklist?after=w", "/cases/cas_1?tab=a", "/", "%2Fx",
            ]
            .map { Array($0.utf8) }
        },
        run: { input in
            let text = String(decoding: input, as: UTF8.self)
            let path = Array(LocalPath.safe(text).utf8)
            try BrokenRule.unless(path.first == UInt8(ascii: "/"), "a path does not begin at the root")
            try BrokenRule.unless(!path.starts(with: Array("//".utf8)), "a path leads to another host")
            try BrokenRule.unless(
                path.allSatisfy { $0 > 32 && $0 != 127 && $0 != UInt8(ascii: "\\") },
                "a path can end a header or a host")
            return path.count > 1 ? .accepted("path") : .refused("")
        })
}
