/// Whether a body belongs to the state.
public enum Standing: String, Sendable, CaseIterable {
    case state
    case nonState = "non-state"
}

/// The seven families under which categories are drawn.
public enum CategoryFamily: String, Sendable, CaseIterable {
    case stateAdministration = "state-administration"
    case security
    case countyGovernment = "county-government"
    case civilSociety = "civil-society"
    case community
    case youthWomenSpecialInterest = "youth-women-special-interest"
    case businessTransport = "business-transport"
    case mediaResearch = "media-research"
    /// No family is stated.
    case other
}

/// A membership class of a circular.
public struct Category: Sendable, Hashable {
    /// Shared between circulars: `boda-boda`.
    public let id: Identifier<Category>
    public let name: String
    public let nameSwahili: String?
    /// `nil` where bodies of the category may be either.
    public let standing: Standing?
    public let family: CategoryFamily
    /// The broader category that contains it: `transport` contains `boda-boda`.
    public let within: Identifier<Category>?
    /// Whether it is the open entry, which is never a gap.
    public let isOpen: Bool
    /// The clause of the circular that names it.
    public let clause: String

    public init(
        id: Identifier<Category>, name: String, nameSwahili: String? = nil, standing: Standing?,
        family: CategoryFamily, within: Identifier<Category>? = nil, isOpen: Bool = false, clause: String
    ) {
        self.id = id
        self.name = name
        self.nameSwahili = nameSwahili
        self.standing = standing
        self.family = family
        self.within = within
        self.isOpen = isOpen
        self.clause = clause
    }
}

public typealias CategoryID = Identifier<Category>

/// The tier of a forum.
public enum ForumTier: String, Sendable, CaseIterable {
    case region
    case county
    case subCounty = "sub-county"
    case other

    /// The level of the places whose forum it is; `nil` for `other`.
    public var placeLevel: PlaceLevel? {
        switch self {
        case .region: .region
        case .county: .county
        case .subCounty: .subCounty
        case .other: nil
        }
    }
}

/// A cited, versioned list of categories, duties, officers and cadences.
public struct Circular: Sendable {
    /// One of the roles (a) to (n).
    public struct Duty: Sendable, Hashable {
        /// `a` to `n`.
        public let letter: String
        public let text: String
        public let clause: String
        public init(letter: String, text: String, clause: String) {
            self.letter = letter
            self.text = text
            self.clause = clause
        }
    }

    /// What the circular says of an office.
    public struct Office: Sendable, Hashable {
        /// `chair`, `co-chair` or `secretary`.
        public let office: String
        /// The tier it applies to; `nil` for all.
        public let tier: ForumTier?
        /// The title that must hold it, for example `County Commissioner`; `nil` where any may.
        public let title: String?
        public let clause: String
        public init(office: String, tier: ForumTier?, title: String?, clause: String) {
            self.office = office
            self.tier = tier
            self.title = title
            self.clause = clause
        }
    }

    /// How often something is owed, with the document that says so.
    public struct Cadence: Sendable, Hashable {
        /// `report` or `meeting`.
        public let what: String
        /// `monthly` or `quarterly`.
        public let every: String
        /// `required` for the circular's own words, `good-practice` for a brief's.
        public let weight: String
        public let clause: String
        /// The tier that owes it; `nil` for all.
        public let tier: ForumTier?
        /// Whom it is owed to, in words: `the county forum`.
        public let recipient: String?
        public init(
            what: String, every: String, weight: String, clause: String, tier: ForumTier? = nil,
            recipient: String? = nil
        ) {
            self.what = what
            self.every = every
            self.weight = weight
            self.clause = clause
            self.tier = tier
            self.recipient = recipient
        }
    }

    /// A place in the document that findings cite, with its own words.
    public struct Clause: Sendable, Hashable {
        /// How it is cited: `Convening and chairing, 2`.
        public let cite: String
        public let text: String
        public init(cite: String, text: String) {
            self.cite = cite
            self.text = text
        }
    }

