extension Scene.Outline {
    /// Whether a point lies inside the outline drawn in a frame.
    func contains(_ point: Point, in frame: Rect) -> Bool {
        guard frame.contains(point), frame.width > 0, frame.height > 0 else { return false }
        let x = (point.x - frame.center.x).magnitude / (frame.width / 2)
        let y = (point.y - frame.center.y).magnitude / (frame.height / 2)
        return switch self {
        case .none, .rectangle, .rounded: true
        case .ellipse: x * x + y * y <= 1
        case .hexagon: x <= 1 - 0.5 * y
        case .diamond: x + y <= 1
        case .octagon: x + y <= 1.586
        }
    }

    /// The smallest frame that holds lines of words with a margin.
    func frameSize(of lines: [String], fontSize: Double, padding: Double, isDouble: Bool) -> Size {
        let room = TextWrapping.size(lines, fontSize: fontSize)
        let extra = isDouble ? fontSize * 0.6 : 0
        switch self {
        case .none, .rectangle, .rounded, .octagon:
            return Size(room.width + padding * 2.4 + extra, room.height + padding * 1.4 + extra)
        case .ellipse, .hexagon, .diamond:
            let halfHeight =
                (self == .ellipse ? room.height * (lines.count == 1 ? 0.85 : 0.68) : room.height * 0.5) + padding * 0.7
            let step = fontSize * FontMetrics.lineHeight
            var halfWidth = fontSize
            for (index, line) in lines.enumerated() {
                // The far edge of the line from the middle, without leading.
                let top = (Double(index) - Double(lines.count) / 2) * step + step * 0.14
                let reach = max(top.magnitude, (top + step * 0.8).magnitude) / halfHeight
                let room =
                    switch self {
                    case .ellipse: (1 - min(0.97, reach * reach)).squareRoot()
                    case .hexagon: 1 - 0.5 * reach
                    default: max(0.2, 1 - reach)
                    }
                halfWidth = max(halfWidth, FontMetrics.book.width(line) * fontSize / 2 / room)
            }
            return Size(halfWidth * 2 + padding * 1.2 + extra, halfHeight * 2 + extra)
        }
    }
}
