// expect: cannot convert value of type 'String' to specified type 'SQL'
// expect: cannot convert value of type 'String' to expected argument type 'StaticString'
import AnjuSQL

// Text that arrives while the program runs never becomes a statement.
func statement(_ table: String) -> SQL {
    let whole: SQL = "SELECT * FROM " + table
    return whole + "SELECT * FROM \(raw: table)"
}
