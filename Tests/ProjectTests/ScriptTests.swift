import AnjuTesting
import Foundation
import Testing

/// The scripts that a newcomer and CI meet first.
@Suite struct ScriptTests {
    @Test func `what is missing to build is said in one line that can be pasted`() async throws {
        let tools = try Folder()
        // A machine with a shell, Swift and nothing of ours.
        for tool in ["sort", "tr", "id"] { try tools.link(tool, to: "/usr/bin/" + tool) }
        try tools.link("swift", to: "/usr/bin/env")
        let need = try await Child.run(
            "/bin/sh", ["Scripts/need", "build"], environment: ["PATH": tools.path, "CI": ""], in: Project.root)
        #expect(need.status == 1)
        #expect(
            need.text == """
                apt-get install --no-install-recommends git libargon2-dev libleptonica-dev libpango1.0-dev \
                libpq-dev libqrencode-dev libsqlite3-dev libxlsxwriter-dev pkg-config zlib1g-dev

                """)
    }

    @Test func `what is missing for paper and tests is said too`() async throws {
        let tools = try Folder()
        for tool in ["sort", "tr", "id", "ls"] { try tools.link(tool, to: "/usr/bin/" + tool) }
        try tools.link("swift", to: "/usr/bin/env")
        let environment = ["PATH": tools.path, "CI": ""]
        let paper = try await Child.run(
            "/bin/sh", ["Scripts/need", "paper"], environment: environment, in: Project.root)
        #expect(paper.text == "apt-get install --no-install-recommends fontconfig fonts-noto-cjk fonts-noto-core\n")
        let test = try await Child.run("/bin/sh", ["Scripts/need", "test"], environment: environment, in: Project.root)
        #expect(test.status == 1)
        #expect(test.text.contains(" chromium chromium-driver "))
        #expect(test.text.contains(" python3-venv "))
    }

    @Test func `without Swift the way to it is said, for apt has none`() async throws {
        let tools = try Folder()
        let need = try await Child.run(
            "/bin/sh", ["Scripts/need", "all"], environment: ["PATH": tools.path, "CI": "true"], in: Project.root)
        #expect(need.status == 1)
        #expect(need.text == "")
        #expect(need.errorText.contains("https://www.swift.org/install/linux"))
    }

    @Test func `a command in its limit keeps its output and its status`() async throws {
        let limit = try await Child.run(Project.root + "/Scripts/limit", ["60", "sh", "-c", "echo done; exit 3"])
        #expect(limit.text == "done\n")
        #expect(limit.status == 3)
    }

    @Test func `a command over its limit is ended with all that it started`() async throws {
        let mark = "\(UUID())"
        // The inner shell does not end by itself, refuses to be asked, and is in a group of its own, as a test process is.
        let inner = "trap '' TERM; while :; do sleep 60; done # \(mark)"
        let limit = try await Child.run(
            Project.root + "/Scripts/limit", ["1", "bash", "-c", "set -m; sh -c \"$1\" & wait", "-", inner])
        #expect(limit.status == 124)
        let left = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
            let command = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
            return process.allSatisfy(\.isNumber) && command.contains(mark)
        }
        #expect(left == [])
    }

    @Test func `a package holds the program, its data and its licence, and the same commit gives the same bytes`()
        async throws
    {
        let (first, second) = (try Folder(), try Folder())
        for folder in [first, second] {
            let dist = try await Child.run(Project.root + "/Scripts/dist", ["/usr/bin/strace", folder.path])
            #expect(dist.status == 0, "\(dist.errorText)")
        }
        let names = try first.names()
        #expect(names.count == 2)
        for name in names { #expect(try first.data(name) == second.data(name), "\(name) differs") }

        let deb = first.path + "/" + (try #require(names.first { $0.hasSuffix(".deb") }))
        let listing = try await Child.run("dpkg-deb", ["--contents", deb]).text
        let tarball = first.path + "/" + (try #require(names.first { $0.hasSuffix(".tar.gz") }))
        let files = try await Child.run("tar", ["--list", "--file", tarball]).text
        #expect(listing.contains("./usr/bin/anju -> ../lib/anju/anju\n"))
        for file in [
            "share/doc/anju/copyright", "lib/systemd/system/anju.service", "share/doc/anju/licences/Yams-LICENSE",
        ] {
            #expect(listing.contains("./usr/\(file)\n"), "\(file) is not in the package")
        }
        // The service's settings are its own to read.
        #expect(listing.contains(/-rw-r----- root\/root .* \.\/etc\/anju\/anju.yaml\n/))
        #expect(files.contains("/LICENSE\n"))
        for folder in ["Packs", "Catalogues", "Public"] {
            let kept = try await Child.run("git", ["ls-files", folder], in: Project.root).text
            if kept == "" { continue }
            #expect(listing.contains("./usr/lib/anju/\(folder)/\n"))
            #expect(files.contains("/\(folder)/\n"))
        }
        let needs = try await Child.run("dpkg-deb", ["--field", deb, "Depends"]).text
        #expect(needs.contains("libc6 (>= "))
        #expect(needs.contains("fonts-noto-core"))
    }
}
