public import LabSession
import SystemCalls

/// Why a session could not be opened or saved, and what to do about it.
public struct JournalError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case create
    case open
    case read
    case write
    case sync
    /// A write or a sync failed before, so the file can't be trusted any more.
    case poisoned
    /// The session has reached the size that graders accept.
    case full
    /// The input is longer than graders accept.
    case tooLong
    case inUse
    /// A folder, a device or a pipe.
    case notAFile
    /// Neither `XDG_STATE_HOME` nor `HOME` says where sessions are kept.
    case noHome
    case damaged(TranscriptError)
  }

  public let reason: Reason
  public let path: String
  /// The system's `errno`, where the system refused.
  public let code: Int32

  init(_ reason: Reason, path: String, code: Int32 = errno) {
    self.reason = reason
    self.path = path
    self.code = code
  }
}

extension JournalError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .create: "cannot create \(path): \(system)"
    case .open: "cannot open \(path): \(system)"
    case .read: "cannot read \(path): \(system)"
    case .write: "not saved: cannot write to \(path): \(system). Everything before is saved."
    case .sync:
      "not saved: the disk did not confirm \(path): \(system). Start vpclab again to go on "
        + "from what is saved."
    case .poisoned:
      "not saved: an earlier write to \(path) failed. Start vpclab again to go on from what is "
        + "saved."
    case .full:
      "not saved: \(path) has reached the limit of \(TranscriptLimits.events) inputs or "
        + "\(TranscriptLimits.bytes >> 20) MiB. "
        + "Everything before is saved; 'vpclab start --new' begins another session."
    case .tooLong:
      "not saved: the input takes more than the \(TranscriptLimits.bytesPerLine >> 10) KiB of a "
        + "transcript's line. Divide it into several."
    case .inUse: "\(path) is already open in another vpclab; close that one first"
    case .notAFile: "cannot open \(path): it is no regular file"
    case .noHome:
      "neither XDG_STATE_HOME nor HOME is set, so there is no place for sessions; "
        + "set XDG_STATE_HOME to a folder of yours"
    case .damaged(let error):
      "\(path) is damaged: \(error). It was left as it is; 'vpclab replay' shows what precedes "
        + "the damage, and 'vpclab start --new' begins another session."
    }
  }

  /// The system's own words, and what a person can do about them.
  private var system: String {
    let words = SystemError(code: code).description
    return advice.map { "\(words); \($0)" } ?? words
  }

  private var advice: String? {
    switch code {
    case EEXIST: "name a new file, or remove that one first"
    case ENOENT where reason == .create: "make its folder first"
    case EACCES, EPERM, EROFS: "choose a place that you may use"
    case ENOSPC, EDQUOT: "make room on the disk and try again"
    case EFBIG: "raise the limit on the size of files (ulimit -f) and try again"
    case ELOOP: "a session is never opened through a symbolic link, so name the file itself"
    default: nil
    }
  }
}
