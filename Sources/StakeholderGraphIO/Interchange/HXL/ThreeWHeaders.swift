internal import StakeholderGraph

/// What the titles of untagged columns usually mean, in English and French.
enum ThreeWHeaders {
    /// For each role the titles it is met under, as keys without spaces.
    private static let titles: [(ThreeWRole, [String])] = [
        (
            .org,
            [
                "organisation", "organization", "org", "orgname", "organisationname", "organizationname", "agency",
                "acteur", "partnerfullname", "partner", "partnername", "implementingpartner",
                "implementingorganisation",
                "implementingorganization", "implementer", "nomdelorganisation", "who", "agencyname", "ngo",
                "bdorg.description", "descriptionacteur",
            ]
        ),
        (
            .orgAcronym,
            [
                "acronym", "orgacronym", "org.acronym", "partneracronym", "acronyme", "organisationaccronyme",
                "organisationacronyme", "organisationacronym", "organizationacronym", "bdorg.acronyme", "sigle",
            ]
        ),
        (
            .orgType,
            [
                "typeoforganization", "typeoforganisation", "organisationtype", "organizationtype", "orgtype",
                "typeorg",
                "typedorganisation", "partnertype", "agencytype", "bdorg.typeorg",
            ]
        ),
        (.lead, ["leadagency", "leadorganisation", "leadorganization", "programmingorganisation"]),
        (.funder, ["donor", "donors", "funder", "funders", "fundingagency", "bailleur", "bailleurs", "fundingsource"]),
        (
            .sector,
            [
                "sector", "sectors", "cluster", "secteur", "secteurs", "projectsector", "theme", "thematicarea", "what",
                "sector/cluster",
            ]
        ),
        (.subsector, ["subsector", "subcluster", "soussecteur"]),
        (
            .activity,
            ["activity", "activities", "activite", "activité", "activités", "activitydescription", "projectactivity"]
        ),
        (
            .title,
            ["project", "projecttitle", "projectname", "programme", "program", "programmename", "titre", "projet"]
        ),
        (.code, ["projectcode", "projectid", "programmecode"]),
        (.country, ["country", "pays", "admin0", "adm0"]),
        (
            .adm1,
            [
                "admin1", "adm1", "admin1name", "adm1name", "county", "governorate", "province", "provinces", "region",
                "state", "states", "prefecture", "préfecture", "département", "department", "where",
            ]
        ),
        (.adm1Code, ["admin1pcode", "adm1pcode", "pcode1", "statepcode", "admin1pcod", "adm1code", "admin1code"]),
        (
            .adm2,
            [
                "admin2", "adm2", "admin2name", "adm2name", "subcounty", "district", "lga", "cercle", "sousprefecture",
                "souspréfecture", "commune", "constituency",
            ]
        ),
        (.adm2Code, ["admin2pcode", "adm2pcode", "pcode2", "lgapcode", "admin2pcod", "adm2code", "admin2code"]),
        (.adm3, ["admin3", "adm3", "admin3name", "adm3name", "ward", "subdistrict"]),
        (.adm3Code, ["admin3pcode", "adm3pcode", "adm3code"]),
        (.location, ["location", "village", "site", "sitename", "localite", "localité", "settlement"]),
        (
            .targetGroup,
            ["beneficiarytype", "targetgroup", "targetpopulation", "beneficiaries", "targetgroups", "forwhom"]
        ),
        (.start, ["startdate", "start", "datestart", "datededebut", "from", "when"]),
        (.end, ["enddate", "end", "dateend", "datedefin", "to"]),
        (.period, ["month", "reportingmonth", "reportingperiod", "mois"]),
        (.year, ["year", "reportingyear", "annee", "année"]),
        (.status, ["status", "projectstatus", "activitystatus", "statut"]),
        (.targeted, ["targeted", "target", "peopletargeted", "beneficiariestargeted"]),
        (.reached, ["reached", "peoplereached", "beneficiariesreached"]),
        (.budget, ["budget", "amount"]), (.currency, ["currency", "devise"]),
    ]

    private static let byTitle: [String: ThreeWRole] = {
        var all: [String: ThreeWRole] = [:]
        for (role, names) in titles {
            for name in names { all[name] = role }
        }
        return all
    }()

    /// The role that a title means, `nil` when it is not known.
    static func role(_ title: String) -> ThreeWRole? {
        if PersonalColumns.isContact(title) { return .contact }
        let key = HeaderName.key(title).replacing("'", with: "").replacing("’", with: "")
        return byTitle[key]
    }
}
