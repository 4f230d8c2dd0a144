/// Checks a finished scene by the font's real metrics: no text over text, nothing outside the page.
public enum SceneAudit {
    /// Where the words of a shape stand.
    public static func textFrame(of shape: Scene.Shape) -> Rect? {
        guard let text = shape.text, text.lines.contains(where: { !$0.isEmpty }) else { return nil }
        let size = TextWrapping.size(text.lines, fontSize: text.fontSize, bold: text.isBold)
        // Leading between lines is not ink.
        let height = size.height - text.fontSize * (FontMetrics.lineHeight - 1)
        let middle = shape.frame.center.y
        let left =
            switch text.alignment {
            case .leading: shape.frame.minX
            case .center: shape.frame.center.x - size.width / 2
            case .trailing: shape.frame.maxX - size.width
            }
        return Rect(minX: left, minY: middle - height / 2, maxX: left + size.width, maxY: middle + height / 2)
    }

    /// Pairs of shapes whose words overlap by more than half a point.
    /// - Complexity: O(n log n + pairs whose heights meet).
    public static func textCollisions(in scene: Scene) -> [(SceneID, SceneID)] {
        let frames = scene.shapes.compactMap { shape in textFrame(of: shape).map { (shape.id, $0) } }
            .sorted { ($0.1.minY, $0.0) < ($1.1.minY, $1.0) }
        var result: [(SceneID, SceneID)] = []
        for (index, first) in frames.enumerated() {
            for second in frames[(index + 1)...] {
                if second.1.minY >= first.1.maxY { break }
                if first.1.overlaps(second.1, tolerance: 0.5) { result.append((first.0, second.0)) }
            }
        }
        return result
    }

    /// Shapes that leave the printable part of the page by more than a point, or whose words leave their outline.
    public static func strays(in scene: Scene) -> [SceneID] {
        scene.shapes.filter { shape in
            if !scene.page.printable.contains(shape.frame, tolerance: 1) { return true }
            guard let text = textFrame(of: shape) else { return false }
            if shape.outline == .none { return !scene.page.printable.contains(text, tolerance: 1) }
            return !shape.frame.contains(text, tolerance: 0.5)
        }.map(\.id)
    }

    /// The smallest text on the page, in points; `nil` without text.
    public static func smallestText(in scene: Scene) -> Double? {
        scene.shapes.compactMap { $0.text?.fontSize }.min()
    }
}
