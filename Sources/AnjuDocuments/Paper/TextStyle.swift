/// How a run of text is set.
struct TextStyle {
    var face: Face = .sans
    /// Points.
    var size: Double
    var bold = false
    var ink: Ink = .ink
    /// Of the face's own distance between lines.
    var leading = 1.0
}
