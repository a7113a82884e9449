import AnjuSeal
import Testing

@Suite struct SealFlipTests {
    @Test func `every flip of one bit of a seal is refused, and no claims are shown`() throws {
        let land = try Testland()
        let bytes = try land.signer.bytes(try Testland.ana())
        var tried = 0
        for bit in 0..<bytes.count * 8 {
            var flipped = bytes
            flipped[bit / 8] ^= 1 << UInt8(bit % 8)
            let verdict = land.verify("ANJU1:" + Base45.encode(flipped))
            guard case .refused(_, nil) = verdict else {
                Issue.record("bit \(bit): \(verdict)")
                continue
            }
            tried += 1
        }
        #expect(tried == bytes.count * 8)
    }

    @Test func `every beginning of a seal is refused`() throws {
        let land = try Testland()
        let bytes = try land.signer.bytes(try Testland.ana())
        for count in bytes.indices {
            let verdict = land.verify("ANJU1:" + Base45.encode(Array(bytes.prefix(count))))
            guard case .refused(.malformed, nil) = verdict else {
                Issue.record("\(count) bytes: \(verdict)")
                continue
            }
        }
    }

    @Test func `every flip of one bit of the text is refused`() throws {
        let land = try Testland()
        let text = Array(try land.signer.text(try Testland.ana()).utf8)
        for place in text.indices {
            for bit in 0..<7 {
                var flipped = text
                flipped[place] ^= 1 << UInt8(bit)
                let verdict = land.verify(String(decoding: flipped, as: UTF8.self))
                guard case .refused(_, nil) = verdict else {
                    Issue.record("character \(place), bit \(bit): \(verdict)")
                    continue
                }
            }
        }
    }
}
