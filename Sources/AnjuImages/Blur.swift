/// How blurred a picture is, whatever it shows and however contrasted it is.
enum Blur {
    /// 0 is sharp, 1 is fog: the share of a picture's edges that a further blur does not change, along the worse of the two
    /// directions (Crete, Dolmiere, Ladret, Nicolas: The blur effect, SPIE 6492, 2007).
    ///
    /// Steps under 4 of 255 are noise and count on neither side.
    static func effect(_ raster: Raster, rows: Range<Int>, columns: Range<Int>) -> Double {
        let columns = columns.clamped(to: 5..<max(raster.width - 5, 6))
        let rows = rows.clamped(to: 5..<max(raster.height - 5, 6))
        return max(
            along(raster, rows, columns, step: 1), along(raster, rows, columns, step: raster.width))
    }

    private static func along(_ raster: Raster, _ rows: Range<Int>, _ columns: Range<Int>, step: Int) -> Double {
        raster.luma.withUnsafeBufferPointer { luma in
            var (all, kept) = (0, 0)
            for y in rows {
                for x in columns {
                    let place = y * raster.width + x
                    // Room for nine neighbours and the one before them.
                    guard place - 5 * step >= 0, place + 4 * step < luma.count else { continue }
                    let edge = abs(Int(luma[place]) - Int(luma[place - step]))
                    guard edge >= 4 else { continue }
                    // Neighbouring means of nine differ by their two ends.
                    let blurred = abs(Int(luma[place + 4 * step]) - Int(luma[place - 5 * step])) / 9
                    all += edge
                    kept += min(edge, blurred)
                }
            }
            return all == 0 ? 1 : Double(kept) / Double(all)
        }
    }
}
