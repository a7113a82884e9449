import AnjuSQL

func statement(_ name: String) -> SQL {
    let whole: SQL = "SELECT * FROM person WHERE name = \(name)"
    return whole + " ORDER BY \(raw: "name")"
}
