/// How far a file for a register has come.
public enum ImportState: String, Hashable, Sendable, Codable, CaseIterable {
    /// The file is kept; which column holds what is still to be said.
    case uploaded
    /// Every column that is needed was found, and the rows are counted.
    case checked
    /// The rows are read, and held against what is on file.
    case running
    /// Every row has its outcome; somebody releases the run, or nobody ever does.
    case waiting
    /// What was read is written into the register.
    case releasing
    case released
    /// It ended before anything was written.
    case cancelled
    /// What was written is taken back.
    case undoing
    case undone

    /// Whether the program works on it by itself.
    public var isWorkedOn: Bool { [.running, .releasing, .undoing].contains(self) }

    /// Whether it may still end without having written anything.
    public var mayCancel: Bool { [.uploaded, .checked, .running, .waiting].contains(self) }

    /// Whether nothing more will come of it by itself.
    public var isEnded: Bool { [.released, .cancelled, .undone].contains(self) }
}
