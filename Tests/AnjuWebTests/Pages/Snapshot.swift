import AnjuCore
import AnjuHTML
import AnjuI18n
import AnjuTesting
import Foundation
import Testing

@testable import AnjuWeb

/// Compares pages with the ones kept under `Tests/Snapshots/Pages`, which are read in review and open in a browser.
enum Snapshot {
    static let folder = Project.root + "/Tests/Snapshots/Pages"

    /// Compares `page` in its frame, in all three languages; `RECORD=1` writes what there is.
    static func expect(
        _ name: String, navigation current: String? = nil, officer: SignedInOfficer? = nil, problem: String? = nil,
        location: SourceLocation = #_sourceLocation, page: (Translator) -> some PageView
    ) throws {
        let catalogue = try Catalogue(folder: Project.root + "/Catalogues")
        for language in catalogue.languages {
            let t = Translator(catalogue, language)
            let view = page(t)
            let document = Layout(Samples.frame(t, view.kind, current), t).document(view)
            try compare("\(name).\(language)", lines(document.description), location)
        }
    }

    private static func compare(_ name: String, _ text: String, _ location: SourceLocation) throws {
        let path = "\(folder)/\(name).html"
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            return
        }
        let kept = try String(contentsOfFile: path, encoding: .utf8)
        guard kept != text else { return }
        let difference = zip(kept.split(separator: "\n"), text.split(separator: "\n")).first { $0 != $1 }
        Issue.record(
            "\(name) differs (RECORD=1 writes it): \(difference.map { "\($0.0)\n→ \($0.1)" } ?? "its length")",
            sourceLocation: location)
    }

    /// A line for each block, so that a difference shows where it is; browsers pass over these line ends.
    private static func lines(_ text: String) -> String {
        text.replacing(
            #/<(?:div|p|section|header|main|aside|nav|form|ul|ol|li|table|thead|tbody|tfoot|tr|th|td|h1|h2|h3|dl|dt|dd|fieldset|legend|article|footer|details|body|head|link|meta|symbol|title)[ >]/#
        ) { "\n" + $0.output } + "\n"
    }
}
