public import StakeholderGraph

/// What `diff` says as JSON.
public struct ComparisonReport: Encodable, Sendable {
    struct Field: Encodable {
        let field: String
        let before: String
        let after: String
    }

    struct Change: Encodable {
        let file: String
        let change: String
        let id: String
        let name: String
        let fields: [Field]
    }

    struct Overlap: Encodable {
        let programmes: [String]
        let change: String
        let before: String?
        let after: String?
    }

    struct Forum: Encodable {
        let forum: String
        let seatedBefore: Int?
        let seatedAfter: Int?
        let of: Int
        let newlySeated: [String]
        let noLongerSeated: [String]
    }

    struct Coverage: Encodable {
        let theme: String
        let place: String
        let before: String
        let after: String
    }

    public let schemaVersion = 1
    public let command = "diff"
    public let audience: String
    public let notice = DisclosureNotice.sentence
    /// The day of the later map.
    public let on: String
    public let onBefore: String
    let counts: [String: [String: Int]]
    let changes: [Change]
    let overlaps: [Overlap]
    let overlapsCompared: Bool
    let forums: [Forum]
    let coverage: [Coverage]

    public init(_ disclosed: Disclosed<MapComparison>) {
        let comparison = disclosed.value
        audience = disclosed.audience.name
        on = comparison.dayAfter.description
        onBefore = comparison.dayBefore.description
        var counts: [String: [String: Int]] = [:]
        for change in comparison.records {
            counts[change.file.rawValue, default: [:]][change.change.rawValue, default: 0] += 1
        }
        self.counts = counts
        changes = comparison.records.map { change in
            Change(
                file: change.file.rawValue, change: change.change.rawValue, id: change.id, name: change.name,
                fields: change.fields.map { Field(field: $0.name, before: $0.before, after: $0.after) })
        }
        overlaps = comparison.overlaps.map { change in
            Overlap(
                programmes: [change.first.rawValue, change.second.rawValue], change: change.outcome.rawValue,
                before: change.before?.rawValue, after: change.after?.rawValue)
        }
        overlapsCompared = comparison.hasOverlaps
        forums = comparison.forums.map { change in
            Forum(
                forum: change.forum.rawValue, seatedBefore: change.seatedBefore, seatedAfter: change.seatedAfter,
                of: change.of, newlySeated: change.newlySeated.map(\.rawValue),
                noLongerSeated: change.noLongerSeated.map(\.rawValue))
        }
        coverage = comparison.coverage.map { change in
            Coverage(
                theme: change.theme.rawValue, place: change.place.rawValue, before: change.before.rawValue,
                after: change.after.rawValue)
        }
    }
}
