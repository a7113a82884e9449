import AnjuImages
import Testing

@Suite struct DocumentImageCheckTests {
    /// Lines of print on paper.
    private func page(_ width: Int, _ height: Int, light: Double = 1, spread: Int = 0) throws -> IncomingImage {
        var rgb = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let isPrint = y / 14 % 2 == 0 && (x / 5 + y / 14 * 7) % 3 == 0 && x > 60 && x < width - 60
                let ink = Double(isPrint ? 40 : 232) * light
                for channel in 0..<3 { rgb[(y * width + x) * 3 + channel] = UInt8(ink) }
            }
        }
        for step in spread > 0 ? [3, width * 3] : [] {
            var soft = rgb
            for index in (spread * step)..<(rgb.count - spread * step) {
                var sum = 0
                for other in -spread...spread { sum += Int(rgb[index + other * step]) }
                soft[index] = UInt8(sum / (2 * spread + 1))
            }
            rgb = soft
        }
        return try ImageIntake.read(Pictures.jpeg(rgb, width, height))
    }

    @Test func `a sharp page of sixteen hundred pixels will do`() throws {
        #expect(try DocumentImageCheck.judge(page(1_600, 1_100)).isGood)
    }

    @Test func `a small, a blurred and a dark page are each named`() throws {
        #expect(try DocumentImageCheck.judge(page(1_200, 800)).faults.map(\.code) == ["document.too-small"])
        #expect(
            try DocumentImageCheck.judge(page(1_600, 500, spread: 4)).faults.map(\.code).contains("document.blurred"))
        #expect(
            try DocumentImageCheck.judge(page(1_600, 500, light: 0.3)).faults.map(\.code).contains("document.too-dark"))
    }
}
