internal import Foundation

/// A JSON value to be written, keys in the order given.
indirect enum JSONText {
    case string(String)
    case number(Double)
    case flag(Bool)
    case list([JSONText])
    case object([(String, JSONText)])

    /// The text of a number column as a number, everything else as a string.
    static func cell(_ text: String, isNumeric: Bool) -> JSONText {
        if isNumeric, let number = Double(text), number.isFinite { return .number(number) }
        return .string(text)
    }

    /// One element a line for the lists of nodes and edges, so that two versions compare line by line.
    func data() -> Data {
        var text = ""
        write(to: &text, depth: 0)
        text += "\n"
        return Data(text.utf8)
    }

    private func write(to text: inout String, depth: Int) {
        switch self {
        case .string(let value): Self.write(value, to: &text)
        case .number(let value): text += value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
        case .flag(let value): text += value ? "true" : "false"
        case .list(let values):
            text += "["
            for (number, value) in values.enumerated() {
                text += number == 0 ? "\n" : ",\n"
                value.write(to: &text, depth: depth + 1)
            }
            text += values.isEmpty ? "]" : "\n]"
        case .object(let pairs):
            text += "{"
            for (number, pair) in pairs.enumerated() {
                if number > 0 { text += "," }
                if depth == 0 { text += "\n" }
                Self.write(pair.0, to: &text)
                text += ":"
                pair.1.write(to: &text, depth: depth + 1)
            }
            text += depth == 0 && !pairs.isEmpty ? "\n}" : "}"
        }
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 32 || scalar.value == 127 || scalar.value == 0x2028 || scalar.value == 0x2029 {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        text += "\""
    }
}
