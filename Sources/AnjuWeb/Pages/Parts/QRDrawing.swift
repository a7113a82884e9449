import AnjuHTML

/// A QR symbol's modules, drawn as one path with its quiet zone of four.
struct QRDrawing: Hashable, Sendable {
    /// Modules a side.
    var size: Int
    /// Row by row; `true` is dark.
    var modules: [Bool]

    func html(_ label: String) -> HTML {
        let side = size + 8
        return svg(.class("qr"), .viewBox("-4 -4 \(side) \(side)"), .role("img"), .aria(.label, label)) {
            path(.fill("#000"), .d(outline))
        }
    }

    /// A rectangle for each run of dark modules in a row.
    var outline: String {
        var text = ""
        for row in 0..<size {
            var column = 0
            while column < size {
                guard modules[row * size + column] else {
                    column += 1
                    continue
                }
                let start = column
                while column < size, modules[row * size + column] { column += 1 }
                text += "M\(start) \(row)h\(column - start)v1h-\(column - start)z"
            }
        }
        return text
    }
}
