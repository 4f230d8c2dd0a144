internal import NetworkAnalysis
internal import Testing

@Suite struct OracleTests {
    @Test func theFolderOfExpectedValuesIsRead() {
        #expect(OracleNetwork.all.count == 25)
    }

    @Test(arguments: OracleNetwork.all) func degreesAndDensity(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        network.expect(graph.degrees().map(Double.init), are: "degree")
        network.expect(graph.inDegrees().map(Double.init), are: "inDegree")
        network.expect(graph.outDegrees().map(Double.init), are: "outDegree")
        network.expect(graph.strengths(), are: "strength")
        network.expect(graph.density(), is: "density")
        if graph.isDirected { network.expect(try graph.reciprocity(), is: "reciprocity") }
    }

    @Test(arguments: OracleNetwork.all) func componentsAndCores(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        network.expect(graph.components().groupOf.map(Double.init), are: "component")
        if graph.isDirected { network.expect(graph.strongComponents().groupOf.map(Double.init), are: "strong") }
        network.expect(graph.coreNumbers().map(Double.init), are: "core")
    }

    @Test(arguments: OracleNetwork.undirected) func cutsAndTriangles(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        let cuts = try graph.cuts()
        network.expect(cuts.isArticulationPoint.map { $0 ? 1 : 0 }, are: "articulation")
        network.expect(edges: cuts.isBridge.map { $0 ? 1 : 0 }, are: "bridge")
        network.expect(Double(cuts.blockCount), is: "blocks")
        network.expect(try graph.triangles().map(Double.init), are: "triangles")
    }

    @Test(arguments: OracleNetwork.all) func clusteringAndHoles(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        if !graph.isWeighted {
            network.expect(try graph.clustering(), are: "clustering")
        } else if !graph.isDirected {
            network.expect(try graph.weightedClustering(), are: "clustering")
        }
        network.expect(try graph.transitivity(), is: "transitivity")
        let holes = try graph.structuralHoles()
        network.expect(holes.constraint, are: "constraint")
        network.expect(holes.effectiveSize, are: "effectiveSize")
    }

    @Test(arguments: OracleNetwork.unweighted) func betweennessAndPaths(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        let values = try graph.betweennessValues()
        network.expect(values.vertices, are: "betweenness")
        network.expect(edges: values.edges, are: "betweenness")
        let paths = try graph.pathSummary()
        network.expect(paths.closeness, are: "closeness")
        network.expect(paths.harmonic, are: "harmonic")
        let none = [Double?](repeating: nil, count: graph.vertexCount)
        network.expect(paths.eccentricity.map { $0.map(Double.init) } ?? none, are: "eccentricity")
        network.expect(paths.diameter.map(Double.init), is: "diameter")
        network.expect(paths.radius.map(Double.init), is: "radius")
        network.expect(paths.averagePathLength, is: "averagePathLength")
    }

    @Test(arguments: OracleNetwork.all) func mixing(_ network: OracleNetwork) throws {
        let graph = try network.graph()
        let category = (0..<graph.vertexCount).map { $0 % 3 }
        network.expect(graph.degreeAssortativity(), is: "assortativityDegree")
        network.expect(try graph.assortativity(of: category, categories: 3), is: "assortativityCategory")
        network.expect(try graph.modularity(of: category), is: "modularity")
    }
}
