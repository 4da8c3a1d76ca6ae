public import LabSession

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Why a session could not be opened or saved, and what to do about it.
public struct JournalError: Error, CustomStringConvertible {
  public enum Reason: Equatable, Sendable {
    case create
    case open
    case read
    case write
    case sync
    /// A sync failed before, so the file can't be trusted any more.
    case poisoned
    /// The session has reached the size that graders accept.
    case full
    case inUse
    case damaged(TranscriptError)
  }

  public let reason: Reason
  public let path: String
  /// The system's own words, where the system refused.
  public let system: String

  init(_ reason: Reason, path: String) {
    self.reason = reason
    self.path = path
    system = String(cString: strerror(errno))
  }

  public var description: String {
    switch reason {
    case .create: "cannot create \(path): \(system)"
    case .open: "cannot open \(path): \(system)"
    case .read: "cannot read \(path): \(system)"
    case .write:
      "not saved: cannot write to \(path): \(system). "
        + "Make room or mend the cause; everything before is saved."
    case .sync:
      "not saved: the disk did not confirm \(path): \(system). Start vpclab again to go on "
        + "from what is saved."
    case .poisoned:
      "not saved: an earlier write to \(path) failed. Start vpclab again to go on from what is saved."
    case .full:
      "not saved: the session has reached its limit of \(TranscriptLimits.bytes >> 20) MiB, "
        + "or the input is longer than \(TranscriptLimits.bytesPerLine >> 10) KiB."
    case .inUse: "\(path) is already open in another vpclab; close that one first."
    case .damaged(let error):
      "\(path) is damaged: \(error). It was left as it is; 'vpclab replay' shows what precedes the damage."
    }
  }
}
