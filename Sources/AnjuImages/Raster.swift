/// Rows of brightness and colour, small enough to be measured.
struct Raster {
    let width: Int
    let height: Int
    /// Red, green, blue.
    let rgb: [UInt8]
    /// Luma (ITU-R BT.601), 0…255.
    let luma: [UInt8]

    init(_ image: IncomingImage, longestSide: Int) throws {
        let pixels = try Pixels(image, longestSide: longestSide)
        let rgb = pixels.rgb
        (width, height, self.rgb) = (pixels.width, pixels.height, rgb)
        luma = [UInt8](unsafeUninitializedCapacity: width * height) { bytes, used in
            rgb.withUnsafeBufferPointer { rgb in
                for index in bytes.indices {
                    let sum = 299 * Int(rgb[index * 3]) + 587 * Int(rgb[index * 3 + 1]) + 114 * Int(rgb[index * 3 + 2])
                    bytes[index] = UInt8(sum / 1_000)
                }
            }
            used = bytes.count
        }
    }

    /// How often each brightness occurs.
    var histogram: [Int] {
        var counts = [Int](repeating: 0, count: 256)
        for value in luma { counts[Int(value)] += 1 }
        return counts
    }

    /// The brightness that `share` of the pixels do not exceed.
    static func percentile(_ share: Double, of histogram: [Int]) -> Int {
        let wanted = Int(Double(histogram.reduce(0, +)) * share)
        var sum = 0
        for (value, count) in histogram.enumerated() {
            sum += count
            if sum > wanted { return value }
        }
        return 255
    }
}
