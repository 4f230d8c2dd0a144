public import StakeholderGraph

/// What `check` says of a map, with the keys of the contract.
public struct CheckReport: Encodable, Sendable {
    struct FileRows: Encodable {
        let file: String
        let read: Int
        let accepted: Int
        let merged: Int
        let rejected: Int
    }

    struct Counts: Encodable {
        let stakeholders: Int
        let programmes: Int
        let forums: Int
        let seats: Int
        let ties: Int
        let places: Int
        let meetings: Int
        let reports: Int
        let plans: Int
        let resources: Int
        let needs: Int
        let waivers: Int
        let aliases: Int
    }

    struct MadeIdentifier: Encodable {
        let id: String
        let name: String
        let file: String
        let line: Int
    }

    let schemaVersion = 1
    let command = "check"
    let audience: String
    let on: String
    let rows: ReportedRows
    let files: [FileRows]
    let counts: Counts
    let diagnostics: [ReportedProblem]
    let madeIdentifiers: [MadeIdentifier]

    private enum CodingKeys: String, CodingKey {
        case schemaVersion, command, audience, on, rows, files, counts, diagnostics, madeIdentifiers
    }

    /// - Parameters:
    ///   - building: The map with its accounts and diagnostics.
    ///   - audience: `nil` for the author, who sees every value but contacts and forbidden columns. For an audience the
    ///     values and sentences that could name a withheld body are left out, and the counts are of what it may see.
    ///   - day: The day the report speaks of.
    public init(_ building: MapBuilding, for audience: Audience?, on day: CivilDate) {
        self.audience = audience?.name ?? Sensitivity.sealed.name
        on = day.description
        let accounts = building.accounts
        rows = ReportedRows(
            read: accounts.reduce(0) { $0 + $1.read }, accepted: accounts.reduce(0) { $0 + $1.accepted },
            merged: accounts.reduce(0) { $0 + $1.merged }, rejected: accounts.reduce(0) { $0 + $1.rejected })
        files = accounts.map {
            FileRows(
                file: $0.file, read: $0.read, accepted: $0.accepted, merged: $0.merged, rejected: $0.rejected)
        }
        let map = audience.map { building.map.disclosed(for: $0).value } ?? building.map
        counts = Counts(
            stakeholders: map.stakeholders.count, programmes: map.programmes.count, forums: map.forums.count,
            seats: map.seats.count, ties: map.ties.count, places: map.ownPlaces.count, meetings: map.meetings.count,
            reports: map.reports.count, plans: map.planItems.count, resources: map.resources.count,
            needs: map.needs.count, waivers: map.waivers.count, aliases: map.aliases.count)
        let isAuthor = audience == nil
        diagnostics = building.diagnostics.map { ReportedProblem($0, isAuthor: isAuthor) }
        madeIdentifiers =
            isAuthor
            ? building.derivedIdentifiers.map {
                MadeIdentifier(id: $0.id, name: $0.name, file: $0.location.file, line: $0.location.line)
            } : []
    }
}
