import Glibc

@testable import AnjuImages

/// Head and shoulders drawn by a program: hair, eyes, mouth, cloth, the grain of a camera; nobody's likeness.
struct DrawnPortrait {
    /// What is wrong with it, on purpose.
    enum Kind: String, CaseIterable, Sendable {
        case good, blur, tilt, dark, busy, tiny

        /// The finding that must be among the faults.
        var fault: String? {
            switch self {
            case .good: nil
            case .blur: "portrait.blurred"
            case .tilt: "portrait.tilted"
            case .dark: "portrait.too-dark"
            case .busy: "portrait.background-uneven"
            case .tiny: "portrait.too-small"
            }
        }
    }

    private(set) var width = 0
    private(set) var height = 0
    private(set) var rgb: [UInt8] = []
    private var random: Seeded
    private let kind: Kind

    private typealias Colour = (Double, Double, Double)
    private var skin: Colour = (0, 0, 0)
    private var hair: Colour = (0, 0, 0)
    private var cloth: Colour = (0, 0, 0)
    private var wall: Colour = (0, 0, 0)
    private var lean = 0.0
    private var centre = (x: 0.5, y: 0.4)
    private var head = (x: 0.17, y: 0.2)
    private var long = 0.0
    private var clutter: [(x: Double, y: Double, w: Double, h: Double, colour: Colour)] = []

    init(_ kind: Kind, seed: UInt64) {
        self.kind = kind
        random = Seeded(seed &+ UInt64(kind.rawValue.utf8.reduce(0) { $0 * 31 + UInt64($1) }))
        let scale = kind == .tiny ? between(0.25, 0.62) : between(1.05, 1.3)
        width = Int(400 * scale)
        height = Int(500 * scale)
        choose()
        paint()
        if kind == .blur { soften(radius: Int(between(2, 6)), times: 3) }
        grain()
    }

    func incoming() throws -> IncomingImage {
        try ImageIntake.read(Pixels(rgb: rgb, width: width, height: height).jpeg(quality: 92))
    }

    private mutating func between(_ low: Double, _ high: Double) -> Double {
        Double.random(in: low..<high, using: &random)
    }

    private mutating func choose() {
        // From pale to very dark: the judgement must not hang on it.
        let tone = between(0.25, 1)
        skin = (70 + 160 * tone, 48 + 140 * tone, 36 + 120 * tone)
        let dark = between(15, 70)
        hair = (dark, dark * 0.85, dark * 0.7)
        cloth = (between(20, 180), between(20, 180), between(20, 190))
        let white = between(222, 246)
        wall = (white, white - between(0, 6), white - between(0, 10))
        lean = kind == .tilt ? between(8, 22) * (Bool.random(using: &random) ? 1 : -1) : between(-2, 2)
        centre = (between(0.47, 0.53), between(0.39, 0.43))
        head = (between(0.16, 0.19), between(0.19, 0.22))
        long = between(0, 1) > 0.6 ? between(0.1, 0.3) : 0
        guard kind == .busy else { return }
        clutter = (0..<Int(between(25, 60))).map { _ in
            (
                between(-0.1, 1), between(-0.1, 1), between(0.05, 0.4), between(0.03, 0.3),
                (between(0, 255), between(0, 255), between(0, 255))
            )
        }
    }

    private mutating func paint() {
        rgb = []
        rgb.reserveCapacity(width * height * 3)
        let (sine, cosine) = (sin(lean * .pi / 180), cos(lean * .pi / 180))
        let light = kind == .dark ? between(0.12, 0.55) : between(0.93, 1.02)
        for row in 0..<height {
            for column in 0..<width {
                let (u, v) = (Double(column) / Double(width), Double(row) / Double(height))
                // Into the figure's own upright frame, turned about the neck.
                let (dx, dy) = (u - centre.x, (v - centre.y - 0.22) * 1.25)
                let x = dx * cosine + dy * sine
                let y = (-dx * sine + dy * cosine) / 1.25 + 0.22
                let colour = figure(x, y) ?? ground(u, v)
                for part in [colour.0, colour.1, colour.2] {
                    rgb.append(UInt8(max(0, min(255, part * light * (1.02 - 0.05 * v)))))
                }
            }
        }
    }

