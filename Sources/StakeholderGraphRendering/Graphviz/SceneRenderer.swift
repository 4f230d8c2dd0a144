public import StakeholderGraph

/// The forms of a picture.
public enum PictureFormat: String, Sendable, CaseIterable {
    case svg
    case pdf
    case png
    case dot
}

/// Turns a disclosed scene into a file: SVG, PDF, PNG or DOT.
public struct SceneRenderer: Sendable {
    /// The resolution of a PNG without a wish.
    public static let standardDPI = 150
    /// A bitmap of more pixels is refused: an A0 page at 200 dots per inch has 62 million.
    public static let pixelCap = 160_000_000

    private let backend: any DrawingBackend

    public init(backend: any DrawingBackend) {
        self.backend = backend
    }

    /// Draws a scene.
    ///
    /// DOT and our own parts of SVG are the same bytes everywhere; the rest is so on one installation of Graphviz and
    /// fonts, but for the date inside a PDF.
    /// The resolution in dots per inch counts for PNG alone; the time limit is in seconds.
    ///
    /// - Throws: ``RenderingError`` when the picture would be too large, takes too long, or Graphviz fails.
    public func render(
        _ scene: Disclosed<Scene>, as format: PictureFormat, dpi: Int = standardDPI, timeLimit: Double = 30
    ) throws(RenderingError) -> [UInt8] {
        switch format {
        case .dot: return SceneEncoder.dot(scene)
        case .svg:
            let drawn = try backend.draw(request(scene, .svg, dpi: nil), timeLimit: timeLimit)
            return SVGDocument.finish(drawn, scene: scene.value)
        case .pdf: return try backend.draw(request(scene, .pdf, dpi: nil), timeLimit: timeLimit)
        case .png:
            let size = scene.value.page.size
            let pixels = size.width * size.height * Double(dpi * dpi) / (72 * 72)
            guard dpi > 0, pixels <= Double(Self.pixelCap) else {
                let most = Int((Double(Self.pixelCap) * 72 * 72 / (size.width * size.height)).squareRoot())
                throw .tooLarge(
                    "\(dpi) dots per inch on this page are more than \(Self.pixelCap / 1_000_000) million pixels; "
                        + "use at most \(most), or PDF")
            }
            let drawn = try backend.draw(request(scene, .png, dpi: dpi), timeLimit: timeLimit)
            return PNGDocument.settingResolution(drawn, dpi: dpi)
        }
    }

    private func request(_ scene: Disclosed<Scene>, _ format: DrawingRequest.Format, dpi: Int?) -> DrawingRequest {
        DrawingRequest(
            dot: SceneEncoder.dot(scene, dpi: dpi), graphName: scene.value.name.text, format: format)
    }
}
