internal import StakeholderGraph

/// The values that the drop-down lists of a workbook offer, kept on its hidden sheet `lists`.
struct TemplateLists {
    enum Name: String, CaseIterable {
        case categories, places, themes, activities, targetGroups, resources, tieKinds, circulars, duties
    }

    /// The columns of the sheet `lists`, in order.
    let columns: [(name: String, values: [String])]

    /// - Parameters:
    ///   - nearest: the place whose own places stand first in the list of places; empty for none.
    init(circular: Circular, reference: ReferenceLibrary, nearest: String) {
        let places = reference.gazetteer.places.filter { $0.level <= .subCounty && $0.level != .nation }
        let values: [Name: [String]] = [
            .categories: circular.categories.map(\.id.rawValue) + ["unknown"],
            .places: Self.sorted(places.map(\.id.rawValue), nearest: nearest),
            .themes: reference.themes.terms.map(\.id.rawValue).sorted(),
            .activities: reference.activities.terms.map(\.id.rawValue).sorted(),
            .targetGroups: reference.targetGroups.terms.map(\.id.rawValue).sorted(),
            .resources: reference.resources.terms.map(\.id.rawValue).sorted(),
            .tieKinds: reference.ties.kinds.map(\.rawValue),
            .circulars: reference.circulars.map(\.id.rawValue),
            .duties: circular.duties.map(\.letter),
        ]
        columns = Name.allCases.map { ($0.rawValue, values[$0] ?? []) }
    }

    private static func sorted(_ places: [String], nearest: String) -> [String] {
        let near = places.filter { !nearest.isEmpty && ($0 == nearest || $0.hasPrefix(nearest + "/")) }
        return near.sorted() + Set(places).subtracting(near).sorted()
    }

    /// The cells of a list, as a formula.
    func range(of name: Name) -> String {
        let column = Name.allCases.firstIndex(of: name) ?? 0
        let letters = SourceLocation.columnLetters(column + 1)
        return "=lists!$\(letters)$2:$\(letters)$\(max(2, columns[column].values.count + 1))"
    }

    /// What the drop-down list of a column offers; lists of several values never complain about other texts.
    func validation(of column: MapColumn) -> XLSXFile.Validation? {
        let isStrict = !column.isList
        func list(_ name: Name) -> XLSXFile.Validation { .range(range(of: name), isStrict: false) }
        switch column.content {
        case .category: return .range(range(of: .categories), isStrict: isStrict)
        case .place: return list(.places)
        case .theme: return list(.themes)
        case .activity: return list(.activities)
        case .targetGroup: return list(.targetGroups)
        case .resourceKind: return list(.resources)
        case .tieKind: return .range(range(of: .tieKinds), isStrict: isStrict)
        case .circular: return .range(range(of: .circulars), isStrict: isStrict)
        case .duty: return .range(range(of: .duties), isStrict: isStrict)
        case .stakeholder, .holder, .entity: return names(of: .stakeholders)
        case .programme: return names(of: .programmes)
        case .forum: return names(of: .forums)
        case .yesNo: return .words(["yes", "no"], isStrict: true)
        case .choice(let words): return .words(words, isStrict: isStrict)
        case .sensitivity: return .words(Sensitivity.allCases.map(\.name), isStrict: true)
        case .number(let range): return .number(range)
        case .text, .identifier, .date, .month, .amount, .contact: return nil
        }
    }

    /// The names that the clerk has typed on a sheet of the same workbook.
    private func names(of file: MapFile) -> XLSXFile.Validation? {
        guard let column = file.columns.firstIndex(where: { $0.name == "name" }) else { return nil }
        let letters = SourceLocation.columnLetters(column + 1)
        let first = WorkbookTemplate.headerRow + 2
        return .range(
            "=\(file.rawValue)!$\(letters)$\(first):$\(letters)$\(WorkbookTemplate.lastListRow)", isStrict: false)
    }
}
