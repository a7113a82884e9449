import Glibc

/// Whoever stands before the ground: where there is mass, not whose face it is.
///
/// Nothing here finds, compares or describes a face; the head is the part of the mass above its neck.
struct Figure {
    let width: Int
    let height: Int
    /// Which pixels differ from the ground.
    let mask: [Bool]
    /// First row with mass.
    let top: Int
    /// The narrowest row below the head.
    let neck: Int
    /// Middle of the head, in columns.
    let centre: Double
    let headWidth: Double

    /// `nil` where there is no mass, or none that is narrower above than below.
    init?(_ raster: Raster, _ ground: Ground) {
        (width, height) = (raster.width, raster.height)
        let threshold = max(30, ground.spread * 2)
        mask = (0..<(raster.width * raster.height)).map {
            Ground.distance(raster, $0, ground.colour) > threshold
        }
        let spans = Self.spans(mask, width, height)
        guard let top = spans.firstIndex(where: { $0.count > raster.width / 25 }) else { return nil }
        var (widest, narrowest, neck) = (0, Int.max, top)
        for y in top..<height {
            let count = spans[y].count
            // Once the head has closed in by a seventh, look for where it is narrowest, until the shoulders open.
            if narrowest == .max, count * 7 >= widest * 6 || y - top < height / 12 {
                widest = max(widest, count)
            } else if count < narrowest {
                (narrowest, neck) = (count, y)
            } else if count * 4 > narrowest * 5 {
                break
            }
        }
        // Long hair hides the neck: a head is about 1.35 times as high as wide.
        if narrowest == .max || neck - top > widest * 2 {
            widest = spans[min(height - 1, top + height / 6)].count
            neck = min(height - 1, top + Int(Double(widest) * 1.35))
        }
        guard widest > raster.width / 8, neck - top > height / 10 else { return nil }
        let rows = spans[top..<neck].filter { $0.count > 0 }
        let mass = rows.reduce(0) { $0 + $1.count }
        centre = rows.reduce(0.0) { $0 + $1.middle * Double($1.count) } / Double(max(mass, 1))
        (self.top, self.neck, headWidth) = (top, neck, Double(widest))
    }

    /// From the first to the last mass of a row: a light patch within does not part it.
    private struct Span {
        let count: Int
        let middle: Double
    }

    private static func spans(_ mask: [Bool], _ width: Int, _ height: Int) -> [Span] {
        (0..<height).map { y in
            // Three in a row are mass; one or two may be the camera's noise.
            let starts = (0..<(width - 2)).lazy.filter { x in
                let place = y * width + x
                return mask[place] && mask[place + 1] && mask[place + 2]
            }
            guard let first = starts.first, let last = starts.reversed().first else { return Span(count: 0, middle: 0) }
            return Span(count: last + 3 - first, middle: Double(first + last + 2) / 2)
        }
    }

    /// Degrees by which the mass leans, clockwise positive: the axis about which it is most like its own mirror image.
    var tilt: Double {
        let step = max(2, height / 110)
        var points: [(x: Double, y: Double)] = []
        for y in stride(from: top, to: min(height, neck + (neck - top)), by: step) {
            for x in stride(from: 0, to: width, by: step) where mask[y * width + x] {
                points.append((Double(x), Double(y)))
            }
        }
        guard !points.isEmpty else { return 0 }
        let pivot = (x: centre, y: Double(top + neck) / 2)
        var best = (score: -1.0, degrees: 0.0)
        func look(_ range: StrideThrough<Double>) {
            for degrees in range {
                for offset in stride(from: -6, through: 6, by: 2) {
                    let shift = Double(offset) / 200 * Double(width)
                    let score = symmetry(points, (pivot.x + shift, pivot.y), degrees) - abs(degrees) * 0.0004
                    if score > best.score { best = (score, degrees) }
                }
            }
        }
        look(stride(from: -30, through: 30, by: 3))
        look(stride(from: best.degrees - 2, through: best.degrees + 2, by: 1))
        return best.degrees
    }

    /// The share of points whose mirror image about an axis is mass too, among those whose image is in the picture.
    private func symmetry(_ points: [(x: Double, y: Double)], _ pivot: (x: Double, y: Double), _ degrees: Double)
        -> Double
    {
        // The axis points up and leans clockwise by the angle.
        let (axisX, axisY) = (sin(degrees * .pi / 180), -cos(degrees * .pi / 180))
        var (inside, alike) = (0, 0)
        for point in points {
            let (dx, dy) = (point.x - pivot.x, point.y - pivot.y)
            let along = dx * axisX + dy * axisY
            let (x, y) = (
                Int((pivot.x + 2 * along * axisX - dx).rounded()), Int((pivot.y + 2 * along * axisY - dy).rounded())
            )
            guard x >= 0, y >= 0, x < width, y < height else { continue }
            inside += 1
            if mask[y * width + x] { alike += 1 }
        }
        return inside * 2 < points.count ? 0 : Double(alike) / Double(inside)
    }

    /// The part to keep: the head six tenths of its height, with a tenth above it; in this raster's pixels, unclamped.
    func crop(_ ratio: Double) -> (x: Double, y: Double, width: Double, height: Double) {
        let wanted = Double(neck - top) / 0.62
        let wide = wanted * ratio
        return (centre - wide / 2, Double(top) - wanted * 0.1, wide, wanted)
    }
}
