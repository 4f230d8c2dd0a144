extension ViewContext {
    /// A judged number for a table.
    func judged(_ value: Double?) -> String {
        value.map(FixedFormat.shortest) ?? words("not judged", "haijapimwa")
    }

    /// A judged yes or no for a table.
    func judged(_ value: Bool?) -> String {
        value.map { $0 ? words("yes", "ndiyo") : words("no", "la") } ?? words("not judged", "haijapimwa")
    }

    /// For a finding: how many are not judged, where there are any.
    func notJudged(_ count: Int) -> [String] {
        count == 0 ? [] : [words("\(count) not judged", "\(count) hawajapimwa")]
    }

    /// The first three of several names, and how many more there are.
    func few(_ names: [String]) -> String {
        guard names.count > 3 else { return names.joined(separator: "; ") }
        return names.prefix(3).joined(separator: "; ")
            + words(" and \(names.count - 3) more", " na wengine \(names.count - 3)")
    }

    /// What is said when names do not fit, even as numbers with a key.
    func tooMany(_ count: Int) -> ViewError {
        .doesNotFit(
            "\(count) stakeholders do not fit on this page: use a larger page (--page a3 or a0), or choose some with "
                + "--place, --forum or --theme.")
    }
}
