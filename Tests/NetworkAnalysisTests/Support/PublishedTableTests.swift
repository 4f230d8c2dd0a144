internal import NetworkAnalysis
internal import Testing

/// Values as they were printed, typed from the publications.
@Suite struct PublishedTableTests {
    /// Krackhardt (1990), doi:10.2307/2393394: Andre, Beverley, Carol, Diane, Ed, Fernando, Garth, Heather, Ike, Jane.
    @Test func krackhardtsKite() throws {
        let graph = try OracleNetwork.named("kite").graph()
        #expect(graph.degrees() == [4, 4, 3, 6, 3, 5, 5, 3, 2, 1])
        let betweenness = try graph.betweenness(normalised: false)
        let printed = [0.833, 0.833, 0, 3.667, 0, 8.333, 8.333, 14, 8, 0]
        for (value, expected) in zip(betweenness, printed) { #expect(abs(value - expected) < 0.0005) }
        let closeness = try graph.pathSummary().closeness
        let near = [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.310]
        for (value, expected) in zip(closeness, near) { #expect(abs(value - expected) < 0.0005) }
    }

    /// Padgett and Ansell (1993), doi:10.1086/230190, as in Wasserman and Faust (1994), table 5.4: of the sixteen families the
    /// Medici have most ties (6) and stand between most pairs (0.522).
    @Test func padgettsFamilies() throws {
        let graph = try OracleNetwork.named("florentine").graph()
        #expect(graph.edgeCount == 20)
        #expect(graph.degrees().max() == 6)
        #expect(abs((try graph.betweenness().max() ?? 0) - 0.522) < 0.0005)
    }

    /// Davis, Gardner and Gardner (1941): 18 women, 14 events, 89 attendances.
    @Test func davisSouthernWomen() throws {
        let graph = try OracleNetwork.named("women").graph()
        #expect(graph.vertexCount == 18 + 14)
        #expect(graph.edgeCount == 89)
        #expect(try graph.triangles().allSatisfy { $0 == 0 })
    }

    /// Zachary (1977), doi:10.1086/jar.33.4.3629752: 34 members and 78 ties; he and the officer have most.
    @Test func zacharysClub() throws {
        let graph = try OracleNetwork.named("karate").graph()
        #expect(graph.edgeCount == 78)
        #expect(graph.degrees()[0] == 16)
        #expect(graph.degrees()[33] == 17)
        #expect(try graph.triangles().reduce(0, +) == 3 * 45)
        #expect(try graph.pathSummary().diameter == 5)
    }
}
