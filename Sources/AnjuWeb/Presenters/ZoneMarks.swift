import AnjuDomain

/// Cuts the lines of a machine-readable zone into runs: fillers, fields, and what does not fit.
struct ZoneMarks {
    let reading: MRZReading

    init(_ reading: MRZReading) { self.reading = reading }

    var lines: [[IntakePage.Run]] {
        let faulty = Set(
            reading.checkDigits.filter { !$0.isRight }.flatMap { digit -> [MRZPlace] in
                let covered =
                    digit.kind == .composite
                    ? []
                    : digit.covers.flatMap { span in
                        (span.from...span.to).map { MRZPlace(line: span.line, position: $0) }
                    }
                return covered + [digit.place]
            })
        return reading.lines.enumerated().map { index, line in runs(Array(line), line: index + 1, faulty: faulty) }
    }

    private func runs(_ line: [Character], line number: Int, faulty: Set<MRZPlace>) -> [IntakePage.Run] {
        var runs: [IntakePage.Run] = []
        for (offset, character) in line.enumerated() {
            let isFault = faulty.contains(MRZPlace(line: number, position: offset + 1))
            let kind: IntakePage.Run.Kind = isFault ? .fault : character == "<" ? .filler : .item
            if runs.last?.kind == kind {
                runs[runs.count - 1].text.append(character)
            } else {
                runs.append(IntakePage.Run(text: String(character), kind: kind))
            }
        }
        return runs
    }
}
