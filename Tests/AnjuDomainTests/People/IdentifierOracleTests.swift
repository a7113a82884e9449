import AnjuCore
import AnjuDomain
import AnjuTesting
import Foundation
import Testing

@Suite struct IdentifierOracleTests {
    struct Question: Encodable {
        let kind: String
        let text: String
    }

    struct Answer: Decodable {
        let due: String
        let valid: Bool
    }

    let today = CalendarDate(dayNumber: 20_514)

    private func ask(_ questions: [Question]) async throws -> [Answer] {
        let text = try await Oracle.run("people_identifiers.py", input: JSONEncoder().encode(questions))
        return try JSONDecoder().decode([Answer].self, from: Data(text.utf8))
    }

    @Test func `ordinary citizen numbers are judged as python-stdnum judges them`() async throws {
        var dice = PeopleDice(seed: 11_643)
        var questions: [Question] = []
        for index in 0..<400 {
            // Districts that stdnum has for every year, so that the region decides nothing.
            let region = ["110101", "310101", "533102", "440103"][index % 4]
            let body =
                region + "2000" + ["0101", "0229", "1231", "0230"][index / 4 % 4] + dice.text(3, of: "0123456789")
            let due = CheckDigit.mod11x2(body.compactMap(\.wholeNumberValue))
            let last = index.isMultiple(of: 3) ? dice.text(1, of: "0123456789X") : String(due)
            questions.append(Question(kind: "ric", text: body + last))
        }
        let answers = try await ask(questions)
        #expect(answers.count == 400 && Set(answers.map(\.valid)) == [true, false])
        for (question, answer) in zip(questions, answers) {
            let reading = CitizenNumber.check(question.text, today: today)
            #expect((reading.value != nil) == answer.valid, "\(question.text)")
            let due = CheckDigit.mod11x2(question.text.prefix(17).compactMap(\.wholeNumberValue))
            #expect(String(due) == answer.due)
        }
    }

    @Test func `where python-stdnum is wrong we differ from it`() async throws {
        let numbers = [
            ("110112190003078038", "111"), ("810000188001010015", "A01"), ("830000188001010019", "A02"),
            ("95310418800101001X", "553"),
        ]
        let answers = try await ask(numbers.map { Question(kind: "ric", text: $0.0) })
        for (number, answer) in zip(numbers, answers) {
            #expect(!answer.valid, "\(number.0)")
            #expect(IdentityNumber.check(number: number.0, documentType: number.1, today: today).value != nil)
        }
    }

    @Test func `social credit codes are judged as python-stdnum judges them`() async throws {
        var dice = PeopleDice(seed: 32_100)
        let alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        var questions: [Question] = []
        for index in 0..<400 {
            let body = ["91", "92", "12", "51"][index % 4] + "533102" + dice.text(9, of: alphabet)
            let due = try #require(CheckDigit.socialCredit(body))
            let last = index.isMultiple(of: 3) ? dice.text(1, of: alphabet) : String(due)
            questions.append(Question(kind: "uscc", text: body + last))
        }
        let answers = try await ask(questions)
        #expect(Set(answers.map(\.valid)) == [true, false])
        for (question, answer) in zip(questions, answers) {
            #expect((UnifiedSocialCreditCode.check(question.text, regions: []).value != nil) == answer.valid)
            #expect(CheckDigit.socialCredit(question.text.prefix(17)).map(String.init) == answer.due)
        }
    }

    @Test func `an authority with a letter is lawful, though python-stdnum refuses it`() async throws {
        let body = "Y1533102MA6K3B1X9"
        let code = body + String(try #require(CheckDigit.socialCredit(body)))
        let answers = try await ask([Question(kind: "uscc", text: code)])
        #expect(answers.first?.valid == false)
        #expect(UnifiedSocialCreditCode.check(code, regions: []).value?.authority == "Y")
    }
}
