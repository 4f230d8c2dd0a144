internal import NetworkAnalysis

extension Network {
    /// Works out measures of the network.
    ///
    /// Values, conventions and normalisations are those of NetworkX; a value is undefined where NetworkX gives NaN or raises.
    ///
    /// - Throws: `NetworkProblem` for a measure that was asked for by name and does not apply or is too large, and when the task
    ///   was cancelled.
    /// - Complexity: that of the measures, the greatest of which is betweenness, O(n m).
    public func measured(_ request: MeasureRequest = MeasureRequest()) throws(NetworkProblem) -> MeasureReport {
        try allMeasured(request).keeping(top: request.top)
    }

    /// The same of all bodies.
    private func allMeasured(_ request: MeasureRequest) throws(NetworkProblem) -> MeasureReport {
        let tables = try MeasureTables(self, request)
        return MeasureReport(
            network: self, measures: request.measures, whole: tables.whole,
            bodies: vertices.indices.map { vertex in
                MeasureReport.Body(
                    vertex: vertices[vertex],
                    values: tables.columns.map { MeasureEntry($0.key, $0.values[vertex]) })
            },
            ties: edges.indices.map { edge in
                MeasureReport.Tie(
                    edge: edges[edge],
                    values: tables.tieColumns.map { MeasureEntry($0.key, $0.values[edge]) })
            },
            notes: tables.notes, estimations: tables.estimations)
    }

    /// Works out measures and answers questions; where the network is to be changed, the report is of the changed one.
    ///
    /// - Parameters:
    ///   - request: what is wanted.
    ///   - map: the map of which the network was made, for the words of its ties.
    /// - Throws: as ``measured(_:)``, and for bodies that are not in the network.
    func answered(_ request: MeasureRequest, in map: StakeholderMap) throws(NetworkProblem) -> MeasureReport {
        let questions = request.questions
        var request = request
        if request.measures == nil, questions.isAnswerEnough { request.measures = [] }
        var network = self
        var answers = NetworkAnswers()
        if let ego = questions.ego {
            let centre = try vertex(named: ego)
            answers.ego = centre
            network = try network.ego(of: centre.id, radius: questions.radius)
        }
        let before = network
        var removed: [Vertex] = []
        var added: [(from: Vertex, to: Vertex)] = []
        for name in questions.without { removed.append(try network.vertex(named: name)) }
        for tie in questions.adding {
            added.append((try network.vertex(named: tie.from), try network.vertex(named: tie.to)))
        }
        if questions.changesNetwork {
            network = try network.adding(added.map { ($0.from.id, $0.to.id) }).without(removed.map(\.id))
        }
        var report = try network.allMeasured(request)
        if questions.changesNetwork {
            answers.whatIf = WhatIf(
                removed: removed, added: added, before: try before.allMeasured(request), after: report)
        }
        if let path = questions.path {
            answers.path = try network.chain(
                from: network.vertex(named: path.from).id, to: network.vertex(named: path.to).id, in: map)
        }
        if let count = questions.keyPlayers {
            answers.keyPlayers = try network.keyPlayers(
                count, radius: questions.radius, liftsLimits: request.liftsLimits)
        }
        if let cut = questions.cut {
            answers.cut = try network.cut(
                between: network.group(named: cut.first).map(\.id), and: network.group(named: cut.second).map(\.id),
                liftsLimits: request.liftsLimits)
        }
        if questions.byCategory { answers.categories = CategoryMeans.all(report.bodies) }
        report.answers = answers
        return report.keeping(top: request.top)
    }
}
