import AnjuSQL
import Testing

@Suite struct SQLTests {
    @Test func `parts of statements are numbered on`() {
        let name = "O'Brien"
        let first: SQL = "SELECT id FROM person WHERE name = \(name)"
        let whole =
            first
            + " AND born IN \(list: ["1880", "1900"]) AND \(SQL.joined(["a = \(1)", "b = \(2)"], separator: " OR "))"
        #expect(whole.text == "SELECT id FROM person WHERE name = $1 AND born IN ($2, $3) AND a = $4 OR b = $5")
        #expect(whole.values == [.text(name), .text("1880"), .text("1900"), .integer(1), .integer(2)])
    }

    @Test(arguments: [
        ("a; b;", ["a", "b"]), ("-- only; a comment\n;", []), ("a -- x; y\n+ b; c", ["a -- x; y\n+ b", "c"]),
        ("SELECT ';', 'it''s;'; b", ["SELECT ';', 'it''s;'", "b"]), ("SELECT \"a;b\"; c", ["SELECT \"a;b\"", "c"]),
        ("/* a; /* b; */ c; */ d; e", ["/* a; /* b; */ c; */ d", "e"]), ("SELECT E'\\';'; b", ["SELECT E'\\';'", "b"]),
        ("DO $$ a; b; $$; c", ["DO $$ a; b; $$", "c"]), ("DO $x$ a; $$ b; $x$; c", ["DO $x$ a; $$ b; $x$", "c"]),
        ("SELECT $1; b", ["SELECT $1", "b"]), ("SELECT 'မြန်မာ;安'; b", ["SELECT 'မြန်မာ;安'", "b"]), ("", []), (" \n ", []),
        (
            "CREATE TRIGGER t BEFORE DELETE ON e BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 2; END; next",
            ["CREATE TRIGGER t BEFORE DELETE ON e BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT 2; END", "next"]
        ),
        (
            "CREATE TRIGGER t BEFORE DELETE ON e EXECUTE FUNCTION f(); next",
            ["CREATE TRIGGER t BEFORE DELETE ON e EXECUTE FUNCTION f()", "next"]
        ),
        ("CREATE TABLE begin_end (a TEXT); b", ["CREATE TABLE begin_end (a TEXT)", "b"]),
    ])
    func `a script falls into its statements`(text: String, statements: [String]) {
        #expect(SQLScript.statements(in: text) == statements)
    }
}
