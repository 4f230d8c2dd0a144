extension MapBuilder {
    private static let keys = [
        "title", "question", "place", "viewpoint", "date", "circular", "draft", "language", "dates", "subcounties",
        "criteria", "audience", "judgements",
    ]

    /// The order of dates is needed before any other cell can be read.
    func readDateOrder(_ settings: [MapDraft.Setting], _ context: BuildContext) {
        guard let setting = settings.first(where: { slug($0.key) == "dates" }), !setting.value.isEmpty else { return }
        if let order = MapSettings.DateOrder(rawValue: slug(setting.value)) {
            context.settings.dates = order
        } else {
            bad(setting, "“\(setting.value)” is none of day-first, iso.", context, near(setting, ["day-first", "iso"]))
        }
    }

    /// Reads every setting; places are resolved with the map's own ones.
    func readSettings(_ settings: [MapDraft.Setting], _ context: BuildContext) {
        context.circular = context.reference.circular(ReferenceLibrary.standardCircular)
        var seen: Set<String> = []
        for setting in settings where !setting.value.isEmpty {
            let key = slug(setting.key)
            if !seen.insert(key).inserted {
                context.log.report(
                    Diagnostic(
                        .badSetting, "“\(setting.key)” stands twice; the first one is used.", at: setting.location,
                        field: setting.key))
                continue
            }
            if setting.key.hasPrefix("criteria.") {
                readCriterion(setting, context)
            } else {
                read(setting, key, context)
            }
        }
    }

    private func read(_ setting: MapDraft.Setting, _ key: String, _ context: BuildContext) {
        let value = setting.value
        switch key {
        case "title": context.settings.title = value
        case "question": context.settings.question = value
        case "viewpoint": context.settings.viewpoint = value
        case "place": readPlace(setting, context)
        case "date": readDate(setting, context)
        case "circular": readCircular(setting, context)
        case "draft":
            switch value.lowercased() {
            case "yes", "true", "1", "ndiyo": context.settings.isDraft = true
            case "no", "false", "0", "hapana": context.settings.isDraft = false
            default: bad(setting, "“\(value)” is neither yes nor no.", context)
            }
        case "language":
            if ["en", "sw"].contains(value.lowercased()) {
                context.settings.language = value.lowercased()
            } else {
                bad(setting, "“\(value)” is none of en, sw.", context)
            }
        case "dates": break
        case "subcounties": readSubcounties(setting, context)
        case "criteria": context.settings.criteriaPath = value
        case "audience":
            if let level = Sensitivity(name: value) {
                context.settings.audience = Audience(level)
            } else {
                // An audience that cannot be read must not widen what is shown.
                context.settings.audience = Audience(.public)
                bad(
                    setting, "“\(value)” is none of public, forum, internal, sealed; public is used.", context,
                    near(setting, Sensitivity.allCases.map(\.name)))
            }
        case "judgements":
            if let level = Sensitivity(name: value) {
                context.settings.judgements = level
            } else {
                context.settings.judgements = .sealed
                bad(
                    setting, "“\(value)” is none of public, forum, internal, sealed; sealed is used.", context,
                    near(setting, Sensitivity.allCases.map(\.name)))
            }
        default:
            context.log.report(
                Diagnostic(
                    .unknownSetting, "“\(setting.key)” is no setting of a map.", at: setting.location,
                    field: setting.key, value: value, suggestions: nearMisses(of: key, among: Self.keys, limit: 1)))
        }
    }

    private func readPlace(_ setting: MapDraft.Setting, _ context: BuildContext) {
        switch context.place(setting.value) {
        case .place(let id): context.settings.place = id
        case .ambiguous(let ids):
            bad(setting, "“\(setting.value)” may be several places.", context, ids.map(\.rawValue))
        case .bareNumber(let ids):
            context.log.report(
                Diagnostic(
                    .bareNumberPlace,
                    "“\(setting.value)” is a bare number; write county:032, iso:KE-31 or pcode:KE032.",
                    at: setting.location, field: setting.key, value: setting.value,
                    suggestions: ids.map(\.rawValue)))
        case .unknown(let ids):
            bad(setting, "No place is called “\(setting.value)”.", context, ids.map(\.rawValue))
        }
    }

    private func readDate(_ setting: MapDraft.Setting, _ context: BuildContext) {
        if case .date(.day(let day)) = DateReader.read(setting.value, order: context.settings.dates) {
            context.settings.date = day
        } else {
            context.log.report(
                Diagnostic(
                    .badDate, "“\(setting.value)” is not a day; write YYYY-MM-DD.", at: setting.location,
                    field: setting.key, value: setting.value))
        }
    }

    private func readCircular(_ setting: MapDraft.Setting, _ context: BuildContext) {
        if let circular = context.reference.circular(CircularID(setting.value)) {
            context.settings.circular = circular.id
            context.circular = circular
        } else {
            context.log.report(
                Diagnostic(
                    .unknownCircular, "No circular has the id “\(setting.value)”.", at: setting.location,
                    field: setting.key, value: setting.value,
                    suggestions: context.circularSuggestions(for: setting.value)))
        }
    }

    private func readSubcounties(_ setting: MapDraft.Setting, _ context: BuildContext) {
        let lists = Set(context.reference.gazetteer.places.flatMap(\.lists)).sorted()
        if lists.contains(setting.value) {
            context.settings.subcounties = setting.value
        } else {
            bad(
                setting, "“\(setting.value)” is none of \(lists.joined(separator: ", ")).", context,
                near(setting, lists))
        }
    }

    private func readCriterion(_ setting: MapDraft.Setting, _ context: BuildContext) {
        if let number = NumberReader.read(setting.value) {
            context.settings.criteria[String(setting.key.dropFirst("criteria.".count))] = number
        } else {
            bad(setting, "“\(setting.value)” is not a number.", context)
        }
    }

    private func near(_ setting: MapDraft.Setting, _ words: [String]) -> [String] {
        nearMisses(of: setting.value, among: words, limit: 1)
    }

    private func bad(
        _ setting: MapDraft.Setting, _ message: String, _ context: BuildContext, _ suggestions: [String] = []
    ) {
        context.log.report(
            Diagnostic(
                .badSetting, message, at: setting.location, field: setting.key, value: setting.value,
                suggestions: suggestions))
    }
}
