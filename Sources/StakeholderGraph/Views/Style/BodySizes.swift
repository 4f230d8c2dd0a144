/// How much larger than its words need each body is drawn.
struct BodySizes {
    private let shares: [StakeholderID: Double]
    /// What the legend says; `nil` without a rule.
    let remark: String?
    /// What is to be said when the rule finds no value.
    let warning: String?

    static func make(_ context: ViewContext) throws(ViewError) -> BodySizes {
        let rule = context.sheet.size
        guard let title = rule.title(swahili: context.isSwahili) else {
            return BodySizes(shares: [:], remark: nil, warning: nil)
        }
        let values: [StakeholderID: Double]
        switch rule {
        case .none: values = [:]
        case .influence: values = judged(context, \.influence)
        case .power: values = judged(context, \.power)
        case .interest: values = judged(context, \.interest)
        case .measure(let measure):
            do throws(NetworkProblem) {
                values = try SelectedNetwork(context.bodies, context.ties).values(of: measure)
            } catch {
                throw .notMeasured(error.description)
            }
        }
        guard let largest = values.values.max(), let smallest = values.values.min() else {
            return BodySizes(
                shares: [:], remark: nil,
                warning: "No stakeholder has a value of \(title) that this audience may see; all are drawn alike.")
        }
        let floor = min(0, smallest)
        let range = largest - floor
        let (low, high) = (MeasuredStyles.number(smallest), MeasuredStyles.number(largest))
        return BodySizes(
            shares: values.mapValues { range > 0 ? ($0 - floor) / range : 0 },
            remark: context.words(
                "Larger: more \(title) (\(low) to \(high))", "Kubwa zaidi: \(title) zaidi (\(low) hadi \(high))"),
            warning: nil)
    }

    private static func judged(
        _ context: ViewContext, _ value: KeyPath<Judgements, Double?>
    ) -> [StakeholderID: Double] {
        var result: [StakeholderID: Double] = [:]
        for body in context.bodies { result[body.id] = body.judgements[keyPath: value] }
        return result
    }

    /// From 0 to 1 of the greatest value; 0 where it is not known.
    func share(of body: StakeholderID) -> Double { shares[body] ?? 0 }

    /// A factor on width and height: the area grows with the value, to three times.
    func growth(of body: StakeholderID) -> Double { (1 + 2 * share(of: body)).squareRoot() }
}
