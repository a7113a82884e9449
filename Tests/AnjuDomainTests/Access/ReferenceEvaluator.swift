import AnjuCore

@testable import AnjuDomain

/// Says by hand, from the tables of the small world and nothing of the program's, what every question is answered.
struct ReferenceEvaluator {
    private static let day: Int64 = 86_400_000

    static func allows(_ cell: SmallWorld.Cell) -> Bool {
        own(cell) || city(cell) || shared(cell)
    }

    private static func isBelow(_ unit: Int, _ top: Int) -> Bool {
        var place: Int? = unit
        while let here = place {
            if here == top { return true }
            place = SmallWorld.parents[here]
        }
        return false
    }

    /// 0: nothing stands in the way; 1: what an emergency lifts; 2: what nothing lifts.
    private static func block(_ cell: SmallWorld.Cell) -> Int {
        switch cell.unit {
        case 0: cell.group == 3 && cell.purpose != 3 ? 1 : 0
        case 1: cell.group == 2 ? 1 : 0
        case 2: cell.time == 2 ? 2 : 0
        case 3: 1
        case 5: cell.group == 1 || cell.group == 4 ? 2 : 0
        case 6: cell.time == 0 ? 2 : 0
        default: 0
        }
    }

    private static func isPassed(_ cell: SmallWorld.Cell, mark: Bool) -> Bool {
        let block = block(cell)
        if block != 1 { return block == 0 }
        // The right of the sixth role rests: an earlier use was not reviewed.
        return mark && cell.glass && cell.time == 1 && cell.role != 5
    }

    private static func own(_ cell: SmallWorld.Cell) -> Bool {
        guard isBelow(cell.unit, [0, 1, 2, 3, 2, 1][cell.role]) else { return false }
        guard cell.role == 5 || ![1, 4].contains(cell.unit) else { return false }
        guard cell.purpose == cell.role % 3, cell.action == 0 || cell.action == 2 && cell.role != 1 else {
            return false
        }
        guard (cell.role...cell.role + 5).contains(cell.group) else { return false }
        guard cell.time == 1 || cell.time == 2 && cell.role % 2 == 1 else { return false }
        return isPassed(cell, mark: cell.role != 1)
    }

    private static func city(_ cell: SmallWorld.Cell) -> Bool {
        guard cell.purpose == 3, cell.action < 2, [cell.role, cell.role + 1].contains(cell.group) else { return false }
        return isPassed(cell, mark: cell.role != 2)
    }

    private static func shared(_ cell: SmallWorld.Cell) -> Bool {
        // Units one and four are the health office's, within the second area.
        guard [1, 4].contains(cell.unit), cell.action == 0, isPassed(cell, mark: false) else { return false }
        guard cell.purpose == 4, cell.group < 3 else { return false }
        switch cell.role {
        case 0: return true
        case 3: return cell.time == 2
        case 4, 5: return cell.time == 0
        default: return false
        }
    }
}
