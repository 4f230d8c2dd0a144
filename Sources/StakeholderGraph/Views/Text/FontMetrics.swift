/// The widths of texts in DejaVu Sans, so that wrapping and checks for collisions do not depend on a machine's fonts.
public struct FontMetrics: Sendable {
    /// The upright face.
    public static let book = FontMetrics(table: FontTable.book)
    /// The bold face.
    public static let bold = FontMetrics(table: FontTable.bold)

    /// From the baseline up, in em.
    public static let ascent = 0.928
    /// From the baseline down, in em.
    public static let descent = 0.236
    /// From one line to the next, in em.
    public static let lineHeight = 1.2

    /// How much wider small letters may be drawn than they are: a renderer rounds each to whole dots of a screen. Up to 4.8 %
    /// was measured in the PDF of an A4 page, for letters of 7 points.
    static let hinting = 1.05

    private let starts: [UInt32]
    private let ends: [UInt32]
    private let widths: [UInt16]
    private let ascii: [Double]

    private init(table: String) {
        var starts: [UInt32] = []
        var ends: [UInt32] = []
        var widths: [UInt16] = []
        var next: UInt32 = 0
        for run in table.split(separator: ";") {
            let parts = run.split(separator: ",").map { UInt32($0, radix: 36) ?? 0 }
            guard parts.count >= 2 else { continue }
            let start = next + parts[0]
            next = start + (parts.count > 2 ? parts[2] : 1)
            starts.append(start)
            ends.append(next)
            widths.append(UInt16(parts[1]))
        }
        self.starts = starts
        self.ends = ends
        self.widths = widths
        var ascii: [Double] = []
        for code in UInt32(0)..<128 {
            let index = starts.firstIndex { $0 > code }.map { $0 - 1 } ?? -1
            ascii.append(index >= 0 && code < ends[index] ? Double(widths[index]) / 2048 : 0.6)
        }
        self.ascii = ascii
    }

    private func width(of scalar: Unicode.Scalar) -> Double? {
        if scalar.value < 128 { return ascii[Int(scalar.value)] }
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= scalar.value { low = middle + 1 } else { high = middle }
        }
        guard low > 0, scalar.value < ends[low - 1] else { return nil }
        return Double(widths[low - 1]) / 2048
    }

    /// The advance of a text in em. A character that the font lacks counts a full em, as the widest substitute would;
    /// combining marks count nothing.
    public func width(_ text: String) -> Double {
        var sum = 0.0
        for scalar in text.unicodeScalars {
            if scalar.value < 128 {
                sum += ascii[Int(scalar.value)]
            } else if scalar.properties.canonicalCombiningClass == .notReordered {
                sum += width(of: scalar) ?? 1
            }
        }
        return sum
    }

    /// Whether the font has every character of a text.
    public func covers(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { width(of: $0) != nil }
    }
}
