import StakeholderGraph
import StakeholderGraphRendering

/// Composes and draws pictures of one map for one audience; may be used on several threads.
struct PictureMaker: Sendable {
    let map: Disclosed<StakeholderMap>
    let page: Page
    let day: CivilDate
    let language: String
    let positions: [StakeholderID: Point]
    let dpi: Int
    /// The map beside an earlier one, for the view of what changed.
    var comparer: MapComparer?
    /// What holds the forums against their circulars, where more than one picture asks for it.
    var auditor: ForumAuditor?

    /// Seconds that one picture may take.
    static let timeLimit = 30.0

    func compose(_ view: MapView) throws(ViewError) -> Disclosed<ComposedView> {
        let request = ViewRequest(
            view: view, page: page, day: day, language: language, positions: positions, comparer: comparer,
            auditor: auditor)
        return try ViewComposer.compose(map, request)
    }

    func draw(_ scene: Disclosed<Scene>, as format: PictureFormat) throws(RenderingError) -> [UInt8] {
        let renderer = SceneRenderer(
            backend: WorkerProcess(executable: ProgramPath.current, arguments: [RenderWorkerCommand.name]))
        return try renderer.render(scene, as: format, dpi: dpi, timeLimit: Self.timeLimit)
    }
}
