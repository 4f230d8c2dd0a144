internal import StakeholderGraph

/// What a column of a who-does-what-where table holds.
enum ThreeWRole: String, CaseIterable {
    case org
    case orgAcronym = "org-acronym"
    case orgCode = "org-code"
    case orgType = "org-type"
    case orgRole = "org-role"
    case lead
    case partner
    case funder
    case sector
    case sectorCode = "sector-code"
    case subsector
    case activity
    case title
    case code
    case country
    case adm1 = "adm1-name"
    case adm1Code = "adm1-code"
    case adm2 = "adm2-name"
    case adm2Code = "adm2-code"
    case adm3 = "adm3-name"
    case adm3Code = "adm3-code"
    case adm4 = "adm4-name"
    case adm4Code = "adm4-code"
    case adm5 = "adm5-name"
    case location
    case place
    case targetGroup = "target-group"
    case start
    case end
    case period
    case year
    case status
    case targeted
    case reached
    case budget
    case currency
    case contact
    case ignore

    /// Names of the levels of administration, outermost first.
    static let levels: [(name: ThreeWRole, code: ThreeWRole?)] = [
        (.adm1, .adm1Code), (.adm2, .adm2Code), (.adm3, .adm3Code), (.adm4, .adm4Code), (.adm5, nil),
        (.location, nil),
    ]

    /// The role of a tagged column. `header` is the title above the tag, which people trust more.
    static func of(_ tag: HXLTag, header: String) -> ThreeWRole {
        let has = { (names: String...) in !tag.attributes.isDisjoint(with: names) }
        switch tag.tag {
        case "org": return organisation(has, header)
        case "sector", "cluster": return has("code") ? .sectorCode : .sector
        case "subsector": return has("code") ? .ignore : .subsector
        case "activity", "project", "service", "modality":
            if has("code", "id") { return .code }
            if tag.tag == "project" { return .title }
            return tag.tag == "activity" ? .activity : .ignore
        case "country": return has("code", "iso2", "iso3") ? .ignore : .country
        case "adm1", "adm2", "adm3", "adm4", "adm5":
            return ThreeWRole(rawValue: tag.tag + (has("code") ? "-code" : "-name")) ?? .ignore
        case "adm1_id", "adm2_id", "adm3_id", "adm4_id":
            return ThreeWRole(rawValue: tag.tag.prefix(4) + "-code") ?? .ignore
        case "loc": return has("code", "id") ? .place : has("type") ? .ignore : .location
        case "beneficiary": return has("type", "name") || tag.attributes.isEmpty ? .targetGroup : .ignore
        case "date":
            if has("start") { return .start }
            if has("end") { return .end }
            if has("year") { return .year }
            return has("reported", "month") || tag.attributes.isEmpty ? .period : .ignore
        case "from_date": return .start
        case "to_date": return .end
        case "report_date": return .period
        case "status": return .status
        case "targeted": return .targeted
        case "reached": return .reached
        case "value": return has("budget", "funding") ? .budget : .ignore
        case "currency": return .currency
        case "contact": return .contact
        case "meta": return has("role") ? .orgRole : .ignore
        default: return .ignore
        }
    }

    private static func organisation(_ has: (String...) -> Bool, _ header: String) -> ThreeWRole {
        let title = slug(header)
        if has("email", "phone", "contact") { return .contact }
        if has("funder", "donor") { return has("type", "code", "acronym") ? .ignore : .funder }
        if has("type") { return .orgType }
        if has("code", "id") { return .orgCode }
        if has("acronym") { return .orgAcronym }
        // A column of words such as Primary and Secondary, whatever its tag.
        if title.contains("category") || title.contains("categorie") { return .ignore }
        if has("prog", "programming", "lead") { return .lead }
        if has("partner") { return .partner }
        return .org
    }
}
