internal import NetworkAnalysis

/// Works out the measures of a network one after another and gathers them by body, by tie and for the whole.
struct MeasureTables {
    let network: Network
    let request: MeasureRequest
    private(set) var columns: [(key: String, values: [MeasureValue])] = []
    private(set) var tieColumns: [(key: String, values: [MeasureValue])] = []
    private(set) var whole: [MeasureEntry] = []
    private(set) var notes: [MeasureReport.Note] = []
    private(set) var estimations: [MeasureReport.Estimation] = []

    init(_ network: Network, _ request: MeasureRequest) throws(NetworkProblem) {
        self.network = network
        self.request = request
        try refuseWhatDoesNotApply()
        for step in Step.allCases {
            // What costs next to nothing is always told.
            guard let measure = step.measures.first(where: isWanted) ?? (step == .basics ? .density : nil) else {
                continue
            }
            do {
                try perform(step, control(measure))
            } catch {
                try recover(from: error, step, measure)
            }
        }
    }

    /// Measures that are worked out together; the order fixes the order of columns.
    private enum Step: CaseIterable {
        case basics, degrees, betweenness, paths, eigenvector, katz, pagerank, hits, core, clustering, holes, cuts
        case communities, assortativity, externalInternal, brokerage, equivalence, twoMode

        var measures: [NetworkMeasure] {
            switch self {
            case .basics: [.density, .reciprocity, .components, .component]
            case .degrees: [.degree, .inDegree, .outDegree, .strength]
            case .betweenness: [.betweenness]
            case .paths: [.closeness, .harmonic, .eccentricity, .diameter, .averagePathLength, .centralisation]
            case .eigenvector: [.eigenvector]
            case .katz: [.katz]
            case .pagerank: [.pagerank]
            case .hits: [.hits]
            case .core: [.core]
            case .clustering: [.triangles, .clustering, .transitivity, .averageClustering]
            case .holes: [.constraint, .effectiveSize, .efficiency]
            case .cuts: [.articulation, .bridge]
            case .communities: [.community, .louvain, .modularity]
            case .assortativity: [.assortativity]
            case .externalInternal: [.eiIndex]
            case .brokerage: [.brokerage]
            case .equivalence: [.equivalence]
            case .twoMode: [.twoMode]
            }
        }
    }

    private mutating func perform(_ step: Step, _ control: WorkControl) throws(NetworkError) {
        let graph = network.graph
        switch step {
        case .basics: basics()
        case .degrees: degrees()
        case .betweenness: try betweenness(control)
        case .paths: try paths(control)
        case .eigenvector: column("eigenvector", try graph.eigenvector(control))
        case .katz: column("katz", try graph.katz(alpha: 0.1, control))
        case .pagerank: column("pagerank", try graph.pageRank(damping: 0.85, control))
        case .hits: try hits(control)
        case .core: column("core", counts: graph.coreNumbers())
        case .clustering: try clustering(control)
        case .holes: try holes(control)
        case .cuts: try cuts()
        case .communities: try communities(control)
        case .assortativity: try assortativity()
        case .externalInternal: try externalInternal(control)
        case .brokerage: try brokerage(control)
        case .equivalence: try equivalence(control)
        case .twoMode: try twoMode(control)
        }
    }

    /// Whether a measure was asked for; without a list all that apply.
    func isWanted(_ measure: NetworkMeasure) -> Bool {
        if let measures = request.measures { return measures.contains(measure) }
        if measure.needsTwoMode, network.projection.twoMode != .both { return false }
        return network.projection.isDirected ? !measure.needsUndirected : !measure.needsDirected
    }

    private func control(_ measure: NetworkMeasure) -> WorkControl {
        guard let report = request.onProgress else {
            return WorkControl(threads: request.threads, limits: request.limits)
        }
        return WorkControl(
            threads: request.threads, limits: request.limits, onProgress: { report(measure, $0, $1) })
    }

    /// Measures asked for by name must fit the network.
    private func refuseWhatDoesNotApply() throws(NetworkProblem) {
        for measure in request.measures ?? [] {
            if measure.needsDirected, !network.projection.isDirected {
                throw NetworkProblem(
                    .doesNotApply,
                    "\(measure.rawValue) is defined for directed networks only: add --directed, or ask for degree.")
            }
            if measure.needsTwoMode, network.projection.twoMode != .both {
                throw NetworkProblem(
                    .doesNotApply,
                    "\(measure.rawValue) is defined for both sides of a two-mode network only: add --two-mode both.")
            }
            if measure.needsUndirected, network.projection.isDirected {
                throw NetworkProblem(
                    .doesNotApply, "\(measure.rawValue) is defined for undirected networks only: leave --directed out.")
            }
        }
    }

    /// An iteration that does not settle gives no values, where NetworkX raises. What is too large is refused when it was asked for
    /// by name, and otherwise left out with a note.
    private mutating func recover(
        from error: NetworkError, _ step: Step, _ measure: NetworkMeasure
    ) throws(NetworkProblem) {
        let problem = NetworkProblem(error)
        if case .notConverged = error {
            for wanted in step.measures where isWanted(wanted) && wanted.scope == .body {
                columns.append(
                    (wanted.rawValue, [MeasureValue](repeating: .undefined, count: network.vertices.count)))
                notes.append(MeasureReport.Note(measure: wanted, text: problem.description))
            }
            return
        }
        guard request.measures == nil, problem.kind != .cancelled else { throw problem }
        notes.append(MeasureReport.Note(measure: measure, text: problem.description))
    }

    // MARK: Writing values

    mutating func column(_ key: String, _ values: [Double]) {
        columns.append((key, values.map(MeasureValue.number)))
    }

    mutating func column(_ key: String, optional values: [Double?]) {
        columns.append((key, values.map { MeasureValue($0) }))
    }

    mutating func column(_ key: String, counts: [Int]) {
        columns.append((key, counts.map(MeasureValue.count)))
    }

    mutating func column(_ key: String, flags: [Bool]) {
        columns.append((key, flags.map(MeasureValue.flag)))
    }

    mutating func column(_ key: String, values: [MeasureValue]) {
        columns.append((key, values))
    }

    mutating func tieColumn(_ key: String, _ values: [MeasureValue]) {
        tieColumns.append((key, values))
    }

    mutating func whole(_ key: String, _ value: MeasureValue) {
        whole.append(MeasureEntry(key, value))
    }

    mutating func note(_ measure: NetworkMeasure, _ text: String) {
        notes.append(MeasureReport.Note(measure: measure, text: text))
    }

    mutating func estimated(_ measure: NetworkMeasure, _ estimate: Estimate, scale: Double) {
        estimations.append(
            MeasureReport.Estimation(
                measure: measure, method: estimate.method, samples: estimate.samples, seed: estimate.seed,
                epsilon: estimate.epsilon * scale, delta: estimate.delta))
    }
}
