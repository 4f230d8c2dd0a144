/// How a picture looks: the inks, type sizes and line weights of one voice for all views.
public struct StyleSheet: Sendable, Hashable {
    /// For what the picture is made.
    public enum Theme: String, Sendable, CaseIterable {
        case screen
        case print
        case greyscale
        case highContrast = "high-contrast"
    }

    public var theme: Theme
    /// What the fill and outline of a body say.
    public var colour: ColourRule
    /// What the size of a body says.
    public var size: SizeRule
    /// Whether names are drawn.
    public var showsLabels: Bool
    /// The widest line of a name, in em.
    public var labelWidth: Double

    public init(
        theme: Theme = .print, colour: ColourRule = .category, size: SizeRule = .none, showsLabels: Bool = true,
        labelWidth: Double = 10.5
    ) {
        self.theme = theme
        self.colour = colour
        self.size = size
        self.showsLabels = showsLabels
        self.labelWidth = labelWidth
    }

    // Type, in points on A4; pages of other sizes multiply by their scale.
    static let titleSize = 14.0
    static let findingSize = 10.0
    static let headingSize = 9.0
    static let nameSize = 8.0
    static let smallSize = 7.0
    static let tieLabelSize = 6.5
    static let badgeSize = 6.0
    /// Nothing on paper is smaller.
    public static let smallestSize = 5.0

    /// Names and findings.
    var ink: Ink { theme == .highContrast ? Ink(0x000000) : Ink(0x1A1A1A) }
    /// Words of the second rank: still 4.5:1 on white.
    var quietInk: Ink { theme == .highContrast ? Ink(0x000000) : Ink(0x595959) }
    /// Ties that are not the subject.
    var tieInk: Ink { theme == .highContrast ? Ink(0x333333) : Ink(0x6B6B6B) }
    /// Rings, boxes and grids.
    var faintInk: Ink { theme == .highContrast ? Ink(0x999999) : Ink(0xD0D0D0) }
    /// Fills behind everything.
    var backdropInk: Ink { theme == .highContrast ? Ink(0xFFFFFF) : Ink(0xF5F5F5) }
    /// A gap and nothing else.
    var gapInk: Ink { adapt(Ink(0xC24A00)) }
    var white: Ink { Ink(0xFFFFFF) }

    /// An ink as the theme shows it.
    func adapt(_ ink: Ink) -> Ink {
        theme == .greyscale ? ink.grey : ink
    }
}
