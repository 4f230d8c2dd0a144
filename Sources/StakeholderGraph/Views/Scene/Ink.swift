/// A colour as red, green and blue from 0 to 255.
public struct Ink: Hashable, Sendable {
    public let red: UInt8
    public let green: UInt8
    public let blue: UInt8

    /// From `0xRRGGBB`.
    public init(_ code: UInt32) {
        red = UInt8(code >> 16 & 0xFF)
        green = UInt8(code >> 8 & 0xFF)
        blue = UInt8(code & 0xFF)
    }

    /// From `#RRGGBB`; `nil` for anything else.
    public init?(hex: String) {
        guard hex.utf8.count == 7, hex.hasPrefix("#"), let code = UInt32(hex.dropFirst(), radix: 16) else { return nil }
        self.init(code)
    }

    /// `#RRGGBB`.
    public var hex: String {
        "#"
            + [red, green, blue].map { value in
                let digits = String(value, radix: 16, uppercase: true)
                return digits.utf8.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// A mixture with white: 0 stays, 1 is white.
    func tinted(_ share: Double) -> Ink {
        func mix(_ part: UInt8) -> UInt32 { UInt32((Double(part) + (255 - Double(part)) * share).rounded()) }
        let mixed = [mix(red), mix(green), mix(blue)]
        return Ink(mixed[0] << 16 | mixed[1] << 8 | mixed[2])
    }

    /// The grey of the same lightness as people see it (Rec. 709 weights on the coded values).
    var grey: Ink {
        let weighted: Double = 0.2126 * Double(red) + 0.7152 * Double(green) + 0.0722 * Double(blue)
        let value = UInt32(weighted.rounded())
        return Ink(value << 16 | value << 8 | value)
    }
}
