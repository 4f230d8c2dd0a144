public import Foundation
public import StakeholderGraph
internal import Yams

/// The views that `render` can draw: those that travel with the program and those of a map's folders `views` and
/// `styles`, which take the place of a view or style of the same name.
public struct ViewLibrary: Sendable {
    /// By name.
    public private(set) var views: [MapView] = []
    /// Styles by name.
    public private(set) var styles: [String: StyleSheet] = [:]
    /// What is wrong in the files; a view with an error is left out.
    public private(set) var problems: [Diagnostic] = []

    private let terms: ViewTerms

    /// Reads the files `views/*.yaml` and `styles/*.yaml` of each folder, later folders over earlier ones.
    ///
    /// With a map, queries may name places, themes, forums and bodies as people do, and a name that the map does not have
    /// is a problem at its place in the file; without one they must be identifiers, and are looked for when a view is drawn.
    public init(folders: [URL], for map: Disclosed<StakeholderMap>? = nil) {
        terms = ViewTerms(map.map { MapNames($0) })
        var byName: [String: MapView] = [:]
        for folder in folders {
            for (name, node) in documents(in: folder.appendingPathComponent("styles")) {
                styles[(name as NSString).deletingPathExtension] = style(node, file: name, base: StyleSheet())
            }
        }
        for folder in folders {
            for (name, node) in documents(in: folder.appendingPathComponent("views")) {
                if let view = view(node, file: name) { byName[view.name] = view }
            }
        }
        views = byName.keys.sorted().compactMap { byName[$0] }
    }

    /// The view of a name.
    public func view(named name: String) -> MapView? { views.first { $0.name == name } }

