/// The root of a page, with its language.
///
/// It is the one element that brings the document type with it.
public func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
    .document(.element(.html, attributes, content()))
}

/// A link; where it leads is its `href`.
public func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.a, attributes, content())
}

/// A paper or entry that stands for itself.
public func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.article, attributes, content())
}

/// What accompanies the main matter.
public func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.aside, attributes, content())
}

/// Words that stand out without being more important.
public func b(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.b, attributes, content())
}

/// What a page shows.
public func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.body, attributes, content())
}

/// Something to press; its `type` says what it does.
public func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.button, attributes, content())
}

/// The name of a table.
public func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.caption, attributes, content())
}

/// Where something is said: a law, a rule.
public func cite(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.cite, attributes, content())
}

/// Text of a machine.
public func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.code, attributes, content())
}

/// What a term is.
public func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dd, attributes, content())
}

/// A box without meaning of its own.
public func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.div, attributes, content())
}

/// Terms and what they are.
public func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dl, attributes, content())
}

/// A term.
public func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.dt, attributes, content())
}

/// Controls that answer one question together.
public func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.fieldset, attributes, content())
}

/// The end of a page or part.
public func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.footer, attributes, content())
}

/// Controls that are sent together.
public func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.form, attributes, content())
}

/// The page's heading; there is one.
public func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h1, attributes, content())
}

/// The heading of a section.
public func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h2, attributes, content())
}

/// The heading within a section.
public func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.h3, attributes, content())
}

/// What a page is called and needs.
public func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.head, attributes, content())
}

/// The head of a page or part.
public func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.header, attributes, content())
}

/// A key of the keyboard.
public func kbd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.kbd, attributes, content())
}

/// The name of a control.
public func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.label, attributes, content())
}

/// The question that a fieldset answers.
public func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.legend, attributes, content())
}

/// An entry of a list.
public func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.li, attributes, content())
}

/// The page's main matter; there is one.
public func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.main, attributes, content())
}

/// Characters pointed out.
public func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.mark, attributes, content())
}

/// Links to other places.
public func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.nav, attributes, content())
}

/// A list whose order counts.
public func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.ol, attributes, content())
}

/// Options under one name.
public func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.optgroup, attributes, content())
}

/// One choice of a select.
public func option(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.option, attributes, content())
}

/// A value that is known and shown, not asked.
public func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.output, attributes, content())
}

/// A paragraph.
public func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.p, attributes, content())
}

/// How much of a whole is done.
public func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.progress, attributes, content())
}

/// A part with a heading.
public func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.section, attributes, content())
}

/// A choice from a list.
public func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.select, attributes, content())
}

/// A side remark.
public func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.small, attributes, content())
}

/// Words without meaning of their own, for a language or class.
public func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.span, attributes, content())
}

/// Words that are more important.
public func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.strong, attributes, content())
}

/// Rows and columns.
public func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.table, attributes, content())
}

/// A group of rows.
public func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tbody, attributes, content())
}

/// A cell.
public func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.td, attributes, content())
}

/// Text of several lines.
public func textarea(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.textarea, attributes, content())
}

/// The rows of sums.
public func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tfoot, attributes, content())
}

/// A header cell.
public func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.th, attributes, content())
}

/// The rows of headings.
public func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.thead, attributes, content())
}

/// A moment that machines can read.
public func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.time, attributes, content())
}

/// The page's name in the window.
public func title(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.title, attributes, content())
}

/// A row.
public func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.tr, attributes, content())
}

/// Characters underlined for reading, not for stress.
public func u(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.u, attributes, content())
}

/// A list in any order.
public func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.ul, attributes, content())
}

/// A drawing.
public func svg(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.svg, attributes, content())
}

/// A drawing to be used elsewhere.
public func symbol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.symbol, attributes, content())
}

/// Parts of a drawing together.
public func g(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.g, attributes, content())
}

/// A part that can be unfolded without a script.
public func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.details, attributes, content())
}

/// The words that unfold a part.
public func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .nothing }) -> HTML {
    .element(.summary, attributes, content())
}
