internal import StakeholderGraph

/// One explained row for each file of a new map. Their ids begin with `example-`, so that they are never counted.
enum TemplateExamples {
    /// The example of a file, its cells in the order of a header.
    static func row(of file: MapFile, header: [String]) -> [String] { cells(examples[file] ?? [:], header) }

    /// Cells by column, in the order of a header.
    static func cells(_ values: [String: String], _ header: [String]) -> [String] { header.map { values[$0] ?? "" } }

    private static let examples: [MapFile: [String: String]] = [
        .stakeholders: [
            "id": "example-youth-group", "name": "Example: Youth for Peace", "category": "youth-led",
            "place": "nakuru/naivasha", "works_in": "nakuru/naivasha|nakuru/gilgil", "aliases": "YFP",
            "influence": "4", "source": "card 1", "as_of": "2025-03-12",
            "note": "An example: write one row a body, then delete this row",
        ],
        .programmes: [
            "id": "example-peace-clubs", "name": "Example: Peace clubs in schools",
            "implementers": "example-youth-group", "themes": "peace-education", "activities": "community-dialogue",
            "places": "nakuru/naivasha", "target_groups": "youth", "start": "2025-01", "end": "2025-12",
            "status": "ongoing", "note": "An example: several values in a cell are split by |",
        ],
        .forums: [
            "id": "example-forum", "name": "Example: Naivasha forum", "tier": "sub-county",
            "place": "nakuru/naivasha", "established": "2024-08-20", "chair_office": "Deputy County Commissioner",
            "co_chair": "example-youth-group", "secretary": "-", "note": "An example: - means known to be none",
        ],
        .seats: [
            "forum": "example-forum", "category": "youth-led", "stakeholder": "example-youth-group",
            "status": "seated", "from": "2024-08-20", "note": "An example: one row a seat",
        ],
        .meetings: ["forum": "example-forum", "date": "2025-03-12", "action_plan": "yes", "source": "minutes"],
        .reports: ["forum": "example-forum", "period": "2025-03", "submitted": "2025-04-02", "source": "letter book"],
        .plans: [
            "forum": "example-forum", "item": "Example: quarterly peace walk", "duty": "d",
            "responsible": "example-youth-group", "due": "2025-06-30", "kpi": "walks held", "target": "4",
            "achieved": "1",
        ],
        .ties: [
            "id": "example-tie", "from": "example-youth-group", "kind": "informs", "to": "example-police-post",
            "strength": "3", "direction": "both", "note": "An example: one row a tie",
        ],
        .resources: [
            "id": "example-offer", "holder": "example-youth-group", "direction": "offer", "kind": "volunteers",
            "amount": "20", "unit": "people", "place": "nakuru/naivasha", "status": "open",
        ],
        .needs: ["place": "example-estate", "theme": "peace-education", "severity": "high", "source": "assessment"],
        .places: [
            "id": "example-estate", "name": "Example estate", "level": "location", "parent": "nakuru/naivasha",
            "source": "only for places that are in no list",
        ],
        .aliases: [
            "name": "example-YFP Naivasha", "stakeholder": "example-youth-group", "decided_by": "facilitator",
            "date": "2025-03-12", "reason": "the same body under another name",
        ],
        .waivers: [
            "programme_a": "example-peace-clubs", "programme_b": "example-peace-walks",
            "reason": "both are wanted in a hot spot", "author": "county forum", "expires": "2025-12-31",
        ],
        .contacts: [
            "stakeholder": "example-youth-group", "channel": "post", "value": "no map, report or export shows this",
        ],
        .themes: ["id": "example-theme", "name": "Example: a theme that is in no list", "name_sw": "Mfano"],
        .activities: ["id": "example-activity", "name": "Example: an activity that is in no list", "name_sw": "Mfano"],
        .targetGroups: ["id": "example-group", "name": "Example: a group that is in no list", "name_sw": "Mfano"],
    ]
}
