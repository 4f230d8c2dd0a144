/// The measures of the bodies of one category, on average.
public struct CategoryMeans: Sendable {
    /// nil for bodies without a known category, and for programmes and forums.
    public let category: CategoryID?

    /// How many bodies of the network are in it.
    public let bodies: Int

    /// The mean of every measure that is a number, over the bodies where it is defined; of a flag the share of bodies.
    public let means: [MeasureEntry]

    /// One row a category, ascending; bodies without one come last.
    static func all(_ bodies: [MeasureReport.Body]) -> [CategoryMeans] {
        let groups = Dictionary(grouping: bodies) { $0.vertex.category }
        let order = groups.keys.compactMap { $0 }.sorted() as [CategoryID?] + (groups[nil] == nil ? [] : [nil])
        return order.map { category in
            let members = groups[category] ?? []
            let keys = members.first?.values.map(\.key) ?? []
            return CategoryMeans(
                category: category, bodies: members.count,
                means: keys.enumerated().compactMap { place, key in
                    // The numbers of components, communities and places in an order mean nothing on average.
                    if ["component", "community", "louvain", "equivalence"].contains(key) { return nil }
                    if case .group? = members.first?.values[place].value { return nil }
                    let numbers = members.compactMap { $0.values[place].value.magnitude }
                    let mean = numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
                    return MeasureEntry(key, MeasureValue(mean))
                })
        }
    }
}
