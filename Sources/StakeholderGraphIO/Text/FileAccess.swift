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
        do {
            return .success([UInt8](try Data(contentsOf: url)))
        } catch {
            return .failure(Failure(reason: reason(error)))
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