    /// The figure's colour, the head's centre being the origin; `nil` beside it.
    private func figure(_ x: Double, _ y: Double) -> Colour? {
        let face = (x / head.x) * (x / head.x) + (y / head.y) * (y / head.y)
        let strands = 0.8 + 0.35 * sin(x * 420 + sin(y * 90) * 3)
        if face < 1 {
            if y < -head.y * 0.42 + 0.02 * cos(x * 30) { return tinted(hair, strands) }
            for side in [-1.0, 1.0] {
                let (ex, ey) = ((x - side * head.x * 0.42) / 0.032, (y + head.y * 0.02) / 0.014)
                let eye = ex * ex + ey * ey
                if eye < 0.3 { return (25, 22, 20) }
                if eye < 1 { return (232, 230, 226) }
                if abs(ex) < 1.2, abs(y + head.y * 0.2) < 0.008 { return hair }
            }
            if abs(y - head.y * 0.55) < 0.01, abs(x) < head.x * 0.36 {
                return (skin.0 * 0.72, skin.1 * 0.45, skin.2 * 0.45)
            }
            if abs(x) < 0.012 + (y + 0.02) * 0.1, y > 0, y < head.y * 0.28 { return tinted(skin, 0.82) }
            return tinted(skin, 1.04 - 0.25 * face + 0.03 * sin(x * 260) * sin(y * 240))
        }
        // Hair around the head, and down beside it where it is long.
        let (hx, hy) = (x / (head.x * 1.09), (y + 0.012) / (head.y * 1.08))
        if hx * hx + hy * hy < 1, y < head.y * (0.1 + long * 3) { return tinted(hair, strands) }
        if abs(x) < head.x * 0.55, y > 0, y < 0.33 { return tinted(skin, 0.8) }
        let shoulder = 0.26 + 0.28 * (x / 0.42) * (x / 0.42)
        if y > shoulder, abs(x) < 0.43 {
            let weave = 0.86 + 0.14 * sin(x * 180) + 0.1 * sin(y * 260)
            return tinted(cloth, abs(abs(x) - (y - 0.24) * 0.55) < 0.012 ? 1.35 : weave)
        }
        return nil
    }

    private func tinted(_ colour: Colour, _ factor: Double) -> Colour {
        (colour.0 * factor, colour.1 * factor, colour.2 * factor)
    }

    private func ground(_ u: Double, _ v: Double) -> Colour {
        for thing in clutter.reversed()
        where u >= thing.x && v >= thing.y && u < thing.x + thing.w && v < thing.y + thing.h {
            return tinted(thing.colour, 0.85 + 0.15 * sin(u * 200))
        }
        return tinted(wall, 1 - 0.03 * u)
    }

    private mutating func soften(radius: Int, times: Int) {
        for _ in 0..<times {
            for step in [3, width * 3] {
                var softened = rgb
                let (width, height) = (width, height)
                rgb.withUnsafeBufferPointer { source in
                    for index in source.indices {
                        let (column, row) = (index / 3 % width, index / 3 / width)
                        let (place, end) = step == 3 ? (column, width) : (row, height)
                        let (low, high) = (max(0, place - radius), min(end - 1, place + radius))
                        var sum = 0
                        for other in low...high { sum += Int(source[index + (other - place) * step]) }
                        softened[index] = UInt8(sum / (high - low + 1))
                    }
                }
                rgb = softened
            }
        }
    }

    /// A camera's noise, stronger in the dark.
    private mutating func grain() {
        let amount = kind == .dark ? 4 : 2
        for index in rgb.indices {
            let noise = Int(truncatingIfNeeded: random.next() % UInt64(2 * amount + 1)) - amount
            rgb[index] = UInt8(max(0, min(255, Int(rgb[index]) + noise)))
        }
    }
}
