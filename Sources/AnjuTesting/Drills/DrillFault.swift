import Foundation

/// A fault planted into a database of a drill, so that the check is seen to find it.
public enum DrillFault: String, CaseIterable, Sendable {
    /// A write that was acknowledged is gone.
    case lost
    /// A key had its effect twice.
    case doubled
    /// Something is stored that nobody sent.
    case invented = "never sent"
    /// A part of an effect is missing.
    case torn
    /// An entry of the ledger lost its place.
    case adrift = "ledger"
    /// A case number was given out and not used.
    case skipped = "series"
    /// The file holds pages that belong to nothing.
    case damaged

    /// Plants it into the file, at `write`, which was acknowledged; the check's words begin with the fault's raw value.
    public func plant(in path: String, at write: DrillWrite) async throws {
        let program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.argv[2])"
        let done = try await Child.run("python3", ["-c", program, path, statements(name: write.name)])
        guard done.status == 0 else { throw DrillFailure(description: done.errorText) }
    }

    private func statements(name: String) -> String {
        switch self {
        case .lost:
            """
            DELETE FROM case_file WHERE person = (SELECT id FROM person WHERE name_primary = '\(name)');
            DELETE FROM person WHERE name_primary = '\(name)';
            """
        case .doubled: Self.copy(of: name, as: name)
        case .invented: Self.copy(of: name, as: "DRILL 999999")
        case .torn: "DELETE FROM submission WHERE id = (SELECT MIN(id) FROM submission);"
        case .adrift: "DELETE FROM change WHERE position = 2;"
        case .skipped: "UPDATE serial SET next_serial = next_serial + 1 WHERE series = 'case';"
        case .damaged:
            """
            PRAGMA writable_schema = ON;
            DELETE FROM sqlite_schema WHERE name = 'case_file_by_person';
            """
        }
    }

    /// A person with their case once more, under another name where one is given.
    private static func copy(of name: String, as other: String) -> String {
        """
        CREATE TEMP TABLE p AS SELECT * FROM person WHERE name_primary = '\(name)';
        CREATE TEMP TABLE c AS SELECT * FROM case_file WHERE person = (SELECT id FROM p);
        UPDATE c SET id = 'cas_copy', number = 'copy', person = 'per_copy';
        UPDATE p SET id = 'per_copy', name_primary = '\(other)';
        INSERT INTO person SELECT * FROM p;
        INSERT INTO case_file SELECT * FROM c;
        """
    }
}
