/// What a pack consists of, as one run of bytes: what its hash is made of, and what is kept of a published version.
///
/// Every file's path, length and bytes, in the order of paths, the pack below first. No mark divides the layers: inside one
/// the paths ascend, and every layer has a `pack.yaml`, so that exactly where one begins they do not.
struct PackContent {
    /// The files of each layer, in the order of their paths.
    var layers: [[(path: String, bytes: [UInt8])]]

    init(layers: [[(path: String, bytes: [UInt8])]]) { self.layers = layers }

    /// Reads what ``bytes`` made; anything else is `nil`.
    init?(_ bytes: [UInt8]) {
        var rest = bytes[...]
        var layers: [[(path: String, bytes: [UInt8])]] = []
        var last: String?
        while !rest.isEmpty {
            guard let path = Self.line(&rest), let count = Self.line(&rest).flatMap({ Int($0) }),
                (0...rest.count).contains(count)
            else { return nil }
            if last.map({ Self.ascends($0, path) }) != true { layers.append([]) }
            layers[layers.count - 1].append((path, Array(rest.prefix(count))))
            rest = rest.dropFirst(count)
            last = path
        }
        guard !layers.isEmpty else { return nil }
        self.layers = layers
    }

    /// What ``init(_:)`` reads.
    var bytes: [UInt8] {
        layers.flatMap { files in
            files.flatMap { Array("\($0.path)\n\($0.bytes.count)\n".utf8) + $0.bytes }
        }
    }

    private static func line(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(validating: rest[..<end], as: UTF8.self)
    }

    private static func ascends(_ left: String, _ right: String) -> Bool {
        Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
    }
}
