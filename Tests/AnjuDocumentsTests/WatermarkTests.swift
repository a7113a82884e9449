import AnjuDocuments
import Testing

@Suite struct WatermarkTests {
    @Test(
        arguments: [(1_600, 1_100), (900, 2_000), (320, 240), (4_000, 120)], ["办理本环节 · clerk · 17:20", "ကြည့်ရှုသူ clerk"])
    func `every quarter of the picture bears strokes, and most of it none`(size: (Int, Int), words: String) throws {
        let (width, height) = size
        let mark = try Watermark(words, width: width, height: height)
        #expect(mark.coverage.count == width * height)
        for (top, left) in [(0, 0), (0, width / 2), (height / 2, 0), (height / 2, width / 2)] {
            let strokes = (top..<(top + height / 2)).contains { y in
                (left..<(left + width / 2)).contains { mark.coverage[y * width + $0] > 128 }
            }
            #expect(strokes, "\(top) \(left)")
        }
        #expect(mark.coverage.count { $0 > 0 } < width * height / 4)
    }

    @Test func `other words are another mark, and the smallest picture is no failure`() throws {
        let one = try Watermark("clerk", width: 300, height: 200)
        let other = try Watermark("doctor", width: 300, height: 200)
        #expect(one.coverage != other.coverage)
        #expect(try Watermark("clerk", width: 1, height: 1).coverage.count == 1)
    }
}
