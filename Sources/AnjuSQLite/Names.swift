import AnjuSQL
import GRDB

// Both modules have these names; unqualified they mean ours.
typealias Row = AnjuSQL.Row
typealias SQL = AnjuSQL.SQL
/// GRDB's connection.
///
/// It may be touched on its own queue only.
typealias Connection = GRDB.Database
