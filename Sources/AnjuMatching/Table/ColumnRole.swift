/// What the values of a column are needed for.
struct ColumnRole: Sendable {
    var isDate = false
    var isText = false
    var isName = false

    init(of column: Int, in schema: LinkageSchema) {
        for field in schema.fields where field.kind.columns.contains(column) {
            switch field.kind {
            case .code: break
            case .identifier, .text: isText = true
            case .date: isDate = true
            case .name: (isText, isName) = (true, true)
            }
        }
        for rule in schema.rules {
            for part in rule.parts + rule.refinement {
                switch part {
                case .start(column, _): isText = true
                case .day(column), .month(column), .year(column): isDate = true
                case .sound(let columns) where columns.contains(column): isName = true
                case .value, .start, .day, .month, .year, .sound: break
                }
            }
        }
    }
}
