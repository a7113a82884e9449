import AnjuCore
import AnjuTesting
import Testing

@testable import AnjuImages

@Suite struct CutTests {
    @Test(arguments: UInt64(1)...4)
    func `a portrait cut as proposed has the proportions wanted when it is opened again`(
        seed: UInt64
    ) throws {
        let image = try DrawnPortrait(.good, seed: seed).incoming()
        let wanted = PortraitSpecification()
        let crop = try #require(try PortraitCheck.judge(image, wanted).crop)
        let cut = try ImageIntake.read(try image.cut(to: crop, wanted).jpeg)
        #expect(abs(Double(cut.width) / Double(cut.height) - 358.0 / 441) < 0.01)
        #expect(cut.width <= 716 && cut.width >= min(crop.width, 716) - 1)
        // The head stands in the middle of what is left.
        let head = try PortraitCheck.judge(cut, wanted).findings.filter { $0.code == "portrait.head-off-centre" }
        #expect(head.allSatisfy { $0.isMet })
    }

    @Test func `the figures of a pack are those that count`() throws {
        let image = try DrawnPortrait(.good, seed: 3).incoming()
        var wanted = PortraitSpecification()
        #expect(try PortraitCheck.judge(image, wanted).isGood)
        (wanted.width, wanted.height) = (3_580, 4_410)
        #expect(try PortraitCheck.judge(image, wanted).faults.map(\.code).contains("portrait.too-small"))
        wanted = PortraitSpecification()
        wanted.groundBrightness = 256
        #expect(try PortraitCheck.judge(image, wanted).faults.map(\.code) == ["portrait.background-dark"])
    }

    @Test func `a thumbnail is small and carries nothing but light`() throws {
        let image = try DrawnPortrait(.good, seed: 1).incoming()
        let small = try ImageIntake.read(try Thumbnail.jpeg(of: image.jpeg, longestSide: 100))
        #expect(max(small.width, small.height) == 100)
    }

    @Test(arguments: [OddPictures.cmyk, OddPictures.progressive, OddPictures.animated])
    func `a picture of four inks, of several scans or of two frames opens as one still picture`(bytes: [UInt8]) throws {
        let image = try ImageIntake.read(bytes)
        #expect((image.width, image.height) == (48, 32))
        let pixels = try Pixels(image, longestSide: 48).rgb
        // Left and high it is green, right and high it is yellow: inks were not taken for their opposites.
        #expect(pixels[1] > 200 && pixels[0] < 90)
        #expect(pixels[47 * 3] > 170 && pixels[47 * 3 + 1] > 190)
    }
}
