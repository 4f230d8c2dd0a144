/// How amounts of money and goods are written and drawn.
enum AmountStyle {
    /// The width of a line in points on A4: one point for a thousand or less, and 0.6 more for each ten times as much, at
    /// most 6. An amount that is not recorded has the thinnest line; currencies are not converted.
    static func width(_ amount: Double?) -> Double {
        guard let amount, amount > 0 else { return thinnest }
        let steps = Trigonometry.logarithm2(amount) * 0.3010299956639812 - 3
        return min(6, 1 + 0.6 * max(0, steps))
    }

    /// Of an amount that is not recorded.
    static let thinnest = 0.6

    /// `KES 4,800,000`, `40 motorcycles`, `50,000 KES per month`: an amount in groups of three with its currency before
    /// it, or its unit after it.
    static func words(_ amount: Double, unit: String?) -> String {
        let number =
            amount == amount.rounded() && amount.magnitude < 1e15
            ? FixedFormat.grouped(Int(amount)) : FixedFormat.shortest(amount)
        guard let unit, !unit.isEmpty else { return number }
        let isCurrency = unit.utf8.count == 3 && unit.utf8.allSatisfy { (65...90).contains($0) }
        return isCurrency ? "\(unit) \(number)" : "\(number) \(unit)"
    }
}
