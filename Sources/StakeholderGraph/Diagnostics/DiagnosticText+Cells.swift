extension DiagnosticText {
    /// Codes about single cells.
    static let cells: [DiagnosticCode: DiagnosticText] = [
        .badValue: DiagnosticText(
            "A cell holds none of the words it can hold.", "It is taken as unknown.",
            "Write one of the words that are named."),
        .badNumber: DiagnosticText(
            "A cell is not a number of the right size.", "It is taken as unknown.",
            "Write digits only, with a point for decimals; put units into the unit column."),
        .badDate: DiagnosticText(
            "A cell is not a date.", "It is taken as unknown; where a date is required the row was left out.",
            "Write YYYY-MM-DD, YYYY-MM or YYYY."),
        .ambiguousDate: DiagnosticText(
            "A date can be read in two ways.",
            "12/03/2025 is 12 March in Kenya and 3 December in the United States. The program does not guess.",
            "Write 2025-03-12, or put “dates: day-first” into map.yaml."),
        .badSensitivity: DiagnosticText(
            "The sensitivity of a row cannot be read.", "To be careful the row is sealed: no audience sees it.",
            "Write public, forum, internal or sealed."),
        .unknownCategory: DiagnosticText(
            "A category is not one of the circular's.", "It was left out; a row without any category is left out.",
            "Write an id or name of the list: mapctl circulars moina-sec-1-45-2024. If it is not known, write “unknown”."
        ),
        .unknownCode: DiagnosticText(
            "A value is in no list.",
            "A theme, activity, target group or resource is kept as it is; a tie of an unknown kind is left out.",
            "Use a value of the list, or add it to themes.csv, activities.csv or target-groups.csv of the map."),
        .unknownReference: DiagnosticText(
            "A name matches no row.", "The cell is taken as unknown; where it is required the row was left out.",
            "Correct the spelling, add the row it means, or record the name in aliases.csv."),
        .ambiguousReference: DiagnosticText(
            "A name matches several rows.", "The program does not guess which is meant.", "Write the id."),
        .unknownPlace: DiagnosticText(
            "A place is not known.", "The cell is taken as unknown; where it is required the row was left out.",
            "Correct the spelling, write a path (nakuru/naivasha), or add the place to places.csv."),
        .ambiguousPlace: DiagnosticText(
            "A place name matches several places.", "The program does not guess which is meant.",
            "Write a path, for example nakuru/naivasha."),
        .bareNumberPlace: DiagnosticText(
            "A bare number stands for a place.",
            "The official code, the ISO number and the P-code number the counties differently: KE-28 is Mombasa, county 001.",
            "Write county:032, iso:KE-31, pcode:KE032 or the name."),
        .negativeAmount: DiagnosticText(
            "An amount is below zero.", "It is taken as unknown.", "Write the amount without a sign."),
        .personalContact: DiagnosticText(
            "A cell seems to hold a telephone number or an e-mail address.",
            "Maps are shown on walls. Contacts belong in contacts.csv, which no map, report or export shows.",
            "Move it to contacts.csv."),
        .unknownCircular: DiagnosticText(
            "A circular is not known.", "The standard circular is used instead.",
            "Write an id of the list: mapctl circulars. A new circular can be added to the map's folder reference/circulars."
        ),
    ]
}
