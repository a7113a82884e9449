import Foundation

extension Browser {
    /// Keeps what the page offers to save in `folder`, which exists.
    public func keepDownloads(in folder: String) async throws {
        try await driver.devTools(
            "Browser.setDownloadBehavior", ["behavior": "allow", "downloadPath": .string(folder)])
    }

    /// Waits until the file of this name has arrived whole in `folder`, ten seconds at most.
    ///
    /// The browser gives a file its name when it is whole.
    public func downloaded(_ name: String, in folder: String) async throws -> [UInt8] {
        try await patiently("\(name) was not saved") {
            FileManager.default.contents(atPath: folder + "/" + name).map { [UInt8]($0) }
        }
    }
}
