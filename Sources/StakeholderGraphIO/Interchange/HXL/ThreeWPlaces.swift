internal import StakeholderGraph

/// Places of a 3W table: those of Kenya by the gazetteer, those of other countries as the map's own, each inside the one
/// that its row names for the level above.
struct ThreeWPlaces {
    private struct Own {
        let id: String
        let level: PlaceLevel
        let parent: String?
        var spellings: [String: Int] = [:]
        var codes: Set<String> = []
    }

    private static let depths: [PlaceLevel] = [.county, .subCounty, .ward, .location, .location, .location]

    private let gazetteer: Gazetteer
    private let resolver: PlaceResolver
    private var own: [String: Own] = [:]
    private var used: Set<String> = []
    private var known: [String: PlaceID?] = [:]
    private var isKenyaByDefault = false
    private(set) var unknown: [String: (line: Int, count: Int, suggestions: [String])] = [:]
    /// Places of the map's own whose names are near those of known places around them, by their ids.
    private(set) var vague: [String: (name: String, line: Int, suggestions: [String])] = [:]

    init(_ reference: ReferenceLibrary) {
        gazetteer = reference.gazetteer
        resolver = reference.placeResolver
    }

    /// Decides from all names of the first level whether a table that names no country is about Kenya: when at least
    /// half of them are its counties.
    mutating func settleCountry(_ names: Set<String>) {
        let counties = names.count { county($0, code: "") != nil }
        isKenyaByDefault = counties > 0 && counties * 2 >= names.count
    }

    /// How many spellings were folded into another.
    var folded: Int { own.values.reduce(0) { $0 + max(0, $1.spellings.count - 1) } }

    private func county(_ name: String, code: String) -> PlaceID? {
        if let place = gazetteer.place(code: code), place.level == .county { return place.id }
        // `Tharaka` in a column of counties is the county, not its part of that name.
        for text in [name, "county:" + name] {
            if let id = resolver.resolve(text).place, gazetteer[id]?.level == .county { return id }
        }
        return nil
    }

    private func isKenya(_ row: ThreeWRow) -> Bool {
        if !row.country.isEmpty { return ["kenya", "ken", "ke"].contains(row.country.lowercased()) }
        if let code = row.levels.lazy.map(\.code).first(where: { !$0.isEmpty }) {
            return code.uppercased().hasPrefix("KE")
        }
        return isKenyaByDefault
    }

    /// The id of the innermost place that a row names, `nil` when it names none that can be told.
    mutating func place(_ row: ThreeWRow) -> String? {
        if !row.place.isEmpty, let id = resolver.resolve(row.place).place { return id.rawValue }
        let key =
            row.country + "\u{1}"
            + row.levels.map { $0.name + "\u{2}" + $0.code }.joined(separator: "\u{1}") + "\u{1}" + row.place
        if let seen = known[key], let id = seen {
            count(row, id.rawValue)
            return id.rawValue
        }
        let id = isKenya(row) ? kenyan(row) : foreign(row, below: country(row), from: 0)
        if let id { known[key] = PlaceID(id) }
        return id
    }

    /// Counts the spelling of a place that was met before.
    private mutating func count(_ row: ThreeWRow, _ id: String) {
        guard let name = row.levels.last(where: { !$0.name.isEmpty })?.name, own[id] != nil else { return }
        own[id]?.spellings[name, default: 0] += 1
    }

    // MARK: Kenya

    private mutating func kenyan(_ row: ThreeWRow) -> String? {
        let (name, code) = row.levels[0]
        guard !name.isEmpty || !code.isEmpty else {
            if row.levels.allSatisfy({ $0.name.isEmpty }) { return row.country.isEmpty ? nil : "kenya" }
            return foreign(row, below: "kenya", from: 1)
        }
        guard let county = county(name, code: code) else {
            if let region = resolver.resolve(name).place { return region.rawValue }
            let suggestions = nearMisses(
                of: slug(name), among: gazetteer.places.filter { $0.level == .county }.map(\.id.rawValue), limit: 2)
            unknown[name, default: (row.line, 0, suggestions)].count += 1
            return nil
        }
        var parent = county
        for (depth, level) in row.levels.enumerated().dropFirst() where !level.name.isEmpty {
            let found = resolver.resolve(parent.rawValue + "/" + level.name)
            guard let inner = found.place, inner != parent, gazetteer.isInside(inner, parent) else {
                let id = foreign(row, below: parent.rawValue, from: depth)
                noteVague(level.name, id, row.line, found, inside: parent)
                return id
            }
            parent = inner
        }
        return parent.rawValue
    }

    /// Notes a place that was made beside known ones with names like its own: `Thika` beside Thika East and Thika West.
    private mutating func noteVague(
        _ name: String, _ id: String, _ line: Int, _ found: PlaceResolution, inside parent: PlaceID
    ) {
        let near: [PlaceID] =
            switch found {
            case .ambiguous(let ids): ids
            case .unknown(let suggestions): suggestions
            case .place, .bareNumber: []
            }
        let inner = near.filter { $0 != parent && gazetteer.isInside($0, parent) }.map(\.rawValue)
        if !inner.isEmpty, vague[id] == nil { vague[id] = (name, line, inner) }
    }

    // MARK: Other countries

    /// The country of a row as a place of the map's own, by its name, else by the letters that its codes begin with.
    private mutating func country(_ row: ThreeWRow) -> String {
        var name = row.country
        if name.isEmpty {
            let code = row.levels.lazy.map(\.code).first { !$0.isEmpty } ?? ""
            let letters = code.prefix { $0.isLetter }.prefix(2).uppercased()
            name = letters.count == 2 ? letters : "Country not stated"
        }
        return add(name, code: "", level: .nation, parent: nil)
    }

    private mutating func foreign(_ row: ThreeWRow, below root: String, from depth: Int) -> String {
        var parent = root
        for (number, level) in row.levels.enumerated().dropFirst(depth) {
            guard !level.name.isEmpty || !level.code.isEmpty else { continue }
            let name = level.name.isEmpty ? level.code : level.name
            parent = add(name, code: level.code, level: Self.depths[number], parent: parent)
        }
        return parent
    }

    private mutating func add(_ name: String, code: String, level: PlaceLevel, parent: String?) -> String {
        let key = (parent ?? "") + "\u{1}" + comparisonKey(name)
        if let id = ids[key] {
            own[id]?.spellings[name, default: 0] += 1
            if !code.isEmpty { own[id]?.codes.insert(code) }
            return id
        }
        let last = NameMerger.shortened(slug(name), 40)
        var id = (parent.map { $0 + "/" } ?? "") + (last.isEmpty ? "place" : last)
        // A place of another country is never one of the gazetteer's.
        if gazetteer[PlaceID(id)] != nil || used.contains(id) { id += "-" + NameMerger.mark(key) }
        used.insert(id)
        ids[key] = id
        own[id] = Own(
            id: id, level: level, parent: parent, spellings: [name: 1],
            codes: code.isEmpty || code == name ? [] : [code])
        return id
    }

    private var ids: [String: String] = [:]

    /// The rows of the map's own places, outer before inner by id.
    var rows: [[String: String]] {
        own.values.sorted { $0.id < $1.id }.map { place in
            let name = place.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? place.id
            return [
                "id": place.id, "name": name, "level": place.level.name, "parent": place.parent ?? "-",
                "aliases": place.codes.sorted().joined(separator: "|"),
            ]
        }
    }
}
