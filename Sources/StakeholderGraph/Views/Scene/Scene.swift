/// A finished picture without any word of the domain: shapes, lines and texts at fixed places on a page.
///
/// A renderer needs nothing else. The order of each list is the order of drawing: backdrops, then lines, then shapes.
public struct Scene: Sendable, Hashable {
    /// The name of the view: letters, digits and underscores.
    public var name: SceneID
    public var title: String
    /// The finding and what is drawn, for people who do not see the picture.
    public var description: String
    /// `en` or `sw`.
    public var language: String
    public var page: Page
    /// How much larger than on A4 everything is drawn; on a part of a page as on the whole of it.
    public let enlargement: Double
    public var backdrops: [Backdrop] = []
    public var lines: [Line] = []
    public var shapes: [Shape] = []

    public init(name: SceneID, title: String, description: String, language: String, page: Page) {
        self.name = name
        self.title = title
        self.description = description
        self.language = language
        self.page = page
        enlargement = page.scale
    }

    /// How an outline or a line is stroked.
    public enum Dash: String, Sendable, Hashable {
        case solid
        case dashed
        case dotted
    }

    /// A faint figure behind everything: rings, boxes, sectors, outlines of groups.
    public struct Backdrop: Sendable, Hashable {
        public enum Figure: Sendable, Hashable {
            case ellipse(center: Point, radii: Size)
            case polygon([Point])
            case polyline([Point])
        }

        public var figure: Figure
        public var fill: Ink?
        public var stroke: Ink?
        public var width: Double
        public var dash: Dash

        public init(_ figure: Figure, fill: Ink? = nil, stroke: Ink? = nil, width: Double = 0.75, dash: Dash = .solid) {
            self.figure = figure
            self.fill = fill
            self.stroke = stroke
            self.width = width
            self.dash = dash
        }
    }

    /// What a group of elements is for, as a class in the picture.
    public enum Role: String, Sendable, Hashable {
        /// Something of the map: can be focused and read aloud.
        case body
        case tie
        /// A word or mark beside a body.
        case mark
        case frame
        case legend
    }

    /// The ends of a line.
    public enum Arrow: Sendable, Hashable {
        case none
        case forward
        case both
    }

    /// A line of the map, as a cubic spline from edge to edge of what it joins.
    public struct Line: Sendable, Hashable {
        public var id: SceneID
        public var role: Role
        /// The shapes it joins, where it joins shapes.
        public var from: SceneID?
        public var to: SceneID?
        /// 3k + 1 points: the start, then two handles and an end for each piece.
        public var spline: [Point]
        public var ink: Ink
        public var width: Double
        public var dash: Dash
        /// Two thin lines side by side.
        public var isDouble: Bool
        public var arrow: Arrow
        /// What is said when the line is pointed at.
        public var tooltip: String

        public init(
            id: SceneID, role: Role = .tie, from: SceneID? = nil, to: SceneID? = nil, spline: [Point], ink: Ink,
            width: Double, dash: Dash = .solid,
            isDouble: Bool = false, arrow: Arrow = .none, tooltip: String = ""
        ) {
            self.id = id
            self.role = role
            self.from = from
            self.to = to
            self.spline = spline
            self.ink = ink
            self.width = width
            self.dash = dash
            self.isDouble = isDouble
            self.arrow = arrow
            self.tooltip = tooltip
        }
    }

    public enum Outline: String, Sendable, Hashable {
        /// No outline at all: a text.
        case none
        case rectangle
        case rounded
        case ellipse
        case hexagon
        case diamond
        case octagon
    }

    public enum Alignment: Sendable, Hashable {
        case leading
        case center
        case trailing
    }

    /// A shape with words in it, or words alone.
    public struct Shape: Sendable, Hashable {
        public var id: SceneID
        public var role: Role
        public var outline: Outline
        public var frame: Rect
        public var fill: Ink?
        public var stroke: Ink?
        public var strokeWidth: Double
        public var dash: Dash
        /// A second outline inside the first.
        public var isDouble: Bool
        public var text: Text?
        public var tooltip: String

        public init(
            id: SceneID, role: Role, outline: Outline, frame: Rect, fill: Ink? = nil, stroke: Ink? = nil,
            strokeWidth: Double = 0.75, dash: Dash = .solid, isDouble: Bool = false, text: Text? = nil,
            tooltip: String = ""
        ) {
            self.id = id
            self.role = role
            self.outline = outline
            self.frame = frame
            self.fill = fill
            self.stroke = stroke
            self.strokeWidth = strokeWidth
            self.dash = dash
            self.isDouble = isDouble
            self.text = text
            self.tooltip = tooltip
        }
    }

    /// Lines of words in one size, centred on the height of their shape.
    public struct Text: Sendable, Hashable {
        public var lines: [String]
        public var fontSize: Double
        public var isBold: Bool
        public var ink: Ink
        public var alignment: Alignment

        public init(
            _ lines: [String], fontSize: Double, isBold: Bool = false, ink: Ink, alignment: Alignment = .center
        ) {
            self.lines = lines
            self.fontSize = fontSize
            self.isBold = isBold
            self.ink = ink
            self.alignment = alignment
        }
    }
}
