/// What a report says, apart from how it is written: the same document becomes text, Markdown, HTML or CSV.
public struct ReportDocument: Sendable, Hashable {
    /// A piece of a report, in reading order.
    public enum Block: Sendable, Hashable {
        /// Level 2 for a section, 3 and 4 below it; the title is level 1.
        case heading(level: Int, String)
        case paragraph(String)
        case bullets([String])
        case table(ReportTable)
        /// Words to be noticed: a warning, a limit, the sentence on what may be withheld.
        case notice(String)
        /// Files beside the report, each with what it is and what it says.
        case links([Link])
        /// A picture made by this project, as SVG, with the same facts in words.
        case figure(svg: String, alternative: String)
    }

    /// A file beside the report.
    public struct Link: Sendable, Hashable {
        /// Its name for people.
        public let title: String
        /// Where it is, from the folder of the report: parts of letters, digits, points and hyphens with `/` between.
        public let path: String
        /// What it says, in words.
        public let words: String

        public init(title: String, path: String, words: String) {
            self.title = title
            self.path = path
            self.words = words
        }
    }

    public var title: String
    /// One plain sentence computed from the map.
    public var finding: String?
    /// The language of the words, `en` or `sw`.
    public var language: String
    public var blocks: [Block]

    public init(title: String, finding: String? = nil, language: String = "en", blocks: [Block] = []) {
        self.title = title
        self.finding = finding
        self.language = language
        self.blocks = blocks
    }
}

/// A table of a report. In CSV a report is its tables, each under its name.
public struct ReportTable: Sendable, Hashable {
    public struct Column: Sendable, Hashable {
        public let title: String
        /// Numbers stand to the right.
        public let isNumeric: Bool

        public init(_ title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// A short name in lower case with hyphens: the file or section in CSV.
    public let name: String
    public let caption: String?
    public let columns: [Column]
    /// Each row has as many cells as there are columns.
    public let rows: [[String]]

    public init(name: String, caption: String? = nil, columns: [Column], rows: [[String]]) {
        self.name = name
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}
