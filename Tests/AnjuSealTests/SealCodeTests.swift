import AnjuSeal
import AnjuTesting
import Foundation
import Testing

@Suite struct SealCodeTests {
    @Test func `a seal is in alphanumeric mode`() throws {
        let land = try Testland()
        let text = try land.signer.text(try Testland.ana())
        // Version 13 at level M holds 483 alphanumeric characters and 331 bytes (ISO/IEC 18004, table 7).
        #expect((420...483).contains(text.utf8.count))
        #expect(try land.signer.code(try Testland.ana()).size == 17 + 4 * 13)
    }

    @Test func `a printed seal is read by zbar and found valid`() async throws {
        let land = try Testland()
        var chance = Chance(18_004)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("anju-seal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for number in 0..<20 {
            let seal = try Testland.permit(&chance)
            let file = folder.appendingPathComponent("\(number).pgm").path
            try Data(Self.picture(try land.signer.code(seal))).write(to: URL(fileURLWithPath: file))
            let read = try await Child.run("zbarimg", ["-q", "--raw", "-Sdisable", "-Sqrcode.enable", file])
            try #require(read.status == 0, "zbarimg: \(read.errorText); apt-get install zbar-tools")
            #expect(land.verify(String(read.text.dropLast())) == .valid(seal, .unknown))
        }
    }

    /// A grey map (PGM) with three pixels a module and the quiet zone of four modules.
    static func picture(_ code: QRCode) -> [UInt8] {
        let (scale, quiet) = (3, 4)
        let side = (code.size + 2 * quiet) * scale
        var out = Array("P5 \(side) \(side) 255\n".utf8)
        for y in 0..<side {
            for x in 0..<side {
                let (column, row) = (x / scale - quiet, y / scale - quiet)
                let inside = (0..<code.size).contains(column) && (0..<code.size).contains(row)
                out.append(inside && code[column, row] ? 0 : 255)
            }
        }
        return out
    }
}
