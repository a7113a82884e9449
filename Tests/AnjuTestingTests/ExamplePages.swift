/// The pages that the browser's own tests look at.
enum ExamplePages {
    @Sendable static func page(_ request: PageServer.Request) -> String? {
        switch request.path {
        case "/": form
        case "/greeting": greeting(request)
        case "/faulty": faulty
        case "/wide": document("Wide", "<h1>Wide</h1><p style=\"width: 900px\">a long line</p>")
        case "/late": document("Late", "<h1>Late</h1><script src=\"/late.js\"></script>")
        case "/late.js": "document.body.append(Object.assign(document.createElement('p'), { id: 'late' }))"
        case "/missing": document("Missing", "<h1>Missing</h1><script src=\"/nowhere.js\"></script>")
        default: nil
        }
    }

    private static let form = document(
        "Form",
        """
        <h1>Form</h1>
        <form action="/greeting">
        <p><label for="name">နာမည်</label> <input id="name" name="name" autocomplete="name"></p>
        <p><label for="kind">Kind</label> <select id="kind" name="kind">
        <option value="">choose</option><option value="worker">worker</option><option value="trader">trader</option>
        </select></p>
        <p><label for="photo">Photo</label> <input id="photo" type="file"></p>
        <p><button>Send</button></p>
        </form>
        """)

    private static func greeting(_ request: PageServer.Request) -> String {
        let rows = [
            ("name", request.fields["name"] ?? ""), ("kind", request.fields["kind"] ?? ""),
            ("language", request.language),
        ].map { "<p id=\"\($0)\">\($1)</p>" }
        return document("Greeting", "<h1>Greeting</h1>" + rows.joined())
    }

    /// A picture without words for it, a field without a label, and grey on grey.
    private static let faulty = document(
        "Faulty",
        """
        <h1>Faulty</h1>
        <p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="></p>
        <p><input name="a"></p>
        <p style="color: #999; background: #aaa">grey</p>
        """)

    private static func document(_ title: String, _ body: String) -> String {
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" href="data:,"></head><body><main>\(body)</main></body></html>
        """
    }
}
