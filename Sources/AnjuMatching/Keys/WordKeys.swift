/// The keys of words.
enum WordKeys {
    /// Every key once, with its surest relation, in the order of the keys.
    static func of(_ word: NameWord) -> [NameWord.KeyedRelation] {
        var found: [NameKey: KeyRelation] = [.spelling(word.text): .same]
        let add = { (key: NameKey, relation: KeyRelation) in
            found[key] = min(found[key] ?? relation, relation)
        }
        switch word.script {
        case .letters: addLatin(word.text, add)
        case .characters:
            if let scalar = word.text.unicodeScalars.first { addCharacter(scalar, add) }
        case .burmese:
            for syllable in BurmeseLetters.syllables(of: word.text[...]) {
                for sound in syllable.sounds { add(.burmese(sound), .burmese) }
            }
        case .digits: break
        }
        return found.map { NameWord.KeyedRelation(key: $0, relation: $1) }.sorted { $0.key < $1.key }
    }

    private static func addLatin(_ text: String, _ add: (NameKey, KeyRelation) -> Void) {
        for syllable in PinyinSyllables.numbers(typed: text[...]) { add(.mandarin(syllable), .pinyin) }
        for syllable in WadeGiles.syllables(spelt: text) { add(.mandarin(syllable), .wadeGiles) }
        for scalar in Dialects.characters(spelt: text) {
            add(.character(scalar), .dialect)
            if let reading = MandarinReadings.of(scalar).first { add(.mandarin(reading.syllable), .dialect) }
        }
        for sound in BurmeseSpelling.sounds(of: text[...]) { add(.burmese(sound), .burmese) }
    }

    private static func addCharacter(_ scalar: Unicode.Scalar, _ add: (NameKey, KeyRelation) -> Void) {
        add(.character(scalar), .same)
        for reading in MandarinReadings.of(scalar) {
            add(.mandarin(reading.syllable), reading.isUsual ? .pinyin : .furtherReading)
        }
        for sound in Transcriptions.sounds(of: scalar) { add(.burmese(sound), .transcription) }
        guard let usual = MandarinReadings.of(scalar).first else { return }
        for sound in LikelyTranscription.sounds(of: PinyinSyllables.all[usual.syllable]) {
            add(.burmese(sound), .likelyTranscription)
        }
    }
}
