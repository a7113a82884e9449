import AnjuCore
import Testing

@testable import AnjuImages

@Suite struct ImageIntakeTests {
    private func code(_ bytes: [UInt8], limits: ImageLimits = ImageLimits()) -> String? {
        do {
            _ = try ImageIntake.read(bytes, limits: limits)
            return nil
        } catch let problem as Problem {
            return problem.violations.map(\.code) == [problem.code] ? problem.code : "violations differ"
        } catch {
            return "\(error)"
        }
    }

    @Test func `forty megabytes are refused unread`() {
        #expect(code([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0, count: 40_000_000)) == "image.too-large")
    }

    @Test func `text named jpg, a GIF, a PDF and nothing are no images`() {
        for bytes in ["this is no picture", "GIF89a", "%PDF-1.7", "", "\u{FEFF}<svg/>"] {
            #expect(code(Array(bytes.utf8)) == "image.not-an-image")
        }
    }

    @Test func `a JPEG cut off anywhere is broken`() throws {
        let whole = try DrawnPortrait(.tiny, seed: 1).incoming().jpeg
        #expect(code(whole) == nil)
        for share in 1...19 { #expect(code(Array(whole.prefix(whole.count * share / 20))) == "image.broken") }
        // With an end marker put behind the cut, only the decoder can notice.
        #expect(code(Array(whole.prefix(whole.count / 2)) + [0xFF, 0xD9]) == "image.broken")
    }

    @Test func `pixel bombs are refused by their headers`() throws {
        let bomb = try Pictures.png(width: 60_000, height: 60_000, rows: [UInt8](repeating: 0, count: 100_000))
        #expect(code(bomb) == "image.too-many-pixels")
        var jpeg = try Pictures.marked()
        let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
        jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [0xFF, 0xFF, 0xFF, 0xFF])
        #expect(code(jpeg) == "image.too-many-pixels")
        let overflow = try Pictures.png(width: 0x7FFF_FFFF, height: 0x7FFF_FFFF, rows: [0])
        #expect(code(overflow) == "image.too-many-pixels")
    }

    @Test func `a PNG whose rows end early, whose sum is wrong or whose end is missing is broken`() throws {
        let rows = [UInt8](repeating: 0, count: 20 * 61)
        let whole = try Pictures.png(width: 20, height: 20, rows: rows)
        #expect(code(whole) == nil)
        #expect(code(try Pictures.png(width: 20, height: 20, rows: Array(rows.prefix(300)))) == "image.broken")
        #expect(code(Array(whole.dropLast(12))) == "image.broken")
        var flipped = whole
        flipped[60] ^= 0x40
        #expect(code(flipped) == "image.broken")
    }

    @Test func `a JPEG of very many scans is refused`() throws {
        var limits = ImageLimits()
        limits.scans = 0
        #expect(code(try Pictures.marked(), limits: limits) == "image.too-many-scans")
    }

    @Test func `no word of the sender's file survives`() throws {
        let canary = "CANARY-24.0123N-97.8512E-Nokia"
        var jpeg = try DrawnPortrait(.tiny, seed: 2).incoming().jpeg
        jpeg = Pictures.adding(0xE1, Pictures.exif(orientation: 1, canary), to: jpeg)
        jpeg = Pictures.adding(0xFE, Array(canary.utf8), to: jpeg)
        jpeg = Pictures.adding(0xE1, Array("http://ns.adobe.com/xap/1.0/\0\(canary)".utf8), to: jpeg)
        jpeg = Pictures.adding(0xED, Array("Photoshop 3.0\0\(canary)".utf8), to: jpeg)
        jpeg = Pictures.adding(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}\(canary)".utf8), to: jpeg) + Array(canary.utf8)
        let rows = [UInt8](repeating: 0, count: 20 * 61)
        let text = Pictures.chunk("tEXt", Array("Comment\0\(canary)".utf8)) + Pictures.chunk("eXIf", Array(canary.utf8))
        let png = try Pictures.png(width: 20, height: 20, rows: rows, extra: text) + Array(canary.utf8)
        for (bytes, format) in [(jpeg, ImageFormat.jpeg), (png, .png)] {
            #expect(String(decoding: bytes, as: UTF8.self).contains(canary))
            let image = try ImageIntake.read(bytes)
            #expect(image.format == format)
            #expect(!String(decoding: image.jpeg, as: UTF8.self).contains("CANARY"))
            #expect(!image.jpeg.indices.contains { image.jpeg.has("Exif", at: $0) || image.jpeg.has("ICC_", at: $0) })
        }
    }

    @Test(arguments: [
        (1, 0, 0), (2, 1, 0), (3, 1, 1), (4, 0, 1), (5, 0, 0), (6, 1, 0), (7, 1, 1), (8, 0, 1),
    ])
    func `a picture is turned upright by its orientation`(_ orientation: Int, _ right: Int, _ low: Int) throws {
        let bytes = Pictures.adding(
            0xE1, Pictures.exif(orientation: UInt8(orientation), ""), to: try Pictures.marked(64, 40))
        let image = try ImageIntake.read(bytes)
        let isTurned = orientation > 4
        #expect((image.width, image.height) == (isTurned ? 40 : 64, isTurned ? 64 : 40))
        let raster = try Raster(image, longestSide: 64)
        // The bright corner lies where the orientation sends the first row and column.
        let (x, y) = (right == 1 ? raster.width - 3 : 2, low == 1 ? raster.height - 3 : 2)
        #expect(raster.luma[y * raster.width + x] > 220)
        #expect(raster.luma.filter { $0 > 220 }.count < raster.luma.count / 10)
    }

    @Test func `a very large picture is kept at four thousand pixels`() throws {
        let rgb = [UInt8](repeating: 120, count: 6_000 * 300 * 3)
        let image = try ImageIntake.read(Pictures.jpeg(rgb, 6_000, 300))
        #expect((image.width, image.height) == (4_000, 200))
    }

    @Test func `transparency becomes white and grey stays grey`() throws {
        let rows = (0..<20).flatMap { _ in [0] + [UInt8](repeating: 0, count: 80) }
        let png =
            Pictures.pngSignature + Pictures.chunk("IHDR", Pictures.big(20) + Pictures.big(20) + [8, 6, 0, 0, 0])
            + Pictures.chunk("IDAT", Pictures.packed(rows)) + Pictures.chunk("IEND", [])
        let raster = try Raster(try ImageIntake.read(png), longestSide: 64)
        #expect(raster.luma.allSatisfy { $0 > 250 })
    }

    @Test func `ten thousand damaged files either open or say why, and nothing else happens`() throws {
        var random = Seeded(7)
        let jpeg = try Pictures.marked()
        let png = try Pictures.png(width: 20, height: 20, rows: [UInt8](repeating: 0, count: 20 * 61))
        var refused = 0
        for round in 0..<10_000 {
            var bytes = round.isMultiple(of: 2) ? jpeg : png
            for _ in 0...Int.random(in: 0..<4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let code = code(bytes) {
                #expect(code.hasPrefix("image."))
                refused += 1
            }
        }
        #expect(refused > 3_000)
    }
}
