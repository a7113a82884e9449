import AnjuHTML

/// The fine lines behind a card: three families of waves, computed once.
enum Guilloche {
    static let html = svg(
        .class("ground"), .viewBox("0 0 856 540"), .preserveAspectRatio("none"), .ariaHidden
    ) {
        for index in 0..<9 { path(.d(wave(index)), .strokeWidth("1.4")) }
    }

    /// A smooth wave from edge to edge; each further one is shifted and flattened a little, so that they seem to turn.
    private static func wave(_ index: Int) -> String {
        let middle = 270 + (index - 4) * 12
        let height = 150 - index * 33
        var outline = "M-20 \(middle)"
        for part in 0..<4 {
            let rise = part.isMultiple(of: 2) ? -height : height
            let start = -20 + part * 224
            outline += "C\(start + 75) \(middle + rise) \(start + 149) \(middle + rise) \(start + 224) \(middle)"
        }
        return outline
    }
}
