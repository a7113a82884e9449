import AnjuImages
import Foundation
import Testing

@Suite struct PortraitCheckTests {
    @Test
    func `of sixty drawn portraits at least nine in ten are judged right, and in every kind at least eight in ten`()
        async throws
    {
        var lines: [String] = []
        var right = 0
        for kind in DrawnPortrait.Kind.allCases {
            let verdicts = try await withThrowingTaskGroup(of: (UInt64, PortraitReport).self) { group in
                for seed in UInt64(1)...10 {
                    group.addTask { (seed, try PortraitCheck.judge(DrawnPortrait(kind, seed: seed).incoming())) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let good = verdicts.filter { _, report in
                kind.fault.map { fault in report.faults.contains { $0.code == fault } } ?? report.isGood
            }
            right += good.count
            let wrong = verdicts.filter { verdict in !good.contains { $0.0 == verdict.0 } }.map { seed, report in
                "\(seed): " + report.faults.map { "\($0.code) \($0.measured)" }.joined(separator: ", ")
            }
            let ranges = ["portrait.blurred", "portrait.tilted", "portrait.background-uneven", "portrait.too-dark"].map
            { code in
                let measured = verdicts.compactMap { $0.1.findings.first { $0.code == code }?.measured }.sorted()
                return "\(code.dropFirst(9)) \(Set(measured).sorted().joined(separator: " "))"
            }
            lines.append(
                "\(kind.rawValue)\t\(good.count)/10\t\(ranges.joined(separator: " | "))\t\(wrong.joined(separator: "; "))"
            )
            #expect(good.count >= 8, "\(kind.rawValue): \(wrong)")
        }
        print("portraits judged right\n" + lines.joined(separator: "\n") + "\nall\t\(right)/60")
        #expect(right >= 54)
    }

    @Test func `each finding says what was measured and what is wanted, met or not`() throws {
        let report = try PortraitCheck.judge(DrawnPortrait(.good, seed: 3).incoming())
        #expect(report.isGood)
        #expect(
            report.findings.map(\.code) == [
                "portrait.too-small", "portrait.aspect", "portrait.too-dark", "portrait.too-bright",
                "portrait.low-contrast", "portrait.background-uneven", "portrait.background-dark",
                "portrait.background-coloured", "portrait.blurred", "portrait.tilted", "portrait.head-off-centre",
                "portrait.head-too-large", "portrait.head-too-small",
            ])
        #expect(report.findings.allSatisfy { !$0.measured.isEmpty && !$0.wanted.isEmpty })
    }

    @Test(arguments: UInt64(1)...6)
    func `the proposed cut has the permit's proportions, lies in the picture and holds the head`(_ seed: UInt64) throws
    {
        let image = try DrawnPortrait(.good, seed: seed).incoming()
        let crop = try #require(try PortraitCheck.judge(image).crop)
        #expect(abs(Double(crop.width) / Double(crop.height) - 358.0 / 441) < 0.01)
        #expect(crop.x >= 0 && crop.y >= 0)
        #expect(crop.x + crop.width <= image.width && crop.y + crop.height <= image.height)
        let middle = Double(crop.x) + Double(crop.width) / 2
        #expect(abs(middle / Double(image.width) - 0.5) < 0.08)
    }

    @Test func `an empty wall has no head`() throws {
        let wall = [UInt8](repeating: 236, count: 400 * 500 * 3)
        let image = try ImageIntake.read(Pictures.jpeg(wall, 400, 500))
        let report = try PortraitCheck.judge(image)
        #expect(report.faults.contains { $0.code == "portrait.no-head" })
        #expect(report.crop == nil)
    }
}
