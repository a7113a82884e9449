import AnjuCore
import Testing

@testable import AnjuImages

@Suite struct StampedPictureTests {
    private static let (width, height) = (96, 64)

    /// Left half nearly black, right half nearly white.
    private static var halves: [UInt8] {
        (0..<(width * height)).flatMap { [UInt8](repeating: $0 % width < width / 2 ? 20 : 235, count: 3) }
    }

    private func rgb(_ jpeg: [UInt8]) throws -> [UInt8] {
        try Pixels(try JPEGFile.essence(of: jpeg), .jpeg, longestSide: Self.width).rgb
    }

    @Test func `a stroke is seen on dark and on light, what is under it stays legible, and the rest is as it was`()
        throws
    {
        let picture = try Pictures.jpeg(Self.halves, Self.width, Self.height)
        let stamped = try StampedPicture.jpeg(of: picture) { width, height in
            (0..<(width * height)).map { ($0 / width) < height / 2 ? 255 : 0 }
        }
        let pixels = try rgb(stamped)
        let sample = { (x: Int, y: Int) in Int(pixels[(y * Self.width + x) * 3]) }
        let (dark, light) = (sample(12, 12), sample(84, 12))
        #expect(dark > 60 && light < 200 && light - dark > 50)
        #expect(abs(sample(12, 52) - 20) < 8 && abs(sample(84, 52) - 235) < 8)
    }

    @Test func `a layer of another size is not stretched over the picture`() throws {
        let picture = try Pictures.jpeg(Self.halves, Self.width, Self.height)
        #expect(throws: Problem.self) { try StampedPicture.jpeg(of: picture) { _, _ in [255] } }
    }
}
