internal import CZip

/// A ZIP package opened for reading, for input that is not trusted: nothing is written to the disk, every size is
/// counted while inflating, whatever the package claims.
final class ZipArchive {
    /// More entries than this are refused.
    static let maximumEntries = 10_000
    /// The most bytes that all reads of one archive may inflate to.
    static let maximumInflatedBytes = 1 << 30
    /// From `bombBytes` on, an entry that inflates to more than this many times its stored size is refused.
    static let maximumRatio = 128
    static let bombBytes = 8 << 20

    private let archive: OpaquePointer
    /// The package's bytes, which libzip reads from until the archive is discarded.
    private let memory: UnsafeMutableRawPointer
    private var inflated = 0
    /// The names of the entries in the order of the package.
    let names: [String]

    /// Opens a package in memory, which must stay unchanged while the archive is in use.
    ///
    /// The bytes are copied, so that the archive's lifetime does not depend on the array's.
    init(_ bytes: [UInt8]) throws(WorkbookError) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrEncrypted }
        guard bytes.starts(with: [0x50, 0x4B]) else {
            throw .notAWorkbook(bytes.isEmpty ? "the file is empty" : "it is not a ZIP package")
        }
        let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
        bytes.withUnsafeBytes { copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count) }
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 0, &error) else {
            copy.deallocate()
            throw .damaged(String(cString: zip_error_strerror(&error)))
        }
        guard let opened = zip_open_from_source(source, ZIP_RDONLY, &error) else {
            let reason = String(cString: zip_error_strerror(&error))
            zip_source_free(source)
            copy.deallocate()
            throw .damaged(reason)
        }
        archive = opened
        memory = copy
        let count = zip_get_num_entries(opened, 0)
        guard count >= 0, count <= Self.maximumEntries else {
            zip_discard(opened)
            copy.deallocate()
            throw .tooLarge("it has more than \(Self.maximumEntries) parts")
        }
        var names: [String] = []
        for index in 0..<UInt64(count) {
            names.append(zip_get_name(opened, index, 0).map { String(cString: $0) } ?? "")
        }
        self.names = names
        for name in names where Self.leadsOutside(name) {
            throw .hostile("a part of it has a name that leads outside (\(name.prefix(80)))")
        }
    }

    deinit {
        zip_discard(archive)
        memory.deallocate()
    }

    private static func leadsOutside(_ name: String) -> Bool {
        name.hasPrefix("/") || name.contains("\\")
            || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
    }

    /// Whether there is a part of this name, in any case of letters.
    func contains(_ name: String) -> Bool { zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE)) >= 0 }

    /// Reads a part from beginning to end and gives its bytes in pieces to `body`.
    func read(_ name: String, _ body: (UnsafeRawBufferPointer) throws(WorkbookError) -> Void) throws(WorkbookError) {
        let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
        guard index >= 0 else { throw .damaged("the part \(name) is missing") }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, UInt64(index), 0, &status) == 0 else { throw .damaged("the part \(name)") }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .oldOrEncrypted }
        guard let file = zip_fopen_index(archive, UInt64(index), 0) else {
            throw .damaged("the part \(name): \(String(cString: zip_strerror(archive)))")
        }
        defer { zip_fclose(file) }
        let stored = Int(clamping: status.comp_size)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = zip_fread(file, buffer.baseAddress ?? UnsafeMutableRawPointer(file), UInt64(buffer.count))
            guard count >= 0 else {
                throw .damaged("the part \(name): \(String(cString: zip_file_strerror(file)))")
            }
            if count == 0 { return }
            total += Int(count)
            inflated += Int(count)
            if total > Self.bombBytes, total / max(1, stored) > Self.maximumRatio {
                throw .hostile("the part \(name) inflates to more than \(Self.maximumRatio) times its size")
            }
            guard inflated <= Self.maximumInflatedBytes else {
                throw .tooLarge("it inflates to more than \(Self.maximumInflatedBytes >> 20) megabytes")
            }
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
        }
    }

    /// Reads a part as XML events; without namespaces where only local names count and there is much to read.
    func readXML(
        _ name: String, _ handler: any XMLEventHandler, resolvesNamespaces: Bool = true
    ) throws(WorkbookError) {
        let reader = XMLEventReader(handler, resolvesNamespaces: resolvesNamespaces)
        func translated(_ failure: XMLFailure) -> WorkbookError {
            let place = "\(name), line \(failure.line)"
            return switch failure.reason {
            case .malformed: .damaged("\(place): \(failure.message)")
            case .documentType, .tooComplex: .hostile("\(place): \(failure.message)")
            case .refused: .damaged("\(place): \(failure.message)")
            }
        }
        try read(name) { piece throws(WorkbookError) in
            do throws(XMLFailure) { try reader.feed(piece) } catch { throw translated(error) }
        }
        do throws(XMLFailure) { try reader.finish() } catch { throw translated(error) }
    }
}
