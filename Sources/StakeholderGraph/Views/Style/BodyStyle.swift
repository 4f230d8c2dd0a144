/// How a body is drawn: a shape, a light fill, a dark outline and a letter, so that no reader depends on colour.
struct BodyStyle: Hashable {
    let outline: Scene.Outline
    let fill: Ink
    let stroke: Ink
    let isDouble: Bool
    /// One letter, empty for none.
    let badge: String
    let label: String
    /// Where it stands in the legend.
    let rank: Int

    /// The seven families of categories, and what belongs to none.
    static func family(_ family: CategoryFamily, _ sheet: StyleSheet, swahili: Bool) -> BodyStyle {
        let rank = CategoryFamily.allCases.firstIndex(of: family) ?? 0
        func style(
            _ outline: Scene.Outline, _ colour: UInt32, _ dark: UInt32, _ badge: String, _ label: String,
            _ labelSwahili: String, tint: Double = 0.78, isDouble: Bool = false
        ) -> BodyStyle {
            make(
                sheet, outline: outline, colour: colour, dark: dark, tint: tint, isDouble: isDouble, badge: badge,
                label: swahili ? labelSwahili : label, rank: rank)
        }
        return switch family {
        case .stateAdministration:
            style(.rectangle, 0x0072B2, 0x004F7C, "A", "State administration", "Utawala wa serikali")
        case .security:
            style(
                .rectangle, 0x808080, 0x000000, "S", "Security bodies", "Vyombo vya usalama", tint: 0.85,
                isDouble: true)
        case .countyGovernment:
            style(.rectangle, 0x56B4E9, 0x1B5E86, "C", "County government", "Serikali ya kaunti", tint: 0.6)
        case .civilSociety:
            style(.ellipse, 0x009E73, 0x00573F, "N", "NGOs and civil society", "Mashirika ya kiraia")
        case .community:
            style(.ellipse, 0xF0E442, 0x6B6400, "E", "Community, elders and faith", "Jamii, wazee na dini", tint: 0.6)
        case .youthWomenSpecialInterest:
            style(
                .ellipse, 0xCC79A7, 0x7A2F58, "Y", "Youth, women, special interest", "Vijana, wanawake, makundi maalum")
        case .businessTransport:
            style(.hexagon, 0xE69F00, 0x7A5400, "B", "Business and transport", "Biashara na usafiri", tint: 0.7)
        case .mediaResearch:
            style(.rounded, 0x999999, 0x4D4D4D, "M", "Media and research", "Vyombo vya habari na utafiti", tint: 0.7)
        case .other:
            style(.rounded, 0xFFFFFF, 0x6B6B6B, "", "Other or not known", "Nyingine au haijulikani")
        }
    }

    static func standing(_ standing: Standing?, _ sheet: StyleSheet, swahili: Bool) -> BodyStyle {
        switch standing {
        case .state:
            make(
                sheet, outline: .rectangle, colour: 0x0072B2, dark: 0x004F7C, badge: "S",
                label: swahili ? "Ya serikali" : "State", rank: 0)
        case .nonState:
            make(
                sheet, outline: .ellipse, colour: 0xE69F00, dark: 0x7A5400, badge: "N",
                label: swahili ? "Isiyo ya serikali" : "Non-state", rank: 1)
        case nil:
            make(
                sheet, outline: .rounded, colour: 0xFFFFFF, dark: 0x6B6B6B, badge: "",
                label: swahili ? "Haijulikani" : "Standing not known", rank: 2)
        }
    }

    static func sector(_ sector: Sector?, _ sheet: StyleSheet, swahili: Bool) -> BodyStyle {
        switch sector {
        case .state:
            make(
                sheet, outline: .rectangle, colour: 0x0072B2, dark: 0x004F7C, badge: "S",
                label: swahili ? "Serikali" : "State", rank: 0)
        case .civilSociety:
            make(
                sheet, outline: .ellipse, colour: 0x009E73, dark: 0x00573F, badge: "C",
                label: swahili ? "Asasi za kiraia" : "Civil society", rank: 1)
        case .private:
            make(
                sheet, outline: .hexagon, colour: 0xE69F00, dark: 0x7A5400, badge: "P",
                label: swahili ? "Sekta binafsi" : "Private", rank: 2)
        case .media:
            make(
                sheet, outline: .rounded, colour: 0x999999, dark: 0x4D4D4D, badge: "M",
                label: swahili ? "Vyombo vya habari" : "Media", rank: 3)
        case .international:
            make(
                sheet, outline: .octagon, colour: 0xCC79A7, dark: 0x7A2F58, badge: "I",
                label: swahili ? "Kimataifa" : "International", rank: 4)
        case nil:
            make(
                sheet, outline: .rounded, colour: 0xFFFFFF, dark: 0x6B6B6B, badge: "",
                label: swahili ? "Haijulikani" : "Sector not known", rank: 5)
        }
    }

    /// All bodies alike.
    static func plain(_ sheet: StyleSheet) -> BodyStyle {
        make(
            sheet, outline: .rounded, colour: 0xFFFFFF, dark: 0x4D4D4D, badge: "", label: "Stakeholder", rank: 0)
    }

    /// A style whose colour is tinted for the fill; stronger on a screen, for projectors wash tints out.
    static func make(
        _ sheet: StyleSheet, outline: Scene.Outline, colour: UInt32, dark: UInt32, tint: Double = 0.78,
        isDouble: Bool = false, badge: String, label: String, rank: Int
    ) -> BodyStyle {
        let isBare = sheet.theme == .highContrast
        return BodyStyle(
            outline: outline,
            fill: isBare ? sheet.white : sheet.adapt(Ink(colour).tinted(sheet.theme == .screen ? tint * 0.8 : tint)),
            stroke: isBare ? sheet.ink : sheet.adapt(Ink(dark)), isDouble: isDouble, badge: badge, label: label,
            rank: rank)
    }

    /// The same with one outline, for pictures in which the weight of the outline says something.
    var single: BodyStyle {
        BodyStyle(
            outline: outline, fill: fill, stroke: stroke, isDouble: false, badge: badge, label: label, rank: rank)
    }

    /// The style of a stakeholder under a rule that looks at the stakeholder alone; others are `MeasuredStyles`.
    static func of(_ body: Stakeholder, in map: StakeholderMap, _ sheet: StyleSheet, swahili: Bool) -> BodyStyle {
        switch sheet.colour {
        case .category: family(categoryFamily(of: body, in: map), sheet, swahili: swahili)
        case .standing: standing(body.standing, sheet, swahili: swahili)
        case .sector: sector(body.sector, sheet, swahili: swahili)
        case .none, .community, .measure: plain(sheet)
        }
    }

    /// The family of the first category that has one.
    static func categoryFamily(of body: Stakeholder, in map: StakeholderMap) -> CategoryFamily {
        for id in body.categories.values {
            let category = map.reference.circular(map.circularID)?[id] ?? map.reference.category(id)
            if let category, category.family != .other { return category.family }
        }
        return .other
    }
}
