/// Makes identifiers from names: letters and digits are kept in lower case, everything else becomes single hyphens.
///
/// `Murang'a` becomes `murang-a`; `Jukwaa la Vijana, Njoro` becomes `jukwaa-la-vijana-njoro`. A name without any letter
/// or digit gives an empty text.
/// - Complexity: O(length).
public func slug(_ name: String) -> String {
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

private func isKeptInSlug(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        return (48...57).contains(scalar.value) || (97...122).contains(scalar.value | 32)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
}

/// The form in which names are compared: lower case, runs of white space (no-break spaces too) folded to one space.
/// - Complexity: O(length).
public func comparisonKey(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
}
