import AnjuDomain
import AnjuTesting

/// What somebody types at the counter of the tests.
enum IntakeTyping {
    /// Everything that P01 wants to know of the worker, in order.
    static let worker = TestPeople.worker.merging([
        "declaration_confirmed": "1", "paper.entry_doc": "1", "present": "applicant",
    ]) { $1 }

    /// A passport whose check digits fit; the birth is 1988, the number nobody's.
    static let lines = [
        "P<MMRKHIN<MAUNG<MYINT<<<<<<<<<<<<<<<<<<<<<<<", "MX00000173MMR8805120M3005110<<<<<<<<<<<<<<<4",
    ]
    static let zone = lines.joined(separator: "\r\n")
    /// The same, with a 2 read as 7 in the birth.
    static let misread = [lines[0], "MX00000173MMR8805170M3005110<<<<<<<<<<<<<<<4"].joined(separator: "\r\n")

    /// What people try, by accident or not.
    static let hostile = "Robert'); DROP TABLE person;-- <script>alert(\"x\")</script> ../../etc & 100 % \\"

    /// The same Burmese name in the old encoding and in Unicode.
    static let zawgyi = "ခင္ေမာင္ျမင့္"
    static let unicode = "ခင်မောင်မြင့်"
}
