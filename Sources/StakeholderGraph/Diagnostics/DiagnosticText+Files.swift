extension DiagnosticText {
    /// Codes about whole files and settings.
    static let files: [DiagnosticCode: DiagnosticText] = [
        .unreadableFile: DiagnosticText(
            "A file could not be read.", "The file is there but could not be opened or is too large.",
            "Check that it is not open elsewhere and that you may read it, then run the command again."),
        .notText: DiagnosticText(
            "A file is not a text.", "Its first bytes are those of a workbook or another kind of file, not of CSV.",
            "Open it in a spreadsheet program and save it as CSV (UTF-8), or give the workbook itself to mapctl."),
        .wrongEncoding: DiagnosticText(
            "A file is not written in UTF-8.", "Letters such as ’ or é would be read wrongly, so nothing was read.",
            "In the spreadsheet program choose Save as, “CSV UTF-8”."),
        .emptyFile: DiagnosticText(
            "A file is empty.", "It has no header and no rows; that is no mistake.", "Fill it in or delete it."),
        .unknownFile: DiagnosticText(
            "A file is no part of a map.", "Only the files of the map folder are read; this one has another name.",
            "Correct the name if it was meant to be read; otherwise leave it."),
        .missingFile: DiagnosticText(
            "A file is missing.", "Other files refer to rows that only this file could hold.", "Add the file."),
        .unterminatedQuote: DiagnosticText(
            "A quotation mark was opened and never closed.",
            "From that mark on the program cannot tell where the cell ends. Its row was left out; reading went on with the next line.",
            "Close the quotation mark, or delete it."),
        .strayQuote: DiagnosticText(
            "A quotation mark stands inside a cell.", "The cell was read as it stands.",
            "Write two quotation marks for one inside a quoted cell."),
        .raggedRow: DiagnosticText(
            "A row has more or fewer cells than the header.",
            "Missing cells are taken as empty, cells beyond the header are not read.",
            "Count the separators of the row; a comma in a text needs quotation marks around the cell."),
        .duplicateHeader: DiagnosticText(
            "A column stands twice.", "Only the first of them is read.", "Delete or rename the second one."),
        .unknownColumn: DiagnosticText(
            "A column is not one of this file's.",
            "Stakeholders, programmes, forums and ties keep its values as attributes; records of other files do not.",
            "Correct the header if it was meant as a known column; otherwise leave it."),
        .missingColumn: DiagnosticText(
            "A required column is missing.", "No row of the file can be used without it.", "Add the column."),
        .forbiddenColumn: DiagnosticText(
            "A column may not be kept.",
            "Ethnic and social origin, belief, health, identity numbers and the like are sensitive under Kenya's Data Protection Act 2019. Nothing of the column was loaded.",
            "Delete the column from the file."),
        .tooManyColumns: DiagnosticText(
            "A file has more columns than a spreadsheet can have.", "It was not read.",
            "Check that the right file was saved, with commas between cells and one row a line."),
        .controlCharacter: DiagnosticText(
            "A cell holds a character that cannot be printed.", "The character was left out.",
            "Type the cell again."),
        .invalidUTF8: DiagnosticText(
            "A cell is not valid UTF-8.", "What was meant cannot be known, so the cell is taken as empty.",
            "Type the cell again and save the file as UTF-8."),
        .longCell: DiagnosticText(
            "A cell is very long.", "It holds more than 100,000 characters; it was read all the same.",
            "Check that no quotation mark is missing."),
        .formulaLikeCell: DiagnosticText(
            "A cell looks like a formula.",
            "It begins with =, +, - or @. It was read as text; on export it is made harmless.",
            "Nothing, unless a formula was meant: then write its result."),
        .formulaWithoutValue: DiagnosticText(
            "A formula has no stored result.", "The workbook was written by a program that does not calculate.",
            "Open it in a spreadsheet program, save it, and try again."),
        .hiddenSheet: DiagnosticText(
            "A sheet is hidden.", "It was read like the others.", "Show it to see what is in it."),
        .mergedCells: DiagnosticText(
            "Cells are merged.", "Only the first of them holds the value.", "Split the cells and fill each in."),
        .yamlSyntax: DiagnosticText(
            "The settings cannot be understood.", "map.yaml is a list of lines of the form “key: value”.",
            "Look at the line that is named; a colon inside a text needs quotation marks around the text."),
        .unknownSetting: DiagnosticText(
            "A setting is not known.", "It was not used.", "Correct the key or delete the line."),
        .badSetting: DiagnosticText(
            "A setting has a value it cannot have.", "It was not used, or the most careful value was used instead.",
            "Write one of the values that are named."),
    ]
}
