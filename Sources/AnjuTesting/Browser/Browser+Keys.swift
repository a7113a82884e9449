extension Browser {
    /// Presses keys one after another, wherever the keyboard is.
    public func press(_ keys: Key...) async throws {
        try await perform(keys.flatMap { [("keyDown", $0.rawValue), ("keyUp", $0.rawValue)] })
    }

    /// Presses a key while another is held, as in Shift and Tab.
    public func press(_ key: Key, holding held: Key) async throws {
        try await perform([
            ("keyDown", held.rawValue), ("keyDown", key.rawValue), ("keyUp", key.rawValue), ("keyUp", held.rawValue),
        ])
    }

    /// Types text wherever the keyboard is.
    public func keys(_ text: String) async throws {
        try await perform(text.unicodeScalars.flatMap { [("keyDown", String($0)), ("keyUp", String($0))] })
    }

    private func perform(_ strokes: [(type: String, value: String)]) async throws {
        let actions = strokes.map { JSONValue.object(["type": .string($0.type), "value": .string($0.value)]) }
        try await driver.post(
            "/actions", ["actions": [["type": "key", "id": "keyboard", "actions": .array(actions)]]])
    }
}
