internal import Foundation
internal import StakeholderGraph

/// Writes the programmes of a map as IATI 2.03 activities, elements in the order of the schema.
///
/// What IATI has no place for is kept in its own extension points: themes as sectors and activities, target groups and
/// duties as tags of vocabulary 99 (the reporter's own).
enum IATIWriter {
    static func export(_ disclosed: Disclosed<StakeholderMap>, types: OrganisationTypes) -> MapExport {
        let map = disclosed.value
        let roles = ProgrammeRoles(map)
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n"
        for (number, programme) in map.programmes.enumerated() {
            text += activity(programme, number, roles, map, types)
        }
        text += "</iati-activities>\n"
        return MapExport(files: [("", Data(text.utf8))], leftOut: leftOut(map))
    }

    private static func narrative(_ text: String) -> String { "<narrative>\(XMLText.escaped(text))</narrative>" }

    private static func activity(
        _ programme: Programme, _ number: Int, _ roles: ProgrammeRoles, _ map: StakeholderMap,
        _ types: OrganisationTypes
    ) -> String {
        let title = map.settings.title ?? "Stakeholder map"
        var text =
            "<iati-activity default-currency=\"\(XMLText.escaped(programme.currency ?? "KES"))\" xml:lang=\"en\">\n"
        text += "<iati-identifier>\(XMLText.escaped(programme.id.rawValue))</iati-identifier>\n"
        text +=
            "<reporting-org ref=\"stakeholder-map\" type=\"90\" secondary-reporter=\"1\">\(narrative(title))</reporting-org>\n"
        text += "<title>\(narrative(programme.name))</title>\n"
        text += "<description type=\"1\">\(narrative(programme.note ?? programme.name))</description>\n"
        for (bodies, role) in [
            (roles.funders[number], 1), (programme.leads.values.sorted(), 2), (programme.supporters.values, 3),
            (programme.implementers.values, 4),
        ] {
            for body in bodies { text += participant(body, role, map, types) }
        }
        text += "<activity-status code=\"\(programme.status == .planned ? 1 : programme.status == .ended ? 4 : 2)\"/>\n"
        if let start = programme.span.start?.earliest {
            text += "<activity-date type=\"\(programme.status == .planned ? 1 : 2)\" iso-date=\"\(start)\"/>\n"
        }
        if let end = programme.span.end?.latest {
            text += "<activity-date type=\"\(programme.status == .ended ? 4 : 3)\" iso-date=\"\(end)\"/>\n"
        }
        text += places(programme, map) + sectors(programme, map)
        text += tags(programme, map)
        if let budget = programme.budget, let start = programme.span.start?.earliest {
            let end = programme.span.end?.latest ?? start
            text += "<budget type=\"1\" status=\"1\"><period-start iso-date=\"\(start)\"/>"
            text += "<period-end iso-date=\"\(end)\"/><value value-date=\"\(start)\">"
            text += "\(FixedFormat.shortest(budget))</value></budget>\n"
        }
        return text + "</iati-activity>\n"
    }

    private static func participant(
        _ id: StakeholderID, _ role: Int, _ map: StakeholderMap, _ types: OrganisationTypes
    ) -> String {
        let body = map.stakeholder(id)
        let type = types.code(
            system: "iati", category: body?.categories.values.first?.rawValue, sector: body?.sector?.rawValue)
        return "<participating-org ref=\"\(XMLText.escaped(id.rawValue))\" type=\"\(type ?? "90")\" role=\"\(role)\">"
            + narrative(body?.name ?? id.rawValue) + "</participating-org>\n"
    }

    private static func places(_ programme: Programme, _ map: StakeholderMap) -> String {
        guard !programme.places.values.isEmpty else { return "" }
        var text = ""
        let roots = Set(programme.places.values.compactMap { map.gazetteer.chain(from: $0).last })
        if roots == [PlaceID("kenya")] { text += "<recipient-country code=\"KE\"/>\n" }
        for id in programme.places.values {
            let place = map.gazetteer[id]
            text +=
                "<location ref=\"\(XMLText.escaped(id.rawValue))\"><name>\(narrative(place?.name ?? id.rawValue))</name>"
            if let code = place?.codes["pcode"] {
                text += "<administrative vocabulary=\"A4\" level=\"1\" code=\"\(XMLText.escaped(code))\"/>"
            }
            if let latitude = place?.latitude, let longitude = place?.longitude {
                text += "<point srsName=\"http://www.opengis.net/def/crs/EPSG/0/4326\"><pos>"
                text += "\(FixedFormat.shortest(latitude)) \(FixedFormat.shortest(longitude))</pos></point>"
            }
            text += "</location>\n"
        }
        return text
    }

