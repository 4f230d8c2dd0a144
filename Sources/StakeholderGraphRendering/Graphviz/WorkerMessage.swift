/// What parent and worker say to each other: a line of words, then bytes.
enum WorkerMessage {
    /// `draw NAME ENGINE FORMAT CPU-SECONDS LENGTH`, then the graph.
    static func encode(_ request: DrawingRequest, processorSeconds: Int) -> [UInt8] {
        let words = [
            "draw", request.graphName, request.engine, request.format.rawValue, String(processorSeconds),
            String(request.dot.count),
        ]
        return Array(words.joined(separator: " ").utf8) + [10] + request.dot
    }

    static func decodeRequest(_ bytes: [UInt8]) -> (request: DrawingRequest, processorSeconds: Int)? {
        guard let (words, rest) = split(bytes), words.count == 6, words[0] == "draw",
            let format = DrawingRequest.Format(rawValue: words[3]), let seconds = Int(words[4]),
            let length = Int(words[5]), rest.count == length
        else { return nil }
        let request = DrawingRequest(dot: Array(rest), graphName: words[1], engine: words[2], format: format)
        return (request, seconds)
    }

    /// `done LENGTH`, then the picture; or `refused`, `too-large` or `unavailable` with the length of a message.
    static func encode(_ outcome: Result<[UInt8], RenderingError>) -> [UInt8] {
        let (word, body): (String, [UInt8]) =
            switch outcome {
            case .success(let picture): ("done", picture)
            case .failure(.tooLarge(let message)): ("too-large", Array(message.utf8))
            case .failure(.unavailable(let message)): ("unavailable", Array(message.utf8))
            case .failure(.refused(let message)): ("refused", Array(message.utf8))
            case .failure(let other): ("refused", Array(other.description.utf8))
            }
        return Array("\(word) \(body.count)\n".utf8) + body
    }

    /// `nil` when the answer is not whole.
    static func decodeOutcome(_ bytes: [UInt8]) -> Result<[UInt8], RenderingError>? {
        guard let (words, rest) = split(bytes), words.count == 2, let length = Int(words[1]), rest.count == length
        else { return nil }
        let message = String(decoding: rest, as: UTF8.self)
        return switch words[0] {
        case "done": .success(Array(rest))
        case "too-large": .failure(.tooLarge(message))
        case "unavailable": .failure(.unavailable(message))
        case "refused": .failure(.refused(message))
        default: nil
        }
    }

    private static func split(_ bytes: [UInt8]) -> ([String], ArraySlice<UInt8>)? {
        guard let end = bytes.prefix(512).firstIndex(of: 10) else { return nil }
        let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ").map(String.init)
        return (words, bytes[(end + 1)...])
    }
}
