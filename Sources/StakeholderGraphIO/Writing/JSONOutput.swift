public import Foundation

/// The one way in which JSON leaves the program: UTF-8, keys sorted, numbers in their shortest form, a final newline.
public enum JSONOutput {
    /// The bytes of a value.
    /// - Throws: `EncodingError` for a number that JSON cannot hold.
    public static func encode(_ value: some Encodable) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        var data = try encoder.encode(value)
        data.append(10)
        return data
    }
}
