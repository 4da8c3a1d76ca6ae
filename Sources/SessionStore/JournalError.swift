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
    /// What the file is now can't be told.
    case look
    /// A torn tail, or a file to be mended, could not be kept beside the session.
    case setAside
    /// A torn tail could not be cut.
    case cut
    /// A write or a sync failed before, so the file can't be trusted any more.
    case poisoned
    /// The session has reached the size that graders accept.
    case full
    /// The input is longer than graders accept.
    case tooLong
    /// A reader would refuse the line.
    case refused(TranscriptError)
    /// Open in another process, whose number is given where the system tells it.
    case inUse(by: Int?)
    /// A folder, a device or a pipe.
    case notAFile
    /// Somebody else took the file away or wrote to it; everything acknowledged is in the new file,
    /// or could not be written to one.
    case lost(Interference, savedAs: String?)
    /// Neither `XDG_STATE_HOME` nor `HOME` says where sessions are kept.
    case noHome
    case damaged(TranscriptError)
    /// The record of which session was used last has one whose file is not there.
    case missing
    /// The file of the session used last holds nothing any more.
    case emptied
    /// Another process keeps the record.
    case keptElsewhere
    /// What this process makes of the inputs is not what was recorded.
    case cameApart
    /// Nothing is lost: there is nothing to recover.
    case whole
  }

  /// What somebody else did to the file of an open session.
  public enum Interference: String, Equatable, Sendable {
    case removed, replaced, truncated, changed
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

  /// Whether nothing more can be saved until the session is opened again.
  public var endsSession: Bool {
    switch reason {
    case .lost, .poisoned, .sync, .cameApart: true
    default: false
    }
  }
}

extension JournalError: CustomStringConvertible {
  public var description: String {
    switch reason {
    case .create: "cannot create \(path): \(system)"
    case .open: "cannot open \(path): \(system)"
    case .read: "cannot read \(path): \(system)"
    case .write: "not saved: \(cause). Everything before is saved."
    case .sync:
      "the last input may or may not have been saved: the disk did not confirm \(path): \(system). "
        + "Everything before is saved. Start vpclab again, and look whether the input took effect "
        + "before you repeat it."
    case .look:
      "not saved: cannot see what has become of \(path): \(system). Everything before is saved."
    case .setAside:
      "the session needs mending, and what is taken away from it can't be kept: cannot write "
        + "\(path): \(system). Nothing was changed."
    case .cut:
      "cannot cut the torn last line off \(path), of which there is a copy beside it: \(system)"
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
    case .refused(let error):
      "not saved, since no transcript may hold it: \(error.reasonText). Everything before is saved."
    case .inUse(let process):
      "\(path) is already open in another vpclab"
        + (process.map { " (process \($0))" } ?? "")
        + "; 'vpclab attach' opens a second window on it, and 'vpclab start --new' begins another "
        + "session"
    case .notAFile: "cannot open \(path): it is no regular file"
    case .lost(let interference, let other): lost(interference, savedAs: other)
    case .noHome:
      "neither XDG_STATE_HOME nor HOME is set, so there is no place for sessions; "
        + "set XDG_STATE_HOME to a folder of yours"
    case .damaged(let error): "\(path) is damaged: \(error). It was left as it is."
    case .missing: "the session used last is gone: there is no \(path)"
    case .emptied: "the session used last is gone: \(path) is empty"
    case .keptElsewhere: "not saved: another window keeps the record in \(path)"
    case .cameApart:
      "this window and the session in \(path) have come apart, and nothing more is done here; "
        + "'vpclab attach' opens another window on it"
    case .whole: "\(path) is whole: there is nothing to recover"
    }
  }

  /// What failed, without what it means for an input.
  public var cause: String { reason == .write ? "cannot write to \(path): \(system)" : description }

  private func lost(_ interference: Interference, savedAs other: String?) -> String {
    let what =
      switch interference {
      case .removed: "\(path) was removed"
      case .replaced: "another file was put in place of \(path)"
      case .truncated: "\(path) was shortened"
      case .changed: "another program wrote to \(path)"
      }
    let start = "\(what) while the session was open, so the last input was not saved. "
    return other.map {
      start + "Everything before it is saved in \($0), and 'vpclab' goes on from there."
    } ?? (start + "Everything before it could not be saved elsewhere either: \(system).")
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
    case EACCES, EPERM:
      reason == .create
        ? "choose a place that you may use" : "see who owns it and who may use it (ls -l)"
    case EROFS: "choose a place that you may use"
    case ENOSPC, EDQUOT: "make room on the disk and try again"
    case EFBIG: "raise the limit on the size of files (ulimit -f) and try again"
    case EMFILE, ENFILE: "close other programs, or raise the limit on open files (ulimit -n)"
    case ELOOP: "a session is never opened through a symbolic link, so name the file itself"
    default: nil
    }
  }
}
