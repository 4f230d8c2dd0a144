internal import StakeholderGraph

/// What the titles of untagged columns usually mean, by the words of the reference data.
struct ThreeWHeaders {
    private let words: ImportWords

    init(_ words: ImportWords) { self.words = words }

    /// The role that a title means, `nil` when it is not known.
    func role(_ title: String) -> ThreeWRole? {
        if PersonalColumns.isContact(title) { return .contact }
        return words.meaning(title, in: .threeWTitle).flatMap { ThreeWRole(rawValue: $0) }
    }
}
