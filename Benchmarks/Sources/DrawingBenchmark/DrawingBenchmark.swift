internal import BenchmarkSupport
internal import Foundation
internal import ReferenceData
internal import StakeholderGraph
internal import StakeholderGraphIO
internal import StakeholderGraphRendering

/// Times the composing of a view of a map, and the encoding of its scene as DOT.
///
///     DrawingBenchmark MAP VIEW YYYY-MM-DD [RUNS]
///
/// The checksums are the elements of the scene and the bytes of the text.
@main
enum DrawingBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, case .date(.day(let day)) = DateReader.read(arguments[3], order: .iso),
            let data = ReferenceData.locate(besideExecutable: URL(fileURLWithPath: arguments[0]).absoluteURL),
            let view = ViewLibrary(folders: [data]).view(named: arguments[2])
        else { throw WrongUse() }
        let url = URL(fileURLWithPath: arguments[1])
        let runs = arguments.count > 4 ? Int(arguments[4]) ?? 5 : 5
        let map = try MapReader(reference: ReferenceLibraryReader(folder: data)).read(url).map
            .disclosed(for: Audience(.internal))
        let request = ViewRequest(view: view, page: Page(.a4), day: day)
        let composed = try Measurement.timing(runs: runs) { try ViewComposer.compose(map, request) }
        let scene = composed.answer.scene
        let elements = scene.value.backdrops.count + scene.value.lines.count + scene.value.shapes.count
        let encoded = Measurement.timing(runs: runs) { SceneEncoder.dot(scene) }
        let checksum = ["elements": Double(elements), "bytes": Double(encoded.answer.count)]
        let graph = url.lastPathComponent
        try ResultLine(
            measure: "compose-\(view.name)", graph: graph, composed.measurement, threads: 1, checksum: checksum
        ).write()
        try ResultLine(
            measure: "encode-\(view.name)", graph: graph, encoded.measurement, threads: 1, checksum: checksum
        ).write()
    }
}

/// The arguments are not as the usage says.
struct WrongUse: Error, CustomStringConvertible {
    var description: String { "usage: DrawingBenchmark MAP VIEW YYYY-MM-DD [RUNS]" }
}
