/// The programmes that a selection asks about.
struct OverlapScope: Sendable {
    /// For each programme the places by which it is paired: none when it is not paired or not asked about.
    let rows: FlatLists<Int32>
    let programmeCount: Int
    let dataGaps: [ProgrammeDataGap]

    /// The bits of themes that are the theme asked about, inside it or around it; `nil` when none is asked about.
    private let themeBits: [UInt64]?
    private let facets: ProgrammeFacets

    init(_ map: StakeholderMap, facets: ProgrammeFacets, selection: OverlapSelection) {
        self.facets = facets
        let themes = facets.themes
        var themeBits: [UInt64]?
        if let theme = selection.theme {
            let taxonomy = map.reference.themes
            var bits = [UInt64](repeating: 0, count: themes.stride)
            let around = taxonomy.chain(from: theme)
            for (bit, term) in themes.terms.enumerated()
            where around.contains(term) || taxonomy.chain(from: term).contains(theme) {
                bits[bit / 64] |= 1 << UInt64(bit % 64)
            }
            themeBits = bits
        }
        self.themeBits = themeBits
        let places = facets.places
        let asked = selection.place.map { id in places.ids.firstIndex(of: id).map { Int32($0) } ?? -1 }
        var starts = [0]
        var values: [Int32] = []
        var gaps: [ProgrammeDataGap] = []
        var count = 0
        for index in map.programmes.indices {
            var row = places.rows[index]
            if let asked { row = asked < 0 ? [] : row.filter { places.isRelated($0, asked) }[...] }
            let isThemeMet = themeBits.map { Self.meets(themes, index, $0) } ?? true
            if (asked == nil || !row.isEmpty) && isThemeMet {
                count += 1
                if let missing = facets.missing[index] {
                    let programme = map.programmes[index]
                    gaps.append(
                        ProgrammeDataGap(
                            programme: programme.id, missing: missing, location: programme.evidence.location))
                }
            }
            if facets.isPaired(index), isThemeMet || !themes.isKnown[index] { values.append(contentsOf: row) }
            starts.append(values.count)
        }
        rows = FlatLists(starts: starts, values: values)
        programmeCount = count
        dataGaps = gaps
    }

    private static func meets(_ themes: TermSets, _ index: Int, _ bits: [UInt64]) -> Bool {
        bits.indices.contains { themes.own[index * themes.stride + $0] & bits[$0] != 0 }
    }

    /// Whether a pair is about the theme asked for: a shared theme is, or one of them has it and the other's are unknown.
    func admits(_ a: Int, _ b: Int) -> Bool {
        guard let themeBits else { return true }
        let themes = facets.themes
        let (hasA, hasB) = (Self.meets(themes, a, themeBits), Self.meets(themes, b, themeBits))
        guard themes.isKnown[a], themes.isKnown[b] else { return hasA || hasB }
        return themeBits.indices.contains { word in
            let (x, y) = (a * themes.stride + word, b * themes.stride + word)
            return (themes.own[x] & themes.reach[y] | themes.own[y] & themes.reach[x]) & themeBits[word] != 0
        }
    }
}
