public import Foundation

/// Reads whole files and says in plain words why it could not.
public enum FileAccess {
    /// Why a file could not be read or written.
    public struct Failure: Error, Sendable {
        /// A few words without a full stop: `permission denied`.
        public let reason: String
    }

    /// The bytes of a file.
    public static func bytes(_ url: URL) -> Result<[UInt8], Failure> {
        // Foundation on Linux never gives back the page of memory in which it reads an empty file.
        if isEmptyFile(url) { return .success([]) }
        do {
            return .success([UInt8](try Data(contentsOf: url)))
        } catch {
            return .failure(Failure(reason: reason(error)))
        }
    }

    /// Whether a path leads to an ordinary file that may be read and holds nothing.
    private static func isEmptyFile(_ url: URL) -> Bool {
        url.withUnsafeFileSystemRepresentation { path in
            var status = stat()
            guard let path, stat(path, &status) == 0, status.st_size == 0 else { return false }
            return status.st_mode & S_IFMT == S_IFREG && access(path, R_OK) == 0
        }
    }

    /// A few words for an error of the file system.
    public static func reason(_ error: any Error) -> String {
        let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
        if cause.domain == NSPOSIXErrorDomain {
            return String(cString: strerror(Int32(cause.code))).lowercased()
        }
        switch (error as? CocoaError)?.code {
        case .fileReadNoPermission, .fileWriteNoPermission: return "permission denied"
        case .fileReadNoSuchFile, .fileNoSuchFile: return "no such file or directory"
        case .fileWriteOutOfSpace: return "no space left on device"
        case .fileReadUnknown: return "is a directory or cannot be read"
        default: return "\(cause.localizedDescription)"
        }
    }
}
