/// The background of a portrait, as its upper edges show it.
struct Ground {
    /// Medians of red, green and blue.
    let colour: (red: Int, green: Int, blue: Int)
    /// The nine-tenths quantile of how far its pixels stray from those medians.
    let spread: Int

    var brightness: Int { (299 * colour.red + 587 * colour.green + 114 * colour.blue) / 1_000 }
    var saturation: Int {
        max(colour.red, colour.green, colour.blue) - min(colour.red, colour.green, colour.blue)
    }

    /// Looks at a strip along the top and, down to the middle, along both sides: shoulders come in below.
    init(_ raster: Raster) {
        let side = max(2, raster.width / 14)
        let top = max(2, raster.height / 40)
        var places: [Int] = []
        for y in 0..<(raster.height / 2) {
            for x in 0..<raster.width where y < top || x < side || x >= raster.width - side {
                places.append(y * raster.width + x)
            }
        }
        let medians = (0..<3).map { channel in
            var counts = [Int](repeating: 0, count: 256)
            for place in places { counts[Int(raster.rgb[place * 3 + channel])] += 1 }
            return Raster.percentile(0.5, of: counts)
        }
        let colour = (red: medians[0], green: medians[1], blue: medians[2])
        var strays = [Int](repeating: 0, count: 256)
        for place in places { strays[Self.distance(raster, place, colour)] += 1 }
        self.colour = colour
        spread = Raster.percentile(0.9, of: strays)
    }

    static func distance(_ raster: Raster, _ place: Int, _ colour: (red: Int, green: Int, blue: Int)) -> Int {
        max(
            abs(Int(raster.rgb[place * 3]) - colour.red), abs(Int(raster.rgb[place * 3 + 1]) - colour.green),
            abs(Int(raster.rgb[place * 3 + 2]) - colour.blue))
    }
}
