/// A page that is measured: how its `number`-th request is sent, and what its answer has to hold.
struct MeasuredPage: Sendable {
    let name: String
    let proof: String
    let ask: @Sendable (_ number: Int) async throws -> PageClient.Answer

    /// Milliseconds to the last byte of the answer.
    ///
    /// Throws where it is not the page that was meant.
    func milliseconds(_ number: Int) async throws -> Double {
        let watch = Watch()
        let answer = try await ask(number)
        let milliseconds = watch.milliseconds
        guard answer.status == 200, answer.text.contains(proof) else {
            throw BenchFailure("\(name) answered \(answer.status): \(Self.words(answer.text).prefix(600))")
        }
        return milliseconds
    }

    /// What the middle of a page says, without its marks.
    private static func words(_ page: String) -> String {
        let from = page.firstRange(of: "<main")?.lowerBound ?? page.startIndex
        let until = page.firstRange(of: "</main>")?.lowerBound ?? page.endIndex
        return String(page[from..<max(from, until)].replacing(/<[^>]*>/, with: " "))
    }
}
