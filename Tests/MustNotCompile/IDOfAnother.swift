// expect: cannot convert value of type 'ID<Dwelling>' to expected argument type 'ID<Resident>'
import AnjuCore

enum Resident: Identified { static let idPrefix = "res" }
enum Dwelling: Identified { static let idPrefix = "dwe" }

// The identifier of one kind of thing is not the identifier of another.
func visit(_ resident: ID<Resident>) {}
func call(at dwelling: ID<Dwelling>) { visit(dwelling) }
