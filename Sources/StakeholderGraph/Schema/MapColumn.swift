/// One column of a file of the map folder.
public struct MapColumn: Sendable, Hashable {
    /// What a cell of the column holds.
    public enum Content: Sendable, Hashable {
        /// Free text, searched for telephone numbers and addresses.
        case text
        case identifier
        case stakeholder
        case programme
        case forum
        case category
        case place
        case theme
        case activity
        case targetGroup
        case resourceKind
        case tieKind
        /// A stakeholder or programme.
        case holder
        /// A stakeholder, programme or forum.
        case entity
        case date
        case month
        case yesNo
        /// A number from a lowest to a highest value.
        case number(ClosedRange<Double>)
        /// An amount: any number, warned about below 0.
        case amount
        /// One of these words.
        case choice([String])
        /// Letters of the circular's duties.
        case duty
        case circular
        case sensitivity
        /// A telephone number, an address: never shown.
        case contact
    }

    /// As in the contract, with underscores: `works_in`.
    public let name: String
    public let content: Content
    public let isRequired: Bool
    /// Whether several values may stand in a cell, split by `|`.
    public let isList: Bool
    /// One sentence for the clerk.
    public let help: String

    public init(
        _ name: String, _ content: Content, required: Bool = false, list: Bool = false, _ help: String
    ) {
        self.name = name
        self.content = content
        isRequired = required
        isList = list
        self.help = help
    }
}
