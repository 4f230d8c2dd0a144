import Foundation
import Testing

@testable import StakeholderGraphRendering

/// A drawing process that dies, hangs or talks nonsense is an error with words.
@Suite struct WorkerProcessTests {
    private static let request = DrawingRequest(
        dot: Array("digraph \"g\" { a [pos=\"0,0\"] }".utf8), graphName: "g", format: .svg)

    private func error(of script: String, timeLimit: Double = 10) -> RenderingError? {
        do throws(RenderingError) {
            _ = try WorkerProcess(executable: "/bin/sh", arguments: ["-c", script])
                .draw(Self.request, timeLimit: timeLimit)
            return nil
        } catch {
            return error
        }
    }

    @Test func aProcessEndedByASignalIsACrash() {
        #expect(error(of: "kill -SEGV $$") == .crashed(signal: 11))
        #expect(error(of: "kill -ABRT $$") == .crashed(signal: 6))
    }

    @Test func aProcessThatHangsIsStopped() {
        #expect(error(of: "exec sleep 600", timeLimit: 0.2) == .timeLimit(0.2))
        // Its output closed, itself still there.
        #expect(error(of: "exec >&- <&-; exec sleep 600", timeLimit: 0.2) == .timeLimit(0.2))
    }

    @Test func aProcessThatGivesNoWholeAnswerIsUnavailable() {
        for script in ["exit 3", "echo nonsense", "printf 'done 100\\nshort'", "cat"] {
            guard case .unavailable = error(of: script) else {
                Issue.record("\(script) was taken for an answer")
                continue
            }
        }
    }

    @Test func aMissingProgramIsUnavailable() {
        #expect(throws: RenderingError.self) {
            try WorkerProcess(executable: "/no/such/program", arguments: []).draw(Self.request, timeLimit: 5)
        }
    }

    /// The graph of Graphviz issue lists that ends dot 2.42 by a signal; newer versions draw or refuse it. Either way
    /// this process goes on and hears of it.
    private static let crashing = """
        digraph G { concentrate=true; node [shape=record label="<a> a|<b> b|<c> c"];
         subgraph cluster_0 { n0; n2; n4; } subgraph cluster_1 { n1; n3; n5; }
         n2:c->n1:c; n5:c->n4:b; n3:b->n4:b; n1:c->n3:b; n3:a->n4:a; n2:b->n1:b;
         n4:b->n3:c; n3:a->n1:b; n4:c->n2:c; n1:c->n3:b; n1:a->n4:b; n5:c->n5:a; }
        """

    @Test func aCrashOfGraphvizIsAnErrorOfTheBuiltProgram() throws {
        let worker = WorkerProcess(executable: Self.mapctl, arguments: ["render-worker"])
        #expect(!(try worker.draw(Self.request, timeLimit: 20)).isEmpty)
        let graph = DrawingRequest(dot: Array(Self.crashing.utf8), graphName: "G", engine: "dot", format: .svg)
        do {
            let picture = try worker.draw(graph, timeLimit: 20)
            #expect(!picture.isEmpty)
        } catch {
            #expect(!error.description.isEmpty)
        }
        #expect(!(try worker.draw(Self.request, timeLimit: 20)).isEmpty)
    }

    @Test func aGraphThatIsNoneIsRefused() {
        let worker = WorkerProcess(executable: Self.mapctl, arguments: ["render-worker"])
        for text in ["digraph \"g\" { a -> ", "digraph \"other\" { a }", "graph", ""] {
            let request = DrawingRequest(dot: Array(text.utf8), graphName: "g", format: .svg)
            #expect(throws: RenderingError.self) { try worker.draw(request, timeLimit: 20) }
        }
        let unknown = DrawingRequest(dot: Self.request.dot, graphName: "g", engine: "patchwork", format: .svg)
        #expect(throws: RenderingError.self) { try worker.draw(unknown, timeLimit: 20) }
    }

    /// The built program beside the bundle of these tests.
    private static var mapctl: String {
        let arguments = CommandLine.arguments
        let flag = arguments.firstIndex(of: "--test-bundle-path")
        let bundle = flag.flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil } ?? arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("mapctl").path
    }
}
