extension Browser {
    /// What the page lacks for those who read it by keyboard or by its outline, each fault in words.
    ///
    /// Every element that takes the keyboard shows that it has it; headings begin with one first-level one and leave no
    /// level out, but for the summary of faults, which stands before everything; there is a title; no text is squeezed into
    /// a column of a few letters.
    public func readingFaults() async throws -> [String] {
        // Once a page: a second Tab may leave the page, and what is out of it shows nothing.
        if try await execute("return window.hasKeyboard === true").bool != true {
            // From the first on: from the last one the keyboard would leave the page.
            try await execute("document.querySelector('a[href], button')?.focus()")
            try await press(.tab)
            try await execute("window.hasKeyboard = true")
        }
        return try await execute(Self.reading).array.compactMap(\.text)
    }

    private static let reading = """
        const faults = []
        const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.className ? '.' + e.className : '')
        const shows = style => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
        const taking = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
        for (const e of document.querySelectorAll(taking)) {
            if (e.disabled || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) continue
            e.focus({ preventScroll: true })
            if (document.activeElement !== e) { faults.push('does not take the keyboard: ' + name(e)); continue }
            const around = e.closest('label')
            if (!shows(getComputedStyle(e)) && !(around && shows(getComputedStyle(around)))) faults.push('does not show the keyboard: ' + name(e))
        }
        document.activeElement.blur()
        let level = 0
        for (const e of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
            if (e.closest('.errors')) continue
            const next = Number(e.tagName[1])
            if (next > level + 1) faults.push('a heading of level ' + next + ' after ' + level + ': ' + e.textContent.trim())
            level = next
        }
        // Twelve letters and more on lines of under four, over six lines and more, are a column that fell together.
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const words = text.textContent.trim(), around = text.parentElement
            if (words.length < 12 || !around.checkVisibility({ visibilityProperty: true }) || around.closest('.hide, svg, script, style, option')) continue
            const range = document.createRange()
            range.selectNodeContents(text)
            const lines = new Set(Array.from(range.getClientRects(), r => Math.round(r.top))).size
            if (lines >= 6 && words.length / lines < 4) faults.push('squeezed to ' + Math.round(range.getBoundingClientRect().width) + ' px: ' + words.slice(0, 40))
        }
        if (document.querySelectorAll('h1').length !== 1) faults.push('not one first heading')
        if (document.title.trim().length < 2) faults.push('no title')
        return faults
        """
}