    /// Good practice that another document adds to the circular.
    public struct Practice: Sendable, Hashable {
        /// `meeting` or `secretary`.
        public let subject: String
        public let text: String
        public let clause: String
        public init(subject: String, text: String, clause: String) {
            self.subject = subject
            self.text = text
            self.clause = clause
        }
    }

    /// A phase of the roll-out: its counties and when.
    public struct Phase: Sendable, Hashable {
        public let name: String
        /// Identifiers of counties where the source names them.
        public let places: [PlaceID]
        /// How many counties the source states, named or not.
        public let count: Int
        public let source: String
        /// When, in the source's words: `June to December 2025`.
        public let period: String?
        public init(name: String, places: [PlaceID], count: Int, source: String, period: String? = nil) {
            self.name = name
            self.period = period
            self.places = places
            self.count = count
            self.source = source
        }
    }

    public let id: Identifier<Circular>
    public let title: String
    /// How to cite it: reference number, ministry, date.
    public let citation: String
    public let date: PartialDate?
    /// The day by which the establishment of forums must be reported.
    public let establishmentDeadline: CivilDate?
    public let establishmentClause: String?
    /// In the circular's order, the open entry last.
    public let categories: [Category]
    public let duties: [Duty]
    public let offices: [Office]
    public let cadences: [Cadence]
    public let phases: [Phase]
    public let clauses: [Clause]
    public let practices: [Practice]
    private let indexByID: [CategoryID: Int]
    private let byName: [String: Int]

    public init(
        id: Identifier<Circular>, title: String, citation: String, date: PartialDate?,
        establishmentDeadline: CivilDate? = nil, establishmentClause: String? = nil, categories: [Category],
        duties: [Duty] = [], offices: [Office] = [], cadences: [Cadence] = [], phases: [Phase] = [],
        clauses: [Clause] = [], practices: [Practice] = []
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.date = date
        self.establishmentDeadline = establishmentDeadline
        self.establishmentClause = establishmentClause
        self.categories = categories
        self.duties = duties
        self.offices = offices
        self.cadences = cadences
        self.phases = phases
        self.clauses = clauses
        self.practices = practices
        var indexByID: [CategoryID: Int] = [:]
        var byName: [String: Int] = [:]
        for (index, category) in categories.enumerated() {
            indexByID[category.id] = index
            byName[slug(category.name)] = index
            if let name = category.nameSwahili { byName[slug(name)] = index }
        }
        for (index, category) in categories.enumerated() { byName[slug(category.id.rawValue)] = index }
        self.indexByID = indexByID
        self.byName = byName
    }

    /// The named categories, all but the open one: the `of` of a coverage.
    public var namedCategories: [Category] { categories.filter { !$0.isOpen } }

    public subscript(id: CategoryID) -> Category? { indexByID[id].map { categories[$0] } }

    /// Where a category stands in the circular's order.
    public func index(of id: CategoryID) -> Int? { indexByID[id] }

    /// The category meant by an id or a name in English or Kiswahili, in any case.
    public func category(named text: String) -> Category? { byName[slug(text)].map { categories[$0] } }

    /// The circular's own words at a citation, where they are kept.
    public func text(of cite: String) -> String? { clauses.first { $0.cite == cite }?.text }

    /// The category and the broader ones that contain it, outwards.
    public func covering(_ id: CategoryID) -> [CategoryID] {
        var result = [id]
        while let within = self[result[result.count - 1]]?.within, !result.contains(within) { result.append(within) }
        return result
    }

    /// Whether a body or seat of category `narrow` also counts for `broad`: the same, or inside it.
    public func covers(_ narrow: CategoryID, _ broad: CategoryID) -> Bool { covering(narrow).contains(broad) }
}

public typealias CircularID = Identifier<Circular>
