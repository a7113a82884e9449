import AnjuCore
import AnjuWeb

/// Forms with files.
enum MultipartTarget {
    private static let type = "multipart/form-data; boundary=MARK"

    private static func part(_ name: String, _ content: [UInt8], file: String? = nil) -> [UInt8] {
        let disposition =
            "Content-Disposition: form-data; name=\"\(name)\"" + (file.map { "; filename=\"\($0)\"" } ?? "")
        return Array("--MARK\r\n\(disposition)\r\n\r\n".utf8) + content + [13, 10]
    }

    private static let end = Array("--MARK--\r\n".utf8)

    static let target = FuzzTarget(
        "multipart", "a form with files",
        words: ["--MARK", "--MARK\r\n", "--MARK--", "\r\n\r\n", "\r\n", "name=\"", "filename=\"", "\"", ";", "\0"].map {
            Array($0.utf8)
        } + [part("a", [1, 2])], longest: 4_000,
        seeds: {
            [
                part("a", Array("1".utf8)) + part("b", Array("林".utf8)) + end,
                part("photo", [0xFF, 0xD8, 13, 10, 0xFF, 0xD9], file: "x.jpg") + part("a", []) + end, end, [],
            ]
        },
        run: { input in
            let form: FormBody
            do { form = try FormBody(input, type: type) } catch let problem as Problem { return .refused(problem.code) }
            for file in form.files.values {
                try BrokenRule.unless(input.contains(file.bytes), "a file holds what was not sent")
            }
            try again(form)
            let (fields, files) = (min(form.values.count, 3), min(form.files.count, 2))
            return fields + files == 0 ? .refused("nothing") : .accepted("\(fields) \(files)")
        })

    /// Written anew, the same fields and files are read.
    private static func again(_ form: FormBody) throws {
        let isPlain = (Array(form.values.keys) + Array(form.files.keys)).allSatisfy { name in
            name.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 32 && !"\";".unicodeScalars.contains($0) }
        }
        let contents = form.values.values.joined().map { Array($0.utf8) } + form.files.values.map(\.bytes)
        guard isPlain, !contents.contains(where: { $0.contains(Array("--MARK".utf8)) }) else { return }
        var bytes: [UInt8] = []
        for (name, values) in form.values { for value in values { bytes += part(name, Array(value.utf8)) } }
        for (name, file) in form.files { bytes += part(name, file.bytes, file: "f") }
        let second = try FormBody(bytes + end, type: type)
        try BrokenRule.unless(second.values == form.values, "the fields read otherwise when they are written anew")
        try BrokenRule.unless(
            second.files.mapValues(\.bytes) == form.files.mapValues(\.bytes),
            "the files read otherwise when they are written anew")
    }
}
