/// Programmes by duty and place.
struct MandateIndex: Sendable {
    private let byDuty: [String: PlaceIndex<ProgrammeID>]

    /// - Complexity: O(n log n) in duties × places of all programmes.
    init(_ map: StakeholderMap) {
        var entries: [String: [(item: ProgrammeID, place: PlaceID)]] = [:]
        for programme in map.programmes {
            for duty in Set(programme.duties.values.map { $0.lowercased() }) {
                entries[duty, default: []].append(contentsOf: programme.places.values.map { (programme.id, $0) })
            }
        }
        byDuty = entries.mapValues { PlaceIndex($0, in: map.gazetteer) }
    }

    /// What serves each duty of the circular in a forum: its own plan items, and programmes with the duty at its place,
    /// inside it or around it.
    func findings(_ forum: Forum, items: ArraySlice<PlanItem>, circular: Circular) -> [DutyFinding] {
        circular.duties.map { duty in
            let letter = duty.letter.lowercased()
            let programmes = byDuty[letter]?.related(to: forum.place).map(\.item) ?? []
            let own = items.filter { $0.duty?.lowercased() == letter }.map(\.item)
            return DutyFinding(
                letter: letter, text: duty.text, clause: duty.clause, programmes: Set(programmes).sorted(),
                planItems: Set(own).sorted())
        }
    }
}
