/// An activity of an IATI file as far as a map can use it.
struct IATIActivity {
    struct Organisation: Hashable {
        var name = ""
        var reference = ""
        var type = ""
        /// 1 funding, 2 accountable, 3 extending, 4 implementing; `nil` when the file says something else.
        var role: Int?
    }

    struct Sector: Hashable {
        var code = ""
        var vocabulary = ""
        var name = ""
    }

    struct Location: Hashable {
        var reference = ""
        var name = ""
        var codes: [String] = []
        var latitude: Double?
        var longitude: Double?
    }

    struct Tag: Hashable {
        var code = ""
        var name = ""
    }

    struct Budget: Hashable {
        var start = ""
        var end = ""
        var isRevised = false
        var value = ""
        var currency = ""
    }

    let line: Int
    var identifier = ""
    var title = ""
    var description = ""
    var reporter = Organisation()
    var isSecondaryReporter = false
    var organisations: [Organisation] = []
    var status = ""
    /// Dates by type: 1 planned start, 2 actual start, 3 planned end, 4 actual end.
    var dates: [Int: String] = [:]
    var countries: [(code: String, name: String)] = []
    var locations: [Location] = []
    var sectors: [Sector] = []
    var budgets: [Budget] = []
    /// Those of the reporter's own vocabulary.
    var tags: [Tag] = []
    var defaultCurrency = ""
    var updated = ""

    init(line: Int) { self.line = line }

    /// Everything that it says, for finding out whether two activities are the same.
    var fingerprint: String {
        var copy = "\(identifier)\u{1}\(title)\u{1}\(description)\u{1}\(reporter)\u{1}\(organisations)\u{1}\(status)"
        copy += "\u{1}\(dates.sorted { $0.key < $1.key })\u{1}\(countries)\u{1}\(locations)\u{1}\(sectors)"
        return copy + "\u{1}\(budgets)\u{1}\(tags)"
    }
}
