extension DiagnosticCode {
    /// A few words that name the problem without naming anything of the map.
    public var title: String { texts.title }

    /// What the code means, why it matters and what to do, for `mapctl explain`.
    public var explanation: String {
        "\(rawValue) (\(severity.name)): \(texts.title)\n\n\(texts.meaning)\n\nWhat to do: \(texts.remedy)"
    }

    private var texts: DiagnosticText {
        DiagnosticText.files[self] ?? DiagnosticText.rows[self] ?? DiagnosticText.cells[self]
            ?? DiagnosticText(rawValue, "A problem of this kind was met.", "Look at the place that is named.")
    }
}

/// The words about one code.
struct DiagnosticText {
    let title: String
    let meaning: String
    let remedy: String

    init(_ title: String, _ meaning: String, _ remedy: String) {
        self.title = title
        self.meaning = meaning
        self.remedy = remedy
    }
}
