import AnjuSeal
import CPangoCairo

extension Sheet {
    func fill(_ ink: Ink, _ alpha: Double = 1) {
        let parts = ink.parts
        cairo_set_source_rgba(cairo, parts.red, parts.green, parts.blue, alpha)
    }

    func rectangle(_ box: Box, _ ink: Ink) {
        fill(ink)
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        cairo_fill(cairo)
    }

    func line(from x: Double, to end: Double, y: Double, thickness: Double, _ ink: Ink) {
        rectangle(Box(x: x, y: y, width: end - x, height: thickness), ink)
    }

    /// The four sides of a box, inside it.
    func frame(_ box: Box, thickness: Double, _ ink: Ink) {
        line(from: box.x, to: box.right, y: box.y, thickness: thickness, ink)
        line(from: box.x, to: box.right, y: box.bottom - thickness, thickness: thickness, ink)
        for x in [box.x, box.right - thickness] {
            rectangle(Box(x: x, y: box.y, width: thickness, height: box.height), ink)
        }
    }

    /// The thick-and-thin rule 文武线 that opens printed papers.
    func openingRule(from x: Double, to end: Double, y: Double, thick: Double) {
        line(from: x, to: end, y: y, thickness: thick, .ink)
        line(from: x, to: end, y: y + thick * 2, thickness: thick * 0.4, .ink)
    }

    /// A symbol with its quiet zone of four modules, white, inside `box`.
    func symbol(_ code: QRCode, in box: Box) {
        tagged("Figure") {
            rectangle(box, .white)
            let module = box.width / Double(code.size + 8)
            fill(.black)
            // Runs of a row as one rectangle and the whole as one path: no hairlines between modules.
            for y in 0..<code.size {
                var x = 0
                while x < code.size {
                    guard code[x, y] else {
                        x += 1
                        continue
                    }
                    let start = x
                    while x < code.size, code[x, y] { x += 1 }
                    cairo_rectangle(
                        cairo, box.x + Double(start + 4) * module, box.y + Double(y + 4) * module,
                        Double(x - start) * module, module)
                }
            }
            cairo_fill(cairo)
        }
    }

    /// Cuts everything that `body` draws to a box.
    func clipped(to box: Box, _ body: () throws -> Void) rethrows {
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        cairo_rectangle(cairo, box.x, box.y, box.width, box.height)
        cairo_clip(cairo)
        try body()
    }
}
