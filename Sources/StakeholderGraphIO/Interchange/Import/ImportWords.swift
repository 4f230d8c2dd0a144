internal import Foundation

/// The words of other languages and offices that imports understand: titles of columns, statuses, months, ticks. Data of
/// `taxonomies/import-words.csv`.
struct ImportWords: Sendable {
    /// What a word is met in.
    enum Topic: String, Sendable, CaseIterable {
        /// The title of a column of a 3W table; it means a role of a column.
        case threeWTitle = "3w-title"
        /// A question of a form for mapping cards; it means a column of `stakeholders.csv`, `(program)` or `(filled in)`.
        case cardTitle = "card-title"
        /// What a box says; it means `yes` or `no`.
        case tick
        case status
        /// How the name of a month begins; it means its number.
        case month
    }

    private var meanings: [Topic: [String: String]] = [:]
    /// How names of months begin, in the order of the table.
    private(set) var months: [(start: String, number: Int)] = []

    /// Reads the table of the reference data; without one no word is known.
    init(_ folder: ReferenceFolder) throws(ReferenceDataError) {
        guard let file = try folder.file("taxonomies/import-words.csv") else { return }
        for row in try ReferenceTable(file, required: ["topic", "meaning", "words"]).rows {
            guard let topic = Topic(rawValue: row("topic")) else {
                throw file.damaged(row.line, "“\(row("topic"))” is no topic of words")
            }
            for word in row.list("words") {
                if topic == .month, let number = Int(row("meaning")) { months.append((word.lowercased(), number)) }
                meanings[topic, default: [:]][Self.key(word)] = row("meaning")
            }
        }
    }

    init() {}

    /// What a text means in a topic; `nil` when the table does not know it.
    func meaning(_ text: String, in topic: Topic) -> String? { meanings[topic]?[Self.key(text)] }

    /// All meanings of a topic.
    func meanings(of topic: Topic) -> Set<String> { Set((meanings[topic] ?? [:]).values) }

    /// Case, spaces, hyphens, underscores and apostrophes do not matter.
    private static func key(_ text: String) -> String {
        HeaderName.key(text).replacing("'", with: "").replacing("’", with: "")
    }
}
