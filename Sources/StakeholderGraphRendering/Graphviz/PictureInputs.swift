public import StakeholderGraph

/// What decides the bytes of a picture, as one number: equal inputs need not be drawn again.
public enum PictureInputs {
    /// Raised when the same scene gives other bytes than before.
    private static let revision = 1

    /// A checksum of the scene, the form, the resolution where it counts, and the version of Graphviz.
    ///
    /// - Complexity: O(length of the DOT text).
    public static func checksum(_ scene: Disclosed<Scene>, as format: PictureFormat, dpi: Int) -> String {
        var sum = Checksum()
        sum.add("\(revision) \(InProcessGraphviz.version) \(format.rawValue)")
        if format == .png { sum.add(String(dpi)) }
        sum.add(SceneEncoder.dot(scene))
        // What the finished SVG has beyond the drawing.
        let scene = scene.value
        for text in [scene.title, scene.description, scene.language] { sum.add(text) }
        for shape in scene.shapes { sum.add(shape.tooltip) }
        for line in scene.lines { sum.add(line.tooltip) }
        return sum.hex
    }
}
