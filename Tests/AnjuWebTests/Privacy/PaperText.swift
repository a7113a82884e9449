import AnjuTesting
import Foundation

/// What poppler reads in a PDF.
enum PaperText {
    static func read(_ bytes: [UInt8]) async throws -> String {
        let result = try await Child.run("pdftotext", ["-raw", "-", "-"], input: Data(bytes))
        guard result.status == 0 else {
            throw PageFault(
                description: "pdftotext: \(result.errorText); if it is missing: "
                    + "apt-get install --no-install-recommends poppler-utils")
        }
        return result.text
    }
}
