internal import NetworkAnalysis
internal import Testing

/// Every shape of graph on up to six vertices, against twins.
@Suite struct SmallGraphTests {
    @Test func cohesionEqualsItsTwins() throws {
        for graph in try SmallGraphs.all(upTo: 6) {
            let cuts = try graph.cuts()
            #expect(cuts.isArticulationPoint == Naive.articulationPoints(graph))
            #expect(cuts.isBridge == (try Naive.bridges(graph)))
            #expect(graph.components().count == Naive.componentCount(graph))
            #expect(graph.coreNumbers() == Naive.cores(graph))
            #expect(try graph.triangles() == Naive.triangles(graph))
            expectEqual(try graph.structuralHoles().constraint, Naive.constraint(graph), "constraint")
        }
    }

    @Test func cutsEqualTheirTwin() throws {
        for graph in try SmallGraphs.all(upTo: 6) where graph.vertexCount > 1 {
            let last = graph.vertexCount - 1
            #expect(Int(try graph.minimumCut(between: [0], and: [last]).value) == Naive.minimumCut(graph, 0, last))
        }
    }

    /// Eigenvectors are known by what they do: A x = λ x, all entries at least 0, of norm 1.
    @Test func eigenvectorsAreEigenvectors() throws {
        for graph in try SmallGraphs.all(upTo: 6) where graph.edgeCount > 0 {
            let x = try graph.eigenvector()
            let image = (0..<graph.vertexCount).map { v in graph.neighbours(of: v).reduce(0.0) { $0 + x[$1] } }
            let value = zip(x, image).reduce(0.0) { $0 + $1.0 * $1.1 }
            for (entry, applied) in zip(x, image) { #expect(abs(applied - value * entry) < 1e-9 && entry >= 0) }
            #expect(abs(x.reduce(0.0) { $0 + $1 * $1 } - 1) < 1e-12)
        }
    }

    /// No division at all of a graph of up to five vertices has a greater modularity than the one that Leiden finds.
    @Test func leidenFindsTheBestDivision() throws {
        for graph in try SmallGraphs.all(upTo: 5) where graph.edgeCount > 0 {
            var best = -1.0
            for code in 0..<Self.power(graph.vertexCount) {
                var rest = code
                let labels = (0..<graph.vertexCount).map { _ -> Int in
                    defer { rest /= graph.vertexCount }
                    return rest % graph.vertexCount
                }
                // One numbering of each division is enough.
                guard Grouping(labels: labels).groupOf == labels else { continue }
                best = max(best, try graph.modularity(of: labels) ?? -1)
            }
            #expect((try graph.leiden(seed: 1).modularity ?? -1) >= best - 1e-12)
        }
    }

    private static func power(_ n: Int) -> Int { (0..<n).reduce(1) { product, _ in product * n } }
}
