import AnjuTesting

func title(of page: String) async throws -> String {
    try await Browser.using { browser in
        try await browser.open(page)
        return try await browser.title
    }
}
