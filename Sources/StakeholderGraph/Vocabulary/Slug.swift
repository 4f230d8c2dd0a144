/// Makes identifiers from names: letters and digits are kept in lower case, everything else becomes single hyphens.
///
/// `Murang'a` becomes `murang-a`; `Jukwaa la Vijana, Njoro` becomes `jukwaa-la-vijana-njoro`. A name without any letter
/// or digit gives an empty text.
/// - Complexity: O(length).
public func slug(_ name: String) -> String {
    if isSlug(name) { return name }
    var result = ""
    result.reserveCapacity(name.utf8.count)
    var pendingHyphen = false
    for scalar in name.unicodeScalars {
        guard isKeptInSlug(scalar) else {
            // A combining mark belongs to the letter before it.
            if scalar.properties.canonicalCombiningClass != .notReordered, !pendingHyphen, !result.isEmpty {
                result.unicodeScalars.append(scalar)
            } else {
                pendingHyphen = !result.isEmpty
            }
            continue
        }
        if pendingHyphen {
            result.append("-")
            pendingHyphen = false
        }
        if (65...90).contains(scalar.value), let lower = Unicode.Scalar(scalar.value + 32) {
            result.unicodeScalars.append(lower)
        } else if scalar.isASCII {
            result.unicodeScalars.append(scalar)
        } else {
            result += scalar.properties.lowercaseMapping
        }
    }
    return result
}

/// Whether a text is a slug already, as most ids are: seen from its bytes alone.
private func isSlug(_ text: String) -> Bool {
    var last = UInt8(ascii: "-")
    for byte in text.utf8 {
        let isKept = (97...122).contains(byte) || (48...57).contains(byte)
        if !isKept, byte != UInt8(ascii: "-") || last == UInt8(ascii: "-") { return false }
        last = byte
    }
    return last != UInt8(ascii: "-")
}

private func isKeptInSlug(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// The form in which names are compared: lower case, runs of white space (no-break spaces too) folded to one space.
/// - Complexity: O(length).
public func comparisonKey(_ name: String) -> String {
    if let key = asciiComparisonKey(name) { return key }
    return name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}

/// The same for a text of ASCII alone, byte by byte; `nil` for any other.
private func asciiComparisonKey(_ name: String) -> String? {
    guard name.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    return String(unsafeUninitializedCapacity: name.utf8.count) { buffer in
        var count = 0
        var pendingSpace = false
        for byte in name.utf8 {
            if byte == 32 || (9...13).contains(byte) {
                pendingSpace = count > 0
                continue
            }
            if pendingSpace {
                buffer[count] = 32
                count += 1
                pendingSpace = false
            }
            buffer[count] = (65...90).contains(byte) ? byte | 32 : byte
            count += 1
        }
        return count
    }
}
