internal import StakeholderGraph

/// The categories of the circulars by what people call them: an id, or a name in English or Kiswahili.
struct CircularCategories {
    private let circulars: [Circular]

    init(_ reference: ReferenceLibrary) { circulars = reference.circulars }

    /// The id of the category that a text names, in the first circular that has it.
    func id(_ text: String) -> String? {
        for circular in circulars {
            if let found = circular.category(named: text) { return found.id.rawValue }
        }
        return nil
    }

    /// The ids of those that a text names, parted by bars; `nil` when a part is something else.
    func ids(_ text: String) -> [String]? {
        var found: [String] = []
        for part in text.split(separator: "|") {
            guard let id = id(String(part).trimmingSpaces) else { return nil }
            found.append(id)
        }
        return found.isEmpty ? nil : found
    }
}
