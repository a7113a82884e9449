import AnjuCore
import AnjuDomain
import AnjuI18n
import AnjuPacks
import AnjuServices
import ArgumentParser
import Foundation

/// Files for a register: what to fill in, and what is wrong with what was filled in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a workbook to fill in for a register, check one that was filled in, and take it in.",
        subcommands: [
            Template.self, Check.self, Run.self, Progress.self, Release.self, Cancel.self, Undo.self, Back.self,
        ])
}

/// What both parts of `anju import` are told.
struct ImportOptions: ParsableArguments {
    @Option(help: "people, foreigners, employers or places.") var register = "people"
    @Option(help: "The pack whose forms and codes count: a folder, or a name under Packs.") var pack = "ruili"
    @Option(help: "Language of the words: zh-Hans, en or my.") var language = "zh-Hans"

    /// The register; a wrong name is a wrong use.
    func chosen() throws -> Register {
        guard let register = Register(rawValue: register) else {
            throw CommandFailure(
                "there is no register \(register)",
                mend: "one of " + Register.allCases.map(\.rawValue).joined(separator: ", "), .usage)
        }
        return register
    }

    /// The pack.
    func rulebook() throws -> Rulebook { try PackShelf.rulebook(try PackCommand.folder(pack)) }

    /// The words.
    func translator() throws -> Translator {
        let catalogue = try Catalogue(folder: try Home.find().catalogues)
        return Translator(catalogue, LanguageTag(language))
    }
}

extension ImportCommand {
    struct Template: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write an empty workbook for a register.",
            discussion: "The first row names the columns, a star marks what is needed; codes are chosen from lists.")

        @OptionGroup var options: ImportOptions
        @Argument(help: "Where the workbook will stand.") var path: String

        func run() async throws {
            let template = RegisterTemplate(
                try options.chosen(), rulebook: try options.rulebook(), in: try options.translator())
            try template.write(to: path)
            Output.note("wrote \(path)")
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say row by row what is wrong with a workbook or a text with columns.",
            discussion: """
                Reads .xlsx, and .csv in UTF-8, UTF-16 or GB18030. Nothing is taken in, and nothing that is held of \
                anybody is looked at. Exit status 3 where a row is at fault or repeats another.
                """)

        @OptionGroup var options: ImportOptions
        @Argument(help: "The file.") var path: String
        @Option(help: "Write the file again, with a mark and what is wrong beside each row.") var back: String?
        @Option(help: "Write the rows at fault.") var failed: String?
        @Option(name: .customLong("map"), help: "A column's words and the item they mean, as 身份证=resident_id_number.")
        var maps: [String] = []
        @Flag(help: "As JSON, a line for each row at fault and the counts last.") var json = false

        func validate() throws {
            let paths = [path, back, failed].compactMap(\.self).map {
                URL(fileURLWithPath: $0).resolvingSymlinksInPath()
            }
            guard Set(paths).count == paths.count else {
                throw ValidationError("the file, --back and --failed are three files")
            }
        }

        func run() async throws {
            let rulebook = try options.rulebook()
            let check = CheckTable(
                try options.chosen(), rulebook: rulebook, today: rulebook.dictionary.zone.day(of: Ambient.system.now()),
                named: try named(rulebook), in: try options.translator())
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let asJSON = json
            let findings = try check(path, back: back, failed: failed) { finding in
                guard !asJSON else {
                    return Output.data(String(decoding: try encoder.encode(finding), as: UTF8.self))
                }
                let place = (finding.sheet.isEmpty ? "" : finding.sheet + "!") + "\(finding.row)"
                if let same = finding.sameAs { Output.data("\(place): = \(same)") }
                for fault in finding.faults { Output.data("\(place) \(fault.column): \(fault.says) (\(fault.code))") }
            }
            if json {
                Output.data(String(decoding: try encoder.encode(findings), as: UTF8.self))
            } else {
                Output.data(
                    "\(findings.rows) rows, \(findings.sound) sound, \(findings.rejected) rejected, "
                        + "\(findings.duplicates) duplicates")
                for name in findings.unreadColumns { Output.note("not read: column \(name)") }
                for name in findings.unreadSheets { Output.note("not read: sheet \(name)") }
            }
            if findings.sound < findings.rows { throw ExitCode(Ending.Status.partly.rawValue) }
        }

        private func named(_ rulebook: Rulebook) throws -> [String: String] {
            var named: [String: String] = [:]
            for map in maps {
                let parts = map.split(separator: "=", maxSplits: 1).map(String.init)
                guard parts.count == 2, rulebook.dictionary.item(parts[1]) != nil else {
                    throw CommandFailure(
                        "\(map) names no item", mend: "write WORDS=ITEM, such as 身份证=resident_id_number", .usage)
                }
                named[parts[0]] = parts[1]
            }
            return named
        }
    }
}
