/// The parts of an XLSX package that say which sheets there are and how their numbers are to be read.
struct XLSXPackage {
    struct Sheet {
        let name: String
        let isHidden: Bool
        /// The part that holds the cells.
        let part: String
    }

    let sheets: [Sheet]
    let is1904: Bool
    let sharedTextsPart: String?
    /// For each cell style the kind of its number format.
    let formats: [NumberFormatKind]

    init(_ archive: ZipArchive) throws(WorkbookError) {
        var workbookPart = "xl/workbook.xml"
        if archive.contains("_rels/.rels") {
            let root = RelationshipsHandler()
            try archive.readXML("_rels/.rels", root)
            if let main = root.all.first(where: { $0.type.hasSuffix("/officeDocument") }) {
                workbookPart = try Self.resolve(main.target, from: "")
            }
        }
        guard archive.contains(workbookPart) else { throw .notAWorkbook("the package holds no workbook") }
        if workbookPart.lowercased().hasSuffix(".bin") {
            throw .notAWorkbook("it is a binary workbook (.xlsb); save it as Excel Workbook (.xlsx)")
        }
        let workbook = WorkbookPartHandler()
        try archive.readXML(workbookPart, workbook)
        guard workbook.isWorkbook else { throw .notAWorkbook("it is an office document of another kind") }
        is1904 = workbook.is1904

        let folder = workbookPart.split(separator: "/").dropLast().joined(separator: "/")
        let file = workbookPart.split(separator: "/").last.map(String.init) ?? workbookPart
        let relationships = RelationshipsHandler()
        let relationshipsPart = (folder.isEmpty ? "" : folder + "/") + "_rels/" + file + ".rels"
        if archive.contains(relationshipsPart) { try archive.readXML(relationshipsPart, relationships) }

        var sheets: [Sheet] = []
        for sheet in workbook.sheets {
            guard let relationship = relationships.all.first(where: { $0.id == sheet.relationship }) else {
                throw .damaged("the sheet \(sheet.name) has no cells")
            }
            guard relationship.type.hasSuffix("/worksheet") else { continue }
            sheets.append(
                Sheet(
                    name: sheet.name, isHidden: sheet.isHidden,
                    part: try Self.resolve(relationship.target, from: folder)))
        }
        self.sheets = sheets
        let texts = relationships.all.first { $0.type.hasSuffix("/sharedStrings") }
        let textsPart = try Self.resolve(texts?.target ?? "sharedStrings.xml", from: folder)
        sharedTextsPart = archive.contains(textsPart) ? textsPart : nil
        let stylesPart = try Self.resolve(
            relationships.all.first { $0.type.hasSuffix("/styles") }?.target ?? "styles.xml", from: folder)
        let styles = StylesHandler()
        if archive.contains(stylesPart) { try archive.readXML(stylesPart, styles) }
        formats = styles.kinds
    }

    /// The part that a relationship leads to, which must lie inside the package.
    private static func resolve(_ target: String, from folder: String) throws(WorkbookError) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") where step != "." {
            if step == ".." {
                guard !parts.isEmpty else { throw .hostile("a part leads outside the package (\(target.prefix(80)))") }
                parts.removeLast()
            } else {
                parts.append(String(step))
            }
        }
        return parts.joined(separator: "/")
    }
}

/// Reads a part of relationships.
private final class RelationshipsHandler: XMLEventHandler {
    private(set) var all: [(id: String, type: String, target: String)] = []

    func start(_ element: XMLElement) throws(XMLFailure) {
        guard element.isNamed("Relationship"), element["TargetMode"] != "External" else { return }
        all.append((element["Id"] ?? "", element["Type"] ?? "", element["Target"] ?? ""))
    }

    func end(_ element: XMLElement) throws(XMLFailure) {}
    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {}
}

/// Reads the part that lists the sheets.
private final class WorkbookPartHandler: XMLEventHandler {
    private(set) var isWorkbook = false
    private(set) var is1904 = false
    private(set) var sheets: [(name: String, isHidden: Bool, relationship: String)] = []

    func start(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("workbook") {
            isWorkbook = true
        } else if element.isNamed("workbookPr") {
            is1904 = element["date1904"].map { $0 == "1" || $0 == "true" } ?? false
        } else if element.isNamed("sheet") {
            let state = element["state"] ?? "visible"
            sheets.append((element["name"] ?? "", state != "visible", element.anyNamespace("id") ?? ""))
        }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {}
    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {}
}

/// Reads the number formats of the cell styles.
private final class StylesHandler: XMLEventHandler {
    private(set) var kinds: [NumberFormatKind] = []
    private var custom: [Int: NumberFormatKind] = [:]
    private var isInCellFormats = false

    func start(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("numFmt") {
            if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
                custom[id] = NumberFormatKind(code: code)
            }
        } else if element.isNamed("cellXfs") {
            isInCellFormats = true
        } else if isInCellFormats, element.isNamed("xf") {
            let id = element["numFmtId"].flatMap { Int($0) } ?? 0
            kinds.append(custom[id] ?? NumberFormatKind(builtIn: id))
        }
    }

    func end(_ element: XMLElement) throws(XMLFailure) {
        if element.isNamed("cellXfs") { isInCellFormats = false }
    }

    func text(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {}
}
