extension Rulebook {
    /// The rulebook that decides a case of this version while `present` is in force.
    ///
    /// Procedures, forms, grounds, clocks and fees are those of this version; their dated values follow the day of the legal
    /// event. What is no rule of the case is of today: who may what, what offices and departments are called, which days are
    /// working days, numbers and how long records are kept.
    public func deciding(under present: Rulebook) -> Rulebook {
        var book = present
        (book.pack.version, book.pack.hash) = (pack.version, pack.hash)
        book.dictionary = dictionary
        book.departments = departments.merging(present.departments) { mine, now in
            // Whether it is an office or a party is structure; its name is not.
            Department(key: mine.key, name: now.name, kind: mine.kind)
        }
        book.sources = present.sources.merging(sources) { $1 }
        (book.grounds, book.remedies, book.phases, book.events) = (grounds, remedies, phases, events)
        (book.fees, book.common, book.procedures, book.silence) = (fees, common, procedures, silence)
        return book
    }
}
