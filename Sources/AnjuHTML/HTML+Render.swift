extension HTML {
    /// The page as UTF-8.
    public var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16_384)
        append(to: &bytes) { _ in }
        return bytes
    }

    /// Hands the page over in pieces of at least `size` bytes, so that a long list need not be held whole.
    public func write(size: Int = 8_192, to sink: ([UInt8]) throws -> Void) rethrows {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1_024)
        try append(to: &bytes) { full in
            guard full.count >= size else { return }
            try sink(full)
            full.removeAll(keepingCapacity: true)
        }
        if !bytes.isEmpty { try sink(bytes) }
    }

    private func append(to bytes: inout [UInt8], check: (inout [UInt8]) throws -> Void) rethrows {
        switch node {
        case .nothing: return
        case .text(let text): Escape.text(text, into: &bytes)
        case .several(let pieces): for piece in pieces { try piece.append(to: &bytes, check: check) }
        case .document(let root):
            bytes.append(contentsOf: "<!doctype html>\n".utf8)
            try root.append(to: &bytes, check: check)
        case .element(let tag, let attributes, let content):
            bytes.append(UInt8(ascii: "<"))
            bytes.append(contentsOf: tag.rawValue.utf8)
            attributes.append(to: &bytes)
            bytes.append(UInt8(ascii: ">"))
            if tag.isVoid { return }
            try content.append(to: &bytes, check: check)
            bytes.append(contentsOf: "</".utf8)
            bytes.append(contentsOf: tag.rawValue.utf8)
            bytes.append(UInt8(ascii: ">"))
        }
        try check(&bytes)
    }
}

extension HTML: CustomStringConvertible {
    /// The page as text.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}