    /// Purpose codes of the assistance committee where a theme has one, and the theme itself in vocabulary 99; the
    /// percentages of each vocabulary add up to 100.
    private static func sectors(_ programme: Programme, _ map: StakeholderMap) -> String {
        let themes = programme.themes.values
        var purposes: [String] = []
        for theme in themes {
            for code in map.reference.themes[theme]?.codes["iati"] ?? [] where !purposes.contains(code) {
                purposes.append(code)
            }
        }
        var text = ""
        for (code, share) in zip(purposes, shares(purposes.count)) {
            text += "<sector vocabulary=\"1\" code=\"\(XMLText.escaped(code))\" percentage=\"\(share)\"/>\n"
        }
        for (theme, share) in zip(themes, shares(themes.count)) {
            text += "<sector vocabulary=\"99\" code=\"\(XMLText.escaped(theme.rawValue))\" percentage=\"\(share)\">"
            text += narrative(map.reference.themes.label(theme)) + "</sector>\n"
        }
        return text
    }

    /// Shares of 100 to two decimals that add up to it: the first takes what rounding leaves.
    private static func shares(_ count: Int) -> [String] {
        guard count > 0 else { return [] }
        let each = 10_000 / count
        return (0..<count).map { number in
            let share = number == 0 ? 10_000 - each * (count - 1) : each
            return FixedFormat.shortest(Double(share) / 100)
        }
    }

    private static func tags(_ programme: Programme, _ map: StakeholderMap) -> String {
        var all =
            programme.activities.values.map { "activity:" + $0.rawValue }
            + programme.targetGroups.values.map { "target-group:" + $0.rawValue }
            + programme.duties.values.map { "duty:" + $0 }
        // Types of organisations hold only some of the categories; a status must be stated.
        let bodies =
            [programme.leads, programme.implementers, programme.funders, programme.supporters, programme.hosts]
            .flatMap(\.values)
        for body in Set(bodies).sorted() {
            all += (map.stakeholder(body)?.categories.values ?? []).map { "category:\(body):\($0)" }
        }
        if programme.status == nil { all.append("status:unknown") }
        let hosts = programme.hosts.values.map { host in
            "<tag vocabulary=\"99\" code=\"\(XMLText.escaped("host:" + host.rawValue))\">"
                + narrative(map.stakeholder(host)?.name ?? host.rawValue) + "</tag>\n"
        }
        return all.map { "<tag vocabulary=\"99\" code=\"\(XMLText.escaped($0))\"/>\n" }.joined() + hosts.joined()
    }

    private static func leftOut(_ map: StakeholderMap) -> [LeftOut] {
        let reason = "IATI describes activities; export to csv or xlsx keeps it"
        let involved = ProgrammeRoles(map)
        let bodies = Set(
            (involved.implementers + involved.funders + involved.supporters + involved.hosts).joined())
        let partial = map.programmes.count { programme in
            [programme.span.start, programme.span.end].contains { date in
                if case .day = date { false } else { date != nil }
            }
        }
        let counts: [(String, Int)] = [
            ("stakeholders without a programme", map.stakeholders.count { !bodies.contains($0.id) }),
            ("forums", map.forums.count), ("seats", map.seats.count),
            ("ties between bodies", map.ties.count { $0.to.programme == nil }), ("meetings", map.meetings.count),
            ("reports", map.reports.count), ("plan items", map.planItems.count), ("resources", map.resources.count),
            ("needs", map.needs.count), ("waivers", map.waivers.count),
        ]
        var leftOut = counts.filter { $0.1 > 0 }.map { LeftOut(what: $0.0, count: $0.1, reason: reason) }
        if partial > 0 {
            leftOut.append(
                LeftOut(
                    what: "dates of months and years", count: partial,
                    reason: "IATI has days only: the first day stands for a start, the last for an end"))
        }
        return leftOut
    }
}
