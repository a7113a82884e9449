/// Text that is meant to be taken for something else.
enum HostileText {
    /// A mark by which what came through is found again.
    static let mark = "qzx"

    static let all: [String] = [
        "<script>alert('qzx')</script>",
        "\"><img src=x onerror=alert('qzx')>",
        "'; DROP TABLE person; --qzx",
        "qzx' OR '1'='1",
        "</textarea></select></title><svg onload=alert(1)>qzx",
        "{{qzx}} ${qzx} %{qzx} #{qzx} \\u003cqzx",
        "javascript:alert('qzx')",
        "qzx\r\nSet-Cookie: anju=qzx\r\nLocation: https://example.org",
        "../../../../etc/passwd qzx",
        "qzx\u{202E}txt.exe\u{2066}\u{200B}\u{FEFF}\u{0301}",
        "qzx\u{01}\u{02}\u{7F}\u{1B}[31m",
        "=HYPERLINK(\"https://example.org\",\"qzx\")",
        "99999999999999999999999999999999999999qzx",
        "-1", "9223372036854775807", "9223372036854775808", "NaN", "1e400", "²", "١٢٣", "၁၂၃၄-၁၃-၄၀", "0000-00-00",
        String(repeating: "长", count: 6_000) + "qzx",
        String(repeating: "qzx ", count: 2_500),
        String(repeating: "\u{0301}", count: 3_000) + "qzx",
        "𝕢𝕫𝕩 qzx 👩‍👩‍👧‍👦 \u{10FFFF} \u{E000}",
        ",,,,;;;;||||", "%00 %2e%2e %zz qzx", "P<MMR<<<<qzx<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<\n1<2<3",
    ]
}
