internal import NetworkAnalysis

/// Communities, categories and positions.
extension MeasureTables {
    mutating func communities(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        if isWanted(.community) || isWanted(.modularity) {
            let found = try graph.leiden(resolution: request.resolution, seed: request.seed, control)
            if isWanted(.community) { column("community", counts: found.grouping.groupOf.map { $0 + 1 }) }
            whole("modularity", MeasureValue(found.modularity))
            whole("communities", .count(found.grouping.count))
        }
        if request.measures?.contains(.louvain) == true {
            let found = try graph.louvain(resolution: request.resolution, seed: request.seed, control)
            column("louvain", counts: found.grouping.groupOf.map { $0 + 1 })
            whole("louvainModularity", MeasureValue(found.modularity))
            whole("louvainCommunities", .count(found.grouping.count))
        }
    }

    mutating func assortativity() throws(NetworkError) {
        let graph = network.graph
        let (category, names) = network.categories
        whole("assortativityDegree", MeasureValue(graph.degreeAssortativity()))
        whole(
            "assortativityCategory", MeasureValue(try graph.assortativity(of: category, categories: names.count)))
        let matrix = try graph.mixingMatrix(of: category, categories: names.count)
        whole(
            "mixing",
            .group(
                zip(names, matrix).map { name, row in
                    MeasureEntry(name, .group(zip(names, row).map { MeasureEntry($0, .count($1)) }))
                }))
    }

    mutating func externalInternal(_ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        let (category, names) = network.categories
        let index = try graph.externalInternalIndex(of: category, categories: names.count)
        column("eiIndex", optional: index.byVertex)
        var entries = [
            MeasureEntry("whole", MeasureValue(index.whole)),
            MeasureEntry(
                "byCategory",
                .group(zip(names, index.byCategory).map { MeasureEntry($0, MeasureValue($1)) })),
        ]
        if request.permutations > 0,
            let test = try graph.externalInternalTest(
                of: category, categories: names.count, permutations: request.permutations, seed: request.seed, control)
        {
            entries += [
                MeasureEntry("expected", .number(test.mean)), MeasureEntry("shareAsLow", .number(test.shareAsLow)),
                MeasureEntry("shareAsHigh", .number(test.shareAsHigh)),
                MeasureEntry("permutations", .count(test.permutations)),
            ]
        }
        whole("eiIndex", .group(entries))
    }

    mutating func brokerage(_ control: WorkControl) throws(NetworkError) {
        let (category, names) = network.categories
        let roles = try network.graph.brokerage(of: category, categories: names.count, control)
        column(
            "brokerage",
            values: roles.map { roles in
                .group([
                    MeasureEntry("coordinator", .count(roles.coordinator)),
                    MeasureEntry("consultant", .count(roles.consultant)),
                    MeasureEntry("gatekeeper", .count(roles.gatekeeper)),
                    MeasureEntry("representative", .count(roles.representative)),
                    MeasureEntry("liaison", .count(roles.liaison)),
                    MeasureEntry("total", .count(roles.total)),
                ])
            })
    }

    /// Centralities of Borgatti and Everett, stakeholders and programmes each by their own side.
    mutating func twoMode(_ control: WorkControl) throws(NetworkError) {
        let members = network.vertices.prefix { $0.id.kind == .stakeholder }.count
        let groups = network.vertices.count - members
        let graph = network.graph
        let twoMode = try TwoModeGraph(
            memberCount: members, groupCount: groups,
            memberships: (0..<graph.edgeCount).map { edge in
                let (member, group) = graph.ends(ofEdge: edge)
                return (member, group - members)
            })
        let values = try twoMode.centralities(control)
        column("twoModeDegree", values.degree)
        column("twoModeCloseness", values.closeness)
        column("twoModeBetweenness", values.betweenness)
    }

    /// The place of every body among the leaves of the dendrogram, from 1: alike ones stand side by side.
    mutating func equivalence(_ control: WorkControl) throws(NetworkError) {
        let equivalence = try network.graph.structuralEquivalence(control)
        var place = [Int](repeating: 0, count: network.vertices.count)
        for (position, vertex) in equivalence.order.enumerated() { place[vertex] = position + 1 }
        column("equivalence", counts: place)
    }
}
