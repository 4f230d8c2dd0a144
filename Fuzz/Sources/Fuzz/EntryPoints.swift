internal import Foundation

/// Called by libFuzzer once before the first input. `FUZZ_READER` names the reader; `FUZZ_SEEDS` is a folder that gets the
/// first inputs of every reader, and then nothing else is done.
@_cdecl("LLVMFuzzerInitialize")
public func initialise(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
) -> Int32 {
    if let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] {
        do {
            try Seeds.write(to: URL(fileURLWithPath: folder, isDirectory: true))
        } catch {
            broken("The first inputs cannot be made: \(error)")
        }
        exit(0)
    }
    _ = Subject.shared
    return 0
}

/// Called by libFuzzer for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
    Subject.shared.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Says which rule was broken and ends the process, which libFuzzer takes as a finding.
func broken(_ rule: String, line: Int = #line, file: String = #fileID) -> Never {
    FileHandle.standardError.write(Data("BROKEN RULE at \(file):\(line): \(rule)\n".utf8))
    abort()
}

/// Holds a rule that every input must keep.
func require(_ condition: Bool, _ rule: @autoclosure () -> String, line: Int = #line, file: String = #fileID) {
    if !condition { broken(rule(), line: line, file: file) }
}
