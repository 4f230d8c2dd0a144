/// A sheet of paper.
public struct Page: Hashable, Sendable {
    /// A named size of ISO 216, or one of the user's own.
    public enum Format: Hashable, Sendable {
        case a4
        case a3
        case a2
        case a1
        case a0
        /// Width and height in millimetres.
        case custom(width: Double, height: Double)

        /// `a4`, `a3`, `a2`, `a1`, `a0`, or `WIDTHxHEIGHT` in millimetres, each from 70 to 2000, with or without `mm`.
        public init?(name: String) {
            switch name.lowercased() {
            case "a4": self = .a4
            case "a3": self = .a3
            case "a2": self = .a2
            case "a1": self = .a1
            case "a0": self = .a0
            default:
                let parts = name.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { part in
                    Double(part.hasSuffix("mm") ? part.dropLast(2) : part)
                }
                guard parts.count == 2, let width = parts[0], let height = parts[1],
                    (70...2000).contains(width), (70...2000).contains(height)
                else { return nil }
                self = .custom(width: width, height: height)
            }
        }

        /// The shorter and the longer side, or as given for a custom size, in millimetres.
        var millimetres: (width: Double, height: Double) {
            switch self {
            case .a4: (210, 297)
            case .a3: (297, 420)
            case .a2: (420, 594)
            case .a1: (594, 841)
            case .a0: (841, 1189)
            case .custom(let width, let height): (width, height)
            }
        }
    }

    public let format: Format
    /// Width and height in millimetres.
    public let millimetres: Size

    /// A sheet; landscape unless `portrait`. A custom size is taken as given.
    public init(_ format: Format, portrait: Bool = false) {
        self.format = format
        let (width, height) = format.millimetres
        if case .custom = format {
            millimetres = Size(width, height)
        } else {
            millimetres = portrait ? Size(width, height) : Size(height, width)
        }
    }

    /// Width and height in points.
    public var size: Size { Size(millimetres.width * 72 / 25.4, millimetres.height * 72 / 25.4) }

    /// How much larger the page is than A4, by its shorter side: texts grow with it. No less than what keeps the smallest
    /// text, 6 points on A4, at 5 points.
    public var scale: Double { max(5.0 / 6, min(millimetres.width, millimetres.height) / 210) }

    /// What is free of the 12 mm margin, in points.
    public var printable: Rect {
        let margin = 12 * 72 / 25.4
        return Rect(minX: margin, minY: margin, maxX: size.width - margin, maxY: size.height - margin)
    }
}
