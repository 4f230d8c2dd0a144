/// A small random source whose numbers depend on its seed alone (SplitMix64: Steele, Lea and Flood, OOPSLA 2014,
/// doi:10.1145/2660193.2660195).
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        state = seed
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed &>> 31)
    }

    /// An integer from 0 up to `bound` (Lemire's multiplication; the bias is below 2⁻³² for the sizes used here).
    mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 up to 1.
    mutating func unit() -> Double {
        Double(next() &>> 11) * 0x1p-53
    }

    /// Puts an array into a random order (Fisher and Yates).
    mutating func shuffle<Element>(_ array: inout [Element]) {
        var remaining = array.count
        while remaining > 1 {
            let chosen = below(remaining)
            remaining -= 1
            array.swapAt(chosen, remaining)
        }
    }
}
