internal import StakeholderGraph

/// What the help sheet and the titles of a new workbook say. The Kiswahili is a draft.
enum TemplateHelp {
    static let lines: [(english: String, swahili: String)] = [
        (
            "1. Begin with the sheet stakeholders: one row for each body, with its name and category.",
            "1. Anza na karatasi stakeholders: mstari mmoja kwa kila shirika, jina lake na kundi lake."
        ),
        (
            "2. A body is an organisation, an office, a committee or a group, never a person.",
            "2. Shirika ni taasisi, ofisi, kamati au kikundi, si mtu binafsi."
        ),
        (
            "3. Then programmes (who does what, where, for whom, when) and ties (who works with whom).",
            "3. Kisha programmes (nani anafanya nini, wapi, kwa nani, lini) na ties (nani hufanya kazi na nani)."
        ),
        (
            "4. Forums, seats, meetings, reports and plans say how the forum is made up and what it did.",
            "4. Forums, seats, meetings, reports na plans zinaeleza muundo wa jukwaa na kazi zake."
        ),
        (
            "5. Resources: what a body offers or needs. Needs: what a place needs.",
            "5. Resources: kile shirika linatoa au linahitaji. Needs: mahitaji ya mahali."
        ),
        (
            "6. Leave a cell empty when you do not know. Write - when there is known to be none.",
            "6. Acha kisanduku wazi kama hujui. Andika - kama inajulikana hakuna."
        ),
        (
            "7. Several values in one cell are split by |, for example nakuru/naivasha|nakuru/gilgil.",
            "7. Thamani kadhaa katika kisanduku kimoja hutenganishwa na |, mfano nakuru/naivasha|nakuru/gilgil."
        ),
        (
            "8. Dates: 2025-03-12, 2025-03 or 2025. A date cell of the spreadsheet is right as well.",
            "8. Tarehe: 2025-03-12, 2025-03 au 2025. Kisanduku cha tarehe pia ni sawa."
        ),
        (
            "9. No telephone numbers, no identity numbers, no tribe, clan or religion. Contacts go to the sheet contacts, "
                + "which no command shows.",
            "9. Usiandike nambari za simu, nambari za kitambulisho, kabila, ukoo wala dini. Mawasiliano yaandikwe kwenye "
                + "karatasi contacts, ambayo haionyeshwi na amri yoyote."
        ),
        (
            "10. The row whose id begins with example- shows how it is done and is never counted. Delete it or leave it.",
            "10. Mstari ambao id yake inaanza na example- ni mfano tu na hauhesabiwi. Ufute au uuache."
        ),
        (
            "11. Then: mapctl check FILE.xlsx --annotate CHECKED.xlsx marks every cell that needs another look.",
            "11. Kisha: mapctl check FILE.xlsx --annotate CHECKED.xlsx huonyesha kila kisanduku kinachohitaji kuangaliwa."
        ),
    ]

    /// The first line of a sheet.
    static func title(of file: MapFile) -> String {
        switch file {
        case .stakeholders: "Stakeholders: one row for each body"
        case .programmes: "Programmes: one row for each piece of work"
        case .forums: "Forums: one row for each multi-sectoral forum"
        case .seats: "Seats: one row for each category in a forum"
        case .meetings: "Meetings: one row for each time a forum met"
        case .reports: "Reports: one row for each monthly report"
        case .plans: "Plans: one row for each item of an action plan"
        case .ties: "Ties: one row for each link between two bodies"
        case .resources: "Resources: one row for each offer or need of a body"
        case .needs: "Needs: one row for each declared need of a place"
        case .places: "Places: only those that are in no list"
        case .aliases: "Aliases: other names for the same body, as decided"
        case .waivers: "Waivers: overlaps that are wanted, as decided"
        case .contacts: "Contacts: never shown by any command"
        case .themes: "Themes of this map's own"
        case .activities: "Activities of this map's own"
        case .targetGroups: "Target groups of this map's own"
        }
    }
}
