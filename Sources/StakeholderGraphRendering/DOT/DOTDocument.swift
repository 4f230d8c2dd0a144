/// A text in the DOT language under construction: the only place where anything is quoted.
struct DOTDocument {
    private(set) var bytes: [UInt8] = []

    /// A value of an attribute.
    enum Value {
        /// A constant of ours or a number: needs no escape.
        case plain(String)
        /// Free text that stands in a label: every character shows as it is.
        case label([String], Justification)
    }

    enum Justification: String {
        case center = "n"
        case left = "l"
        case right = "r"
    }

    mutating func open(graph name: String) {
        line("digraph \"\(name)\" {")
    }

    mutating func close() {
        line("}")
    }

    /// A statement on all nodes, all edges or the graph itself: `graph`, `node`, `edge`.
    mutating func defaults(_ target: StaticString, _ attributes: [(StaticString, Value)]) {
        append("\(target)")
        append(attributes)
    }

    mutating func node(_ id: String, _ attributes: [(StaticString, Value)]) {
        append(id)
        append(attributes)
    }

    mutating func edge(_ from: String, _ to: String, _ attributes: [(StaticString, Value)]) {
        append(from)
        append(" -> ")
        append(to)
        append(attributes)
    }

    private mutating func append(_ attributes: [(StaticString, Value)]) {
        append(" [")
        for (index, (key, value)) in attributes.enumerated() {
            if index > 0 { append(", ") }
            append("\(key)=\"")
            switch value {
            case .plain(let text): append(text)
            case .label(let lines, let justification):
                for (index, line) in lines.enumerated() {
                    append(Self.escaped(line))
                    // A single centred line needs no end; others say how they stand.
                    if justification != .center || index < lines.count - 1 { append("\\" + justification.rawValue) }
                }
            }
            append("\"")
        }
        line("];")
    }

    /// Free text inside a quoted label. Graphviz decodes entities first and backslashes after.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "&": result += "&amp;"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func line(_ text: String) {
        append(text)
        bytes.append(10)
    }
}
