extension DiagnosticText {
    /// Codes about rows and what they say together.
    static let rows: [DiagnosticCode: DiagnosticText] = [
        .missingValue: DiagnosticText(
            "A required cell is empty.", "The row cannot be used without it and was left out.",
            "Fill the cell in. For a category that is not known write “unknown”."),
        .mergedRow: DiagnosticText(
            "Two rows say the same and were merged.", "Nothing they say was lost.", "Nothing; or delete one of them."),
        .conflictingRows: DiagnosticText(
            "Two rows have one id and contradict each other.",
            "The first row stands and the other was left out, because nobody but you can tell which is right.",
            "Correct one of them, or give it an id of its own."),
        .slugCollision: DiagnosticText(
            "Two names make one id.",
            "Ids that are left out are made from names; these two names differ only in signs that an id does not keep.",
            "Give one of the rows an id of its own, or correct the name if both mean one body."),
        .similarNames: DiagnosticText(
            "Two rows have names that are alike but for case and spaces.",
            "They are kept apart because their ids differ.",
            "If they mean one body, keep one row, or record it in aliases.csv."),
        .exampleRow: DiagnosticText(
            "An example row.", "Rows whose id begins with example- explain a new map and are never counted.",
            "Delete it when it has served."),
        .endBeforeStart: DiagnosticText(
            "Something ends before it starts.", "Both dates are taken as unknown.", "Correct one of the dates."),
        .partOfCycle: DiagnosticText(
            "A body is a part of itself.", "The part_of cells of some rows lead in a circle; one link is not used.",
            "Correct the part_of cell of one of the rows."),
        .selfTie: DiagnosticText(
            "A tie leads to where it starts.", "It is kept and counted, and no measure uses it.",
            "Correct one of its ends."),
        .wrongEndpoint: DiagnosticText(
            "A tie joins things that its kind cannot join.",
            "Each kind of tie says what it leads from and to; this row was left out.",
            "Choose another kind, or correct the end."),
        .missingAttribute: DiagnosticText(
            "A tie lacks a cell that its kind wants.", "The tie is kept; what is missing is unknown.",
            "Fill the cell in."),
        .overlappingSeats: DiagnosticText(
            "One body holds one seat twice at the same time.", "It counts once.",
            "Delete one of the rows, or correct the dates."),
        .holderNotOfCategory: DiagnosticText(
            "A seat is held by a body of another category.", "The seat counts as it is written.",
            "Correct the category of the seat or of the body if one of them is wrong."),
        .placeCycle: DiagnosticText(
            "A place lies in itself.", "Its parents lead in a circle; its parent is taken as unknown.",
            "Correct the parent of one of the places."),
    ]
}
