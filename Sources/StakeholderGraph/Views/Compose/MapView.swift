/// A view: which part of the map, laid out how, in what style. Three independent parts, each data.
public struct MapView: Sendable, Hashable {
    /// The name under which `render --view` finds it.
    public var name: String
    public var kind: ViewKind
    public var title: String
    public var titleSwahili: String?
    /// The title when the query shows only a part of the map, for a title that speaks of the whole.
    public var partTitle: String?
    public var partTitleSwahili: String?
    /// What it is for, in one sentence.
    public var purpose: String
    public var query: ViewQuery
    public var layout: ViewLayout
    public var style: StyleSheet

    public init(
        name: String, kind: ViewKind, title: String, titleSwahili: String? = nil, purpose: String = "",
        query: ViewQuery = ViewQuery(), layout: ViewLayout = ViewLayout(), style: StyleSheet = StyleSheet()
    ) {
        self.name = name
        self.kind = kind
        self.title = title
        self.titleSwahili = titleSwahili
        self.purpose = purpose
        self.query = query
        self.layout = layout
        self.style = style
    }

    /// The title that is true of what the query selects.
    public func heading(swahili: Bool = false) -> String {
        let isPart = !followedQuery.isEmpty
        let english = isPart ? partTitle ?? title : title
        let own = isPart && partTitle != nil ? partTitleSwahili : titleSwahili
        return swahili ? own ?? english : english
    }
}

/// Which part of a map a view shows. An empty part selects everything.
public struct ViewQuery: Sendable, Hashable {
    public var ties: [TieKind] = []
    public var categories: [CategoryID] = []
    public var standing: Standing?
    public var sector: Sector?
    /// A place with everything inside it.
    public var place: PlaceID?
    /// Any of these places with everything inside them.
    public var places: [PlaceID] = []
    /// The bodies that work mostly with this one: its community (Leiden) among those selected otherwise.
    public var community: StakeholderID?
    /// Ties in force on some day of it; `nil` for the day of the request.
    public var period: DateSpan?
    public var forum: ForumID?
    public var theme: TermID?
    public var ego: StakeholderID?
    /// For the view of overlaps.
    public var programmes: [ProgrammeID] = []
    /// Whether bodies without a tie are drawn.
    public var showsIsolates = true

    public init() {}
}

/// How a view is arranged.
public struct ViewLayout: Sendable, Hashable {
    public enum Grouping: String, Sendable, CaseIterable {
        case none
        case category
        case place
        case forum
    }

    /// For the geographic view.
    public enum Map: String, Sendable, CaseIterable {
        case tiles
        case points
    }

    /// Rows and columns of the coverage matrix.
    public enum Matrix: String, Sendable, CaseIterable {
        case themePlace = "theme-place"
        case categoryForum = "category-forum"
    }

    public var grouping = Grouping.none
    /// Of a network only lines below this level of the disparity filter, such as 0.05; `nil` for all that can be seen.
    public var backbone: Double?
    public var map = Map.tiles
    public var matrix = Matrix.themePlace
    /// Whether a net-map has one small panel for each kind of tie.
    public var showsPanels = false

    public init() {}
}

/// Everything that decides a picture beside the map.
public struct ViewRequest: Sendable {
    public var view: MapView
    public var page: Page
    /// The day for which the picture speaks.
    public var day: CivilDate
    /// `en` or `sw`.
    public var language: String
    /// Where bodies stood before, as shares of the picture's width and height from the upper left.
    public var positions: [StakeholderID: Point]
    /// The map beside an earlier one, for the view of what changed.
    public var comparer: MapComparer?
    /// What holds the forums of the same map against their own circulars on the same day; made anew without it.
    public var auditor: ForumAuditor?

    public init(
        view: MapView, page: Page, day: CivilDate, language: String = "en", positions: [StakeholderID: Point] = [:],
        comparer: MapComparer? = nil, auditor: ForumAuditor? = nil
    ) {
        self.view = view
        self.page = page
        self.day = day
        self.language = language
        self.positions = positions
        self.comparer = comparer
        self.auditor = auditor
    }
}

/// Why a view cannot be drawn.
public enum ViewError: Error, Hashable, Sendable {
    /// The view shows judgements, and the audience is below their level.
    case judgementsWithheld(view: String, audience: Audience, needs: Sensitivity)
    /// The view needs something that the request does not name: `--forum`, `--ego`.
    case needs(option: String, hint: String)
    /// A name that the map does not have.
    case unknown(what: String, value: String, suggestions: [String])
    /// The map has nothing of what the view shows.
    case nothingToShow(String)
    /// A measure or a division into communities cannot be worked out here.
    case notMeasured(String)
    /// The picture does not fit on the page.
    case doesNotFit(String)
}

extension ViewError {
    /// A query that selects no stakeholder.
    static let nobody = ViewError.nothingToShow("No stakeholder is selected, so there is nothing to draw.")
}

/// A picture with what is to be said of it.
public struct ComposedView: Sendable {
    public var scene: Scene
    /// One plain sentence computed from the map.
    public var finding: String
    public var stakeholders: Int
    public var ties: Int
    /// Bodies that the query left out; never what the audience may not see.
    public var leftOut: Int
    /// How large names are drawn, as a share of the size planned for the page.
    public var textShare: Double
    public var warnings: [String]
    /// The facts of the picture as a table: its alternative in words.
    public var table: ReportTable
    /// Where bodies stand, as shares of the picture's width and height.
    public var positions: [StakeholderID: Point] = [:]

    /// The smallest text on paper, in points.
    public var smallestText: Double { SceneAudit.smallestText(in: scene) ?? 0 }
}

extension Disclosed where Value == ComposedView {
    /// The picture, for the same audience.
    public var scene: Disclosed<Scene> { map(\.scene) }
}
