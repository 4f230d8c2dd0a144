/// Finds the place that a text names.
///
/// In this order, the first that says anything:
/// 1. the identifier of a place, `nakuru/naivasha`, `region:coast`;
/// 2. a code with its system, `county:032`, `iso:KE-31`, `pcode:KE032`, or a name with its level, `ward:Kivumbini`;
/// 3. a bare number is refused, with its readings: `31` is Laikipia by the official code and Nakuru by ISO 3166-2;
/// 4. a path, whose first part is a county (or the nation, or a region with its prefix) and whose next parts lie inside;
/// 5. a name in any case. A place's own name comes before another's alias; of several, the only county is meant. A text
///    may say the level: `Garissa Sub County`, `Kaunti ya Nakuru`. Hyphens, slashes, spaces and apostrophes are alike,
///    and may be left out where the name stays unique.
public struct PlaceResolver: Sendable {
    let gazetteer: Gazetteer
    private let byName: [String: [Int]]
    private let byAlias: [String: [Int]]
    /// By name or alias without hyphens.
    private let byLetters: [String: [Int]]
    private let codeSystems: Set<String>
    private let nearMissIndex: NearMissIndex

    /// - Complexity: O(n log n) in the places.
    public init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        var byName: [String: [Int]] = [:]
        var byAlias: [String: [Int]] = [:]
        var byLetters: [String: [Int]] = [:]
        var codeSystems: Set<String> = []
        for (index, place) in gazetteer.places.enumerated() {
            let name = slug(place.name)
            let aliases = Set(place.aliases.map(slug)).subtracting([name])
            byName[name, default: []].append(index)
            for alias in aliases { byAlias[alias, default: []].append(index) }
            for key in Set(([name] + aliases).map(Self.letters)) { byLetters[key, default: []].append(index) }
            codeSystems.formUnion(place.codes.keys)
        }
        self.byName = byName
        self.byAlias = byAlias
        self.byLetters = byLetters
        self.codeSystems = codeSystems
        nearMissIndex = NearMissIndex(Array(byName.keys) + Array(byAlias.keys))
    }

    /// The place that a text names, or why it names none.
    /// - Complexity: O(length of the text) when it is found; linear in the places when it is not.
    public func resolve(_ text: String) -> PlaceResolution {
        let text = Self.trimmed(text)
        if gazetteer[PlaceID(text)] != nil { return .place(PlaceID(text)) }
        if let number = Self.bareNumber(text) { return .bareNumber(readings: readings(of: number)) }
        let coded = prefixed(text)
        if let coded, coded.place != nil { return coded }
        var path: PlaceResolution?
        if text.contains("/") {
            path = resolvePath(text)
            if let path, path.place != nil { return path }
        }
        if let unknown = path ?? coded, text.contains(":") { return unknown }
        let key = slug(text)
        guard !key.isEmpty else { return .unknown(suggestions: []) }
        let matches = places(key)
        if !matches.isEmpty { return choose(matches) }
        return path ?? .unknown(suggestions: suggestions(for: key))
    }

    // MARK: Names

    /// The places a slug names, which may say its level; narrowed to a level and to the inside of a place.
    private func places(_ key: String, at level: PlaceLevel? = nil, inside: Range<Int>? = nil) -> [Int] {
        func narrowed(_ found: [Int]?, _ level: PlaceLevel?) -> [Int] {
            (found ?? []).filter { index in
                (level == nil || gazetteer.places[index].level == level) && (inside?.contains(index) ?? true)
            }
        }
        func named(_ key: String, _ level: PlaceLevel?) -> [Int] {
            let own = narrowed(byName[key], level)
            return own.isEmpty ? narrowed(byAlias[key], level) : own
        }
        let found = named(key, level)
        guard found.isEmpty else { return found }
        let name = PlaceName(stripping: key)
        if let name, level == nil || level == name.level {
            let found = named(name.key, name.level)
            guard found.isEmpty else { return found }
            return narrowed(byLetters[Self.letters(name.key)], name.level)
        }
        return narrowed(byLetters[Self.letters(key)], level)
    }

    /// Of several places of one name, the only county; else they are ambiguous.
    private func choose(_ found: [Int]) -> PlaceResolution {
        let counties = found.filter { gazetteer.places[$0].level == .county }
        let meant = counties.count == 1 ? counties : found
        let ids = meant.map { gazetteer.places[$0].id }
        return ids.count == 1 ? .place(ids[0]) : .ambiguous(ids)
    }

    // MARK: Codes

    /// A code with its system, or a name with its level; `nil` when the text has no such prefix.
    private func prefixed(_ text: String) -> PlaceResolution? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let system = slug(String(text[..<colon]))
        let code = Self.trimmed(String(text[text.index(after: colon)...]))
        if codeSystems.contains(system) {
            if let place = gazetteer.place(code: "\(system):\(code)") { return .place(place.id) }
            // A spreadsheet takes the zeros off 032.
            if let number = Int(code), let index = index(ofCode: number, in: system, isWhole: true) {
                return .place(gazetteer.places[index].id)
            }
        }
        guard let level = PlaceLevel(name: system) else {
            return codeSystems.contains(system) ? .unknown(suggestions: suggestions(for: slug(code))) : nil
        }
        let found = places(slug(code), at: level)
        if !found.isEmpty { return choose(found) }
        return .unknown(suggestions: suggestions(for: slug(code)))
    }

    /// The number that a text consists of; spreadsheets write `32.0` too.
    private static func bareNumber(_ text: String) -> Int? {
        let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
        guard !digits.isEmpty, digits.utf8.count < 10, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(digits)
    }

    /// The places that have a number in one of the systems of codes.
    private func readings(of number: Int) -> [PlaceID] {
        var readings: [PlaceID] = []
        for system in codeSystems.sorted() {
            guard let index = index(ofCode: number, in: system, isWhole: false) else { continue }
            let id = gazetteer.places[index].id
            if !readings.contains(id) { readings.append(id) }
        }
        return readings
    }

    /// The place whose code of a system is a number, or ends in it after letters.
    private func index(ofCode number: Int, in system: String, isWhole: Bool) -> Int? {
        gazetteer.places.firstIndex { place in
            guard let code = place.codes[system] else { return false }
            let digits = isWhole ? code[...] : code.drop { !$0.isNumber }
            return Int(digits) == number
        }
    }

    // MARK: Paths

    /// Reads a path; names with a slash of their own (`Taita/Taveta`) may be parts of it.
    private func resolvePath(_ text: String) -> PlaceResolution? {
        let parts = text.split(separator: "/").map { Self.trimmed(String($0)) }.filter { !$0.isEmpty }
        var nearest: PlaceResolution?
        for count in stride(from: 1, through: parts.count, by: 1) {
            guard let root = pathRoot(parts[..<count].joined(separator: "/")) else { continue }
            let result = descend(parts[count...], from: root)
            if result.place != nil { return result }
            nearest = nearest ?? result
        }
        return nearest
    }

    /// The place at which a path begins.
    private func pathRoot(_ text: String) -> Int? {
        if let index = gazetteer.index(of: PlaceID(text)) { return index }
        if text.contains(":") { return prefixed(text)?.place.flatMap { gazetteer.index(of: $0) } }
        let key = slug(text)
        for level in [PlaceLevel.county, .nation] {
            let found = places(key, at: level)
            if found.count == 1 { return found[0] }
        }
        return nil
    }

    /// Follows the parts of a path from a place inwards.
    private func descend(_ parts: ArraySlice<String>, from root: Int) -> PlaceResolution {
        let place = gazetteer.places[root]
        guard !parts.isEmpty else { return .place(place.id) }
        guard let interval = gazetteer.interval(of: place.id) else { return .unknown(suggestions: []) }
        let inside = (interval.lowerBound + 1)..<max(interval.lowerBound + 1, interval.upperBound)
        var nearest: PlaceResolution?
        for count in 1...parts.count {
            let key = slug(parts.prefix(count).joined(separator: "/"))
            let found = places(key, inside: inside)
            // A direct child comes before a place of the same name further inside.
            let children = found.filter { gazetteer.places[$0].parent == place.id }
            guard !found.isEmpty else { continue }
            let meant = choose(children.isEmpty ? found : children)
            guard let next = meant.place.flatMap({ gazetteer.index(of: $0) }) else {
                nearest = nearest ?? meant
                continue
            }
            let result = descend(parts.dropFirst(count), from: next)
            if result.place != nil { return result }
            nearest = nearest ?? result
        }
        let key = slug(parts.joined(separator: "-"))
        return nearest ?? .unknown(suggestions: suggestions(for: key, inside: inside))
    }

    // MARK: Suggestions

    /// Places whose names are near a slug, else those that share its first words; three at most.
    private func suggestions(for key: String, inside: Range<Int>? = nil) -> [PlaceID] {
        let base = PlaceName(stripping: key)?.key ?? key
        guard !base.isEmpty else { return [] }
        var indices: [Int] = []
        if let inside {
            var byKey: [String: [Int]] = [:]
            for index in inside { byKey[slug(gazetteer.places[index].name), default: []].append(index) }
            indices = nearMisses(of: base, among: byKey.keys).flatMap { byKey[$0] ?? [] }
        }
        // What stands under a wrong county is often right with its own.
        indices += byName[base] ?? byAlias[base] ?? []
        // `Thika` of Thika East and Thika West, before names that are only spelled like it.
        if base.utf8.count > 3 {
            let found = byName.filter { ("-" + $0.key + "-").contains("-" + base + "-") }
            indices += found.values.flatMap { $0 }.sorted()
        }
        indices += nearMissIndex.nearMisses(of: base).flatMap { (byName[$0] ?? []) + (byAlias[$0] ?? []) }
        if indices.isEmpty {
            let found = byName.filter { base.hasPrefix($0.key + "-") }
            indices = found.values.flatMap { $0 }.sorted()
        }
        var result: [PlaceID] = []
        for index in indices where !result.contains(gazetteer.places[index].id) {
            result.append(gazetteer.places[index].id)
        }
        return Array(result.prefix(3))
    }

    private static func letters(_ slug: String) -> String { slug.filter { $0 != "-" } }

    private static func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        let start = text.drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
