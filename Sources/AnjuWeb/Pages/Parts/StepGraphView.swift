import AnjuHTML
import AnjuI18n

/// Draws a graph of steps: one list in reading order, with lines behind it on wide screens and a spine on narrow ones.
struct StepGraphView {
    let graph: StepGraph
    let t: Translator
    private let layout: StepGraphLayout

    /// More columns than this leave no room for words; the steps then run in rows, without lines.
    static let widest = 7

    init(_ graph: StepGraph, _ t: Translator) {
        (self.graph, self.t) = (graph, t)
        layout = StepGraphLayout(graph)
    }

    var html: HTML {
        let isLong = layout.columns > Self.widest || layout.lanes > 5
        return div(.class(isLong ? "steps long" : "steps cols-\(layout.columns)")) {
            if !isLong { wires }
            ol(.class("graph")) { for step in graph.steps { slip(step, isLong) } }
        }
    }

    private func slip(_ step: StepGraph.Step, _ isLong: Bool) -> HTML {
        let place = layout.places[step.key]
        var classes = ["slip", "is-" + step.status.rawValue]
        if let place, !isLong { classes += ["x\(place.column + 1)", "s\(place.span)", "y\(place.y + 1)"] }
        if let place, place.span > 1, !isLong { classes.append("wide-slip") }
        if isBranch(step, place) { classes.append("branch") }
        return li(.class(classes.joined(separator: " ")), .when(step.status == .now, .aria(.current, "step"))) {
            div {
                h3 { stepTitle(step) }
                p { step.who }
                waiting(step)
            }
            div {
                step.status.html(step.words)
                if let note = step.note { p { note } }
            }
        }
    }

    private func stepTitle(_ step: StepGraph.Step) -> HTML {
        guard let path = step.path else { return .text(step.title) }
        return a(.href(path)) { step.title }
    }

    /// A step beside another is set in on narrow screens.
    private func isBranch(_ step: StepGraph.Step, _ place: StepGraphLayout.Place?) -> Bool {
        guard let place else { return false }
        let reach = place.column..<(place.column + place.span)
        return layout.places.contains { key, other in
            key != step.key && reach.overlaps(other.column..<(other.column + other.span))
        }
    }

    /// What it waits for, said to screen readers, who do not see the lines.
    private func waiting(_ step: StepGraph.Step) -> HTML {
        let names = graph.steps.filter { step.after.contains($0.key) }.map(\.title)
        if names.isEmpty { return .nothing }
        return span(.class("hide")) {
            t("case.after", ["steps": .text(names.joined(separator: t("format.list-mark")))])
        }
    }

    private var wires: HTML {
        svg(
            .class("wires"), .viewBox("0 0 \(layout.columns * 100) \(layout.lanes * 100)"),
            .preserveAspectRatio("none"),
            .ariaHidden
        ) { for wire in layout.wires { line(wire) } }
    }

    /// Lines run from middle to middle under the slips, and turn where two columns meet.
    private func line(_ wire: StepGraphLayout.Wire) -> HTML {
        guard let from = layout.places[wire.from], let to = layout.places[wire.to] else { return .nothing }
        let end = from.column + from.span
        var outline = "M\(end * 100 - 50) \(height(from.y))H\(end * 100)"
        for (offset, y) in wire.via.enumerated() { outline += "V\(height(y))H\((end + offset + 1) * 100)" }
        outline += "V\(height(to.y))H\(to.column * 100 + 50)"
        let isAhead = graph.steps.first { $0.key == wire.to }?.status == .wait
        return path(.d(outline), .when(isAhead, .class("ahead")), .vectorEffect("non-scaling-stroke"))
    }

    private func height(_ y: Int) -> Int { y * 50 + 50 }
}
