import AnjuCore
import AnjuDomain
import AnjuServices
import ArgumentParser
import Foundation

/// Accounts of officials.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Add, list, disable accounts of officials; set passwords.",
        subcommands: [Add.self, List.self, Password.self, Disable.self])
}

/// How a password reaches the program: from standard input, or made here and shown once.
///
/// Never by a flag.
struct PasswordOptions: ParsableArguments {
    @Flag(help: "Read the password from the first line of standard input.")
    var passwordStdin = false

    /// The password, and whether it was made here.
    func password() throws -> (text: String, isMade: Bool) {
        guard passwordStdin else { return (Passphrase.fresh(Ambient.system.random), true) }
        guard let line = readLine(), !line.isEmpty else {
            throw CommandFailure(
                "standard input holds no password", mend: "pipe it in, or leave --password-stdin out", .usage)
        }
        return (line, false)
    }
}

extension UserCommand {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add an account; print its password once.")

        @Argument(help: "The name to sign in with.") var login: String
        @Option(help: "The name that colleagues and the public see.") var name: String
        @Option(help: "Role, as the pack names it.") var role: String
        @Option(help: "Office, as the pack names it.") var office: String
        @Option(help: "Window or desk.") var station = ""
        @Option(help: "Language of the pages.") var language = "zh-Hans"
        @OptionGroup var password: PasswordOptions
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let configuration = try Configuration(place)
            let (text, isMade) = try password.password()
            let request = AccountRequest(
                login: login, name: name, role: role, office: office, station: station, language: language,
                password: text)
            do {
                let answer = try await Deployment(configuration).perform(.addAccount(request))
                say(answer, isMade ? text : nil)
            } catch let problem as Problem where problem.violations.contains(where: { $0.code == "code.unknown" }) {
                let rulebook = try PackShelf.rulebook(configuration.packFolder)
                Output.note("roles: " + rulebook.rights.roles.keys.sorted().joined(separator: ", "))
                Output.note("offices: " + rulebook.offices.map(\.key).joined(separator: ", "))
                throw problem
            }
        }

        /// What was done; `password` where it was made here, shown this once.
        private func say(_ answer: ErrandAnswer, _ password: String?) {
            if let password { Output.data(password) }
            Output.note(
                "added \(login), \(role) at \(office)" + (password == nil ? "" : "; the password is shown this once"))
            if case .account(isInForce: false) = answer {
                Output.note(
                    "it cannot sign in yet: the role is proposed, and an administrator approves it under /access")
            }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the accounts.")

        @Flag(help: "As JSON.") var json = false
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let answer = try await Deployment(try Configuration(place)).perform(.listAccounts)
            guard case .accounts(let lines) = answer else { return }
            if json { return try Output.json(lines) }
            Output.table(lines.map { [$0.login, $0.state, $0.role, $0.office, $0.name] })
        }
    }

    struct Password: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set a new password and end the account's sessions; print it once.")

        @Argument(help: "The name to sign in with.") var login: String
        @OptionGroup var password: PasswordOptions
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            let configuration = try Configuration(place)
            let (text, isMade) = try password.password()
            _ = try await Deployment(configuration).perform(.setPassword(login: login, password: text))
            if isMade { Output.data(text) }
            Output.note(
                "set the password of \(login) and ended its sessions; it is entered, and said at the next sign-in")
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let an account sign in no more; end its sessions.")

        @Argument(help: "The name to sign in with.") var login: String
        @OptionGroup var place: PlaceOptions

        func run() async throws {
            _ = try await Deployment(try Configuration(place)).perform(.disableAccount(login: login))
            Output.note("disabled \(login)")
        }
    }
}
