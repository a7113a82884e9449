import AnjuCore

enum Resident: Identified { static let idPrefix = "res" }
enum Dwelling: Identified { static let idPrefix = "dwe" }

func visit(_ resident: ID<Resident>) {}
func call(on resident: ID<Resident>) { visit(resident) }
