internal import StakeholderGraph

/// What the titles of untagged columns usually mean, by the words of the reference data.
struct ThreeWHeaders {
    private let words: ImportWords

    init(_ words: ImportWords) { self.words = words }

    /// The role that a title means, `nil` when it is not known.
    func role(_ title: String) -> ThreeWRole? {
        if PersonalColumns.isContact(title) { return .contact }
        if isFullName(title) { return .org }
        return words.meaning(title, in: .threeWTitle).flatMap { ThreeWRole(rawValue: $0) }
    }

    /// Whether a title means the full name of an organisation, so that another column of organisations holds short names.
    func isFullName(_ title: String) -> Bool { words.meaning(title, in: .threeWTitle) == "(full name)" }
}
