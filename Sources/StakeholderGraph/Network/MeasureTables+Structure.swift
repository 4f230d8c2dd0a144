internal import NetworkAnalysis

/// Degrees, paths and cohesion.
extension MeasureTables {
    /// Density, reciprocity and components are always told: they cost next to nothing.
    mutating func basics() {
        let graph = network.graph
        whole("density", .number(graph.density()))
        whole("reciprocity", MeasureValue((try? graph.reciprocity()) ?? nil))
        let parts = graph.isDirected ? graph.strongComponents() : graph.components()
        whole("components", .count(parts.count))
        whole("largestComponent", .count(parts.sizes.max() ?? 0))
        whole("isolates", .count(graph.degrees().count { $0 == 0 }))
        if isWanted(.component) { column("component", counts: parts.groupOf.map { $0 + 1 }) }
    }

    mutating func degrees() {
        let graph = network.graph
        if isWanted(.degree) { column("degree", counts: graph.degrees()) }
        if isWanted(.inDegree) { column("inDegree", counts: graph.inDegrees()) }
        if isWanted(.outDegree) { column("outDegree", counts: graph.outDegrees()) }
        if isWanted(.strength) { column("strength", network.strengths.strengths()) }
    }

    mutating func betweenness(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        if isWanted(.betweenness), let method = request.betweennessMethod {
            guard !graph.isWeighted else {
                throw .invalidParameter("an estimate of betweenness takes no strengths: leave --weighted out")
            }
            let estimate = try graph.estimatedBetweenness(
                method, epsilon: request.epsilon, delta: request.delta, seed: request.seed, control)
            // From the scale of all pairs to that of pairs without the body itself.
            let n = Double(graph.vertexCount)
            let scale = n > 2 ? n / (n - 2) : 1
            column("betweenness", estimate.values.map { $0 * scale })
            estimated(.betweenness, estimate, scale: scale)
            return
        }
        guard isWanted(.betweenness) else { return }
        let values =
            graph.isWeighted
            ? try graph.weightedBetweenness(control) : try graph.betweennessValues(control)
        column("betweenness", values.vertices)
        tieColumn("betweenness", values.edges.map(MeasureValue.number))
    }

    mutating func paths(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        if request.estimators.contains(.eppsteinWang) { return try estimatedPaths(control) }
        if graph.isWeighted {
            let summary = try graph.weightedPathSummary(control)
            path(summary.closeness, summary.harmonic, summary.eccentricity)
            wholePath(
                summary.diameter, summary.radius, summary.averagePathLength, summary.averageOverConnectedPairs)
        } else {
            let summary = try graph.pathSummary(control)
            path(summary.closeness, summary.harmonic, summary.eccentricity.map { $0.map(Double.init) })
            wholePath(
                summary.diameter.map(Double.init), summary.radius.map(Double.init), summary.averagePathLength,
                summary.averageOverConnectedPairs)
        }
        if isWanted(.centralisation) { try centralisation(control) }
    }

    /// Mean distances from sampled sources, in place of all that needs every distance.
    private mutating func estimatedPaths(_ control: WorkControl) throws(NetworkError) {
        let found = try network.graph.unweighted().estimatedMeanDistance(
            epsilon: request.epsilon, delta: request.delta, seed: request.seed, control)
        let bound = Double(found.bound)
        column("meanDistance", found.estimate.values.map { $0 * bound })
        estimated(.closeness, found.estimate, scale: bound)
        note(.closeness, "Estimated as the mean distance of each body to all others; closeness is 1 over it.")
    }

    private mutating func path(_ closeness: [Double], _ harmonic: [Double], _ eccentricity: [Double]?) {
        if isWanted(.closeness) { column("closeness", closeness) }
        if isWanted(.harmonic) { column("harmonic", harmonic) }
        guard isWanted(.eccentricity) else { return }
        if let eccentricity {
            column("eccentricity", values: eccentricity.map(whole(number:)))
        } else {
            column("eccentricity", optional: [Double?](repeating: nil, count: network.vertices.count))
        }
    }

    /// Distances without strengths are whole numbers.
    private func whole(number: Double) -> MeasureValue {
        network.graph.isWeighted ? .number(number) : .count(Int(number))
    }

    private mutating func wholePath(_ diameter: Double?, _ radius: Double?, _ average: Double?, _ connected: Double?) {
        if isWanted(.diameter) {
            whole("diameter", diameter.map(whole(number:)) ?? .undefined)
            whole("radius", radius.map(whole(number:)) ?? .undefined)
        }
        if isWanted(.averagePathLength) {
            whole("averagePathLength", MeasureValue(average))
            whole("averageOverConnectedPairs", MeasureValue(connected))
        }
    }

    /// Freeman's centralisations do not look at strengths.
    private mutating func centralisation(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph.unweighted()
        guard !graph.isDirected else { return whole("centralisation", .undefined) }
        let values = try graph.centralisation(
            closeness: try graph.pathSummary(control).closeness, betweenness: try graph.betweenness(control))
        whole(
            "centralisation",
            .group([
                MeasureEntry("degree", MeasureValue(values.degree)),
                MeasureEntry("closeness", MeasureValue(values.closeness)),
                MeasureEntry("betweenness", MeasureValue(values.betweenness)),
            ]))
    }

    mutating func hits(_ control: WorkControl) throws(NetworkError) {
        let values = try network.graph.hubsAndAuthorities(control)
        let none = [Double?](repeating: nil, count: network.vertices.count)
        column("hub", optional: values?.hubs ?? none)
        column("authority", optional: values?.authorities ?? none)
    }

    mutating func clustering(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        if isWanted(.triangles) { column("triangles", counts: try graph.triangles(control)) }
        if isWanted(.clustering) || isWanted(.averageClustering) {
            let values =
                graph.isWeighted && !graph.isDirected
                ? try graph.weightedClustering(control) : try graph.clustering(control)
            if isWanted(.clustering) { column("clustering", values) }
            if isWanted(.averageClustering) {
                whole(
                    "averageClustering",
                    values.isEmpty ? .undefined : .number(values.reduce(0, +) / Double(values.count)))
            }
        }
        guard isWanted(.transitivity) else { return }
        if request.estimators.contains(.wedges) {
            let estimate = try graph.unweighted().estimatedTransitivity(
                epsilon: request.epsilon, delta: request.delta, seed: request.seed)
            whole("transitivity", MeasureValue(estimate.values.first))
            estimated(.transitivity, estimate, scale: 1)
        } else {
            whole("transitivity", .number(try graph.transitivity(control)))
        }
    }

    mutating func holes(_ control: WorkControl) throws(NetworkError) {
        let holes = try network.graph.structuralHoles(control)
        if isWanted(.constraint) { column("constraint", optional: holes.constraint) }
        if isWanted(.effectiveSize) { column("effectiveSize", optional: holes.effectiveSize) }
        if isWanted(.efficiency) { column("efficiency", optional: holes.efficiency) }
    }

    mutating func cuts() throws(NetworkError) {
        let cuts = try network.graph.cuts()
        if isWanted(.articulation) {
            column("articulation", flags: cuts.isArticulationPoint)
            whole("articulationPoints", .count(cuts.isArticulationPoint.count { $0 }))
            whole("biconnectedComponents", .count(cuts.blockCount))
        }
        if isWanted(.bridge) {
            tieColumn("bridge", cuts.isBridge.map(MeasureValue.flag))
            whole("bridges", .count(cuts.isBridge.count { $0 }))
        }
    }
}
