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
        return MapExport(files: [("", Data(text.utf8))], leftOut: leftOut(map, roles))
    }

    private static func narrative(_ text: String) -> String { "<narrative>\(XMLText.escaped(text))</narrative>" }

    private static func activity(
        _ programme: Programme, _ number: Int, _ roles: ProgrammeRoles, _ map: StakeholderMap,
        _ types: OrganisationTypes
    ) -> String {
        let title = map.settings.title ?? "Stakeholder map"
        var text = "<iati-activity xml:lang=\"en\""
        text += " default-currency=\"\(XMLText.escaped(programme.currency ?? "KES"))\""
        if case .day(let day) = programme.evidence.asOf { text += " last-updated-datetime=\"\(day)T00:00:00Z\"" }
        text += ">\n"
        text += "<iati-identifier>\(XMLText.escaped(programme.id.rawValue))</iati-identifier>\n"
        text +=
            "<reporting-org ref=\"stakeholder-map\" type=\"90\" secondary-reporter=\"1\">\(narrative(title))</reporting-org>\n"
        text += "<title>\(narrative(programme.name))</title>\n"
        text += "<description type=\"1\">\(narrative(programme.note ?? programme.name))</description>\n"
        for (bodies, role) in [
            (roles.funders[number], 1), (roles.leads[number], 2), (roles.supporters[number], 3),
            (roles.implementersBesideLeads(of: programme, at: number), 4),
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
        text += tags(programme, number, roles, map)
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

    private static func tags(
        _ programme: Programme, _ number: Int, _ roles: ProgrammeRoles, _ map: StakeholderMap
    ) -> String {
        var all =
            programme.activities.values.map { "activity:" + $0.rawValue }
            + programme.targetGroups.values.map { "target-group:" + $0.rawValue }
            + programme.duties.values.map { "duty:" + $0 }
        // Types of organisations hold only some of the categories; a status must be stated.
        let bodies =
            roles.implementers[number] + roles.funders[number] + roles.supporters[number] + roles.hosts[number]
        for body in Set(bodies).sorted() {
            all += (map.stakeholder(body)?.categories.values ?? []).map { "category:\(body):\($0)" }
        }
        if programme.status == nil { all.append("status:unknown") }
        let people = [("people-targeted", programme.peopleTargeted), ("people-reached", programme.peopleReached)]
        all += people.compactMap { name, number in number.map { name + ":" + FixedFormat.shortest($0) } }
        let hosts = roles.hosts[number].map { host in
            "<tag vocabulary=\"99\" code=\"\(XMLText.escaped("host:" + host.rawValue))\">"
                + narrative(map.stakeholder(host)?.name ?? host.rawValue) + "</tag>\n"
        }
        return all.map { "<tag vocabulary=\"99\" code=\"\(XMLText.escaped($0))\"/>\n" }.joined() + hosts.joined()
    }

    private static func leftOut(_ map: StakeholderMap, _ roles: ProgrammeRoles) -> [LeftOut] {
        let reason = "IATI describes activities; export to csv or xlsx keeps it"
        let bodies = Set((roles.implementers + roles.funders + roles.supporters + roles.hosts).joined())
        let losses = ProgrammeLosses(
            map: map, programmes: map.programmes, bodies: bodies,
            held: [.supportersAndHosts, .duties, .notes, .confirmationDays, .coordinates], areas: [:])
        var leftOut = losses.counts.map { LeftOut(what: $0.what, count: $0.count, reason: reason) }
        func add(_ what: String, _ count: Int, _ reason: String) {
            if count > 0 { leftOut.append(LeftOut(what: what, count: count, reason: reason)) }
        }
        let partial = map.programmes.count { programme in
            [programme.span.start, programme.span.end].contains { date in
                if case .day = date { false } else { date != nil }
            }
        }
        add(
            "dates of months and years", partial,
            "IATI has days only: the first day stands for a start, the last for an end")
        add(
            "budgets of programmes without a start", map.programmes.count { $0.budget != nil && $0.span.start == nil },
            "A budget of IATI needs its period")
        return leftOut
    }
}
