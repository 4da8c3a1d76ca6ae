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