    private mutating func documents(in folder: URL) -> [(String, Node)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        var result: [(String, Node)] = []
        for name in names.sorted() where name.hasSuffix(".yaml") {
            let place = SourceLocation(file: "\(folder.lastPathComponent)/\(name)", line: 0)
            guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)), data.count <= 1 << 20,
                let text = String(data: data, encoding: .utf8)
            else {
                problems.append(Diagnostic(.unreadableFile, "The file cannot be read as UTF-8 text.", at: place))
                continue
            }
            do {
                if let node = try Yams.compose(yaml: text) { result.append((name, node)) }
            } catch {
                problems.append(Self.syntaxProblem(error, in: place.file))
            }
        }
        return result
    }

    private static func syntaxProblem(_ error: any Error, in file: String) -> Diagnostic {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            Diagnostic(
                .yamlSyntax, "The file cannot be understood here: \(problem).",
                at: SourceLocation(file: file, line: mark.line, column: mark.column))
        default: Diagnostic(.yamlSyntax, "The file cannot be understood.", at: SourceLocation(file: file, line: 0))
        }
    }

    private mutating func style(_ node: Node, file: String, base: StyleSheet) -> StyleSheet {
        let part = ViewNode(node, file: "styles/" + file, problems: &problems)
        return style(part, base: base, extra: ["description"])
    }

    private mutating func style(_ part: ViewNode, base: StyleSheet, extra: [String]) -> StyleSheet {
        part.allow(["theme", "colour", "size", "labels", "label_width"] + extra, problems: &problems)
        var sheet = base
        if let theme: StyleSheet.Theme = part.choice("theme", problems: &problems) { sheet.theme = theme }
        if let colour = part.rule(
            "colour", StyleSheet.ColourRule.names, StyleSheet.ColourRule.init(name:), problems: &problems)
        {
            sheet.colour = colour
        }
        if let size = part.rule(
            "size", StyleSheet.SizeRule.names, StyleSheet.SizeRule.init(name:), problems: &problems)
        {
            sheet.size = size
        }
        if let labels = part.flag("labels", problems: &problems) { sheet.showsLabels = labels }
        if let width = part.number("label_width", within: 5...30, problems: &problems) { sheet.labelWidth = width }
        return sheet
    }

    private mutating func view(_ node: Node, file: String) -> MapView? {
        let path = "views/" + file
        let part = ViewNode(node, file: path, problems: &problems)
        part.allow(
            ["kind", "title", "title_sw", "title_part", "title_part_sw", "purpose", "query", "layout", "style"],
            problems: &problems)
        guard let kind: ViewKind = part.choice("kind", problems: &problems) else {
            if part.node("kind") == nil {
                problems.append(
                    Diagnostic(
                        .missingValue, "A view says its kind, for example “kind: network”.",
                        at: SourceLocation(file: path, line: 1), field: "kind"))
            }
            return nil
        }
        let name = (file as NSString).deletingPathExtension
        var view = MapView(name: name, kind: kind, title: part.text("title", problems: &problems) ?? name)
        view.titleSwahili = part.text("title_sw", problems: &problems)
        view.partTitle = part.text("title_part", problems: &problems)
        view.partTitleSwahili = part.text("title_part_sw", problems: &problems)
        view.purpose = part.text("purpose", problems: &problems) ?? ""
        if let query = part.part("query", problems: &problems) { view.query = self.query(query) }
        if let layout = part.part("layout", problems: &problems) { view.layout = self.layout(layout) }
        view.style = styles["print"] ?? StyleSheet()
        if let node = part.node("style") {
            if node.scalar != nil {
                view.style = named(part, key: "style") ?? view.style
            } else if let own = part.part("style", problems: &problems) {
                let base = own.node("use") == nil ? view.style : named(own, key: "use") ?? view.style
                view.style = style(own, base: base, extra: ["use"])
            }
        }
        return view
    }

    private mutating func named(_ part: ViewNode, key: String) -> StyleSheet? {
        guard let name = part.text(key, problems: &problems) else { return nil }
        if let style = styles[name] { return style }
        part.bad(key, name, allowed: styles.keys.sorted(), problems: &problems)
        return nil
    }

    private mutating func query(_ part: ViewNode) -> ViewQuery {
        part.allow(
            [
                "ties", "categories", "standing", "sector", "place", "places", "forum", "theme", "ego", "community",
                "programmes", "on", "from", "to", "isolates",
            ], problems: &problems)
        var query = ViewQuery()
        func list<Subject>(
            _ key: String, _ find: (MapNames, String) throws(MapNames.Unclear) -> Identifier<Subject>
        ) -> [Identifier<Subject>] { terms.list(key, of: part, problems: &problems, find) }
        func one<Subject>(
            _ key: String, _ find: (MapNames, String) throws(MapNames.Unclear) -> Identifier<Subject>
        ) -> Identifier<Subject>? { terms.one(key, of: part, problems: &problems, find) }
        query.ties = list("ties") { names, text throws(MapNames.Unclear) in try names.tieKind(text) }
        query.categories = list("categories") { names, text throws(MapNames.Unclear) in try names.category(text) }
        query.standing = part.choice("standing", problems: &problems)
        query.sector = part.choice("sector", problems: &problems)
        query.places = list("places") { names, text throws(MapNames.Unclear) in try names.place(text) }
        query.community = one("community") { names, text throws(MapNames.Unclear) in try names.stakeholder(text) }
        query.period = part.period(problems: &problems)
        query.place = one("place") { names, text throws(MapNames.Unclear) in try names.place(text) }
        query.forum = one("forum") { names, text throws(MapNames.Unclear) in try names.forum(text) }
        query.theme = one("theme") { names, text throws(MapNames.Unclear) in try names.theme(text) }
        query.ego = one("ego") { names, text throws(MapNames.Unclear) in try names.stakeholder(text) }
        query.programmes = list("programmes") { names, text throws(MapNames.Unclear) in try names.programme(text) }
        query.showsIsolates = part.flag("isolates", problems: &problems) ?? true
        return query
    }

    private mutating func layout(_ part: ViewNode) -> ViewLayout {
        part.allow(["group", "backbone", "map", "matrix", "panels"], problems: &problems)
        var layout = ViewLayout()
        if let grouping: ViewLayout.Grouping = part.choice("group", problems: &problems) {
            layout.grouping = grouping
        }
        layout.backbone = part.number("backbone", within: 0...1, problems: &problems)
        if let map: ViewLayout.Map = part.choice("map", problems: &problems) { layout.map = map }
        layout.showsPanels = part.flag("panels", problems: &problems) ?? false
        if let matrix: ViewLayout.Matrix = part.choice("matrix", problems: &problems) { layout.matrix = matrix }
        return layout
    }
}
