/// Numbers as text without Foundation, the same on every machine and in every locale.
public enum FixedFormat {
    /// A whole number with leading zeros up to `width` digits.
    public static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value.magnitude)
        let zeros = String(repeating: "0", count: max(0, width - digits.count))
        return (value < 0 ? "-" : "") + zeros + digits
    }

    /// A number rounded half away from zero to `places` decimals; `nan` and the infinities as Swift writes them.
    public static func decimal(_ value: Double, _ places: Int) -> String {
        guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = Int((value.magnitude * scale).rounded(.toNearestOrAwayFromZero))
        let sign = value < 0 && scaled != 0 ? "-" : ""
        guard places > 0 else { return sign + String(scaled) }
        return sign + String(scaled / Int(scale)) + "." + padded(scaled % Int(scale), places)
    }

    /// A number rounded half away from zero to `places` decimals, as a number.
    public static func rounded(_ value: Double, _ places: Int) -> Double {
        Double(decimal(value, places)) ?? value
    }

    /// Whole numbers without a fraction (`5000`), others as Swift's shortest text that reads back the same.
    public static func shortest(_ value: Double) -> String {
        if value == value.rounded(), value.magnitude < 1e15 { return String(Int(value)) }
        return "\(value)"
    }

    /// A share between 0 and 1 as a whole percentage, `73 %`.
    public static func percent(_ share: Double) -> String { decimal(share * 100, 0) + " %" }

    /// A whole number in groups of three, `12,500`.
    public static func grouped(_ value: Int) -> String {
        var digits = Array(String(value.magnitude))
        var index = digits.count - 3
        while index > 0 {
            digits.insert(",", at: index)
            index -= 3
        }
        return (value < 0 ? "-" : "") + String(digits)
    }
}
