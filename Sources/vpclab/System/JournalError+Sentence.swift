import Foundations
import LabSession
import Presentation
import SessionStore
import SystemCalls

/// What happened to the session's record, where, and what to do about it, in the reader's language.
extension JournalError {
  var sentence: StyledText {
    switch reason {
    case .create: "cannot create \(path): \(systemWords)"
    case .open: "cannot open \(path): \(systemWords)"
    case .read: "cannot read \(path): \(systemWords)"
    case .write: "not saved: cannot write to \(path): \(systemWords). Everything before is saved."
    case .sync:
      """
      the last input may or may not have been saved: the disk did not confirm \(path): \
      \(systemWords). Everything before is saved. Start vpclab again, and look whether the input \
      took effect before you repeat it.
      """
    case .look:
      """
      not saved: cannot see what has become of \(path): \(systemWords). Everything before is saved.
      """
    case .setAside:
      """
      the session needs mending, and what is taken away from it can't be kept: cannot write \
      \(path): \(systemWords). Nothing was changed.
      """
    case .cut:
      """
      cannot cut the torn last line off \(path), of which there is a copy beside it: \(systemWords)
      """
    case .poisoned:
      """
      not saved: an earlier write to \(path) failed. Start vpclab again to go on from what is saved.
      """
    case .full:
      """
      not saved: \(path) has reached the limit of \(TranscriptLimits.events) inputs or \
      \(TranscriptLimits.bytes >> 20) MiB. Everything before is saved; 'vpclab start --new' begins \
      another session.
      """
    case .tooLong:
      """
      not saved: the input takes more than the \(TranscriptLimits.bytesPerLine >> 10) KiB of a \
      transcript's line. Divide it into several.
      """
    case .refused(let error):
      """
      not saved, since no transcript may hold it: \(error.reasonText). Everything before is saved.
      """
    case .inUse(let process?):
      """
      \(path) is already open in another vpclab (process \(process)); 'vpclab attach' opens \
      a second window on it, and 'vpclab start --new' begins another session
      """
    case .inUse(nil):
      """
      \(path) is already open in another vpclab; 'vpclab attach' opens a second window on it, and \
      'vpclab start --new' begins another session
      """
    case .notAFile: "cannot open \(path): it is no regular file"
    case .lost(let interference, let other): lost(interference, savedAs: other)
    case .noHome:
      """
      neither XDG_STATE_HOME nor HOME is set, so there is no place for sessions; set XDG_STATE_HOME \
      to a folder of yours
      """
    case .damaged(let error): "\(path) is damaged: \(error.description). It was left as it is."
    case .missing: "the session used last is gone: there is no \(path)"
    case .emptied: "the session used last is gone: \(path) is empty"
    case .keptElsewhere: "not saved: another window keeps the record in \(path)"
    case .cameApart:
      """
      this window and the session in \(path) have come apart, and nothing more is done here; \
      'vpclab attach' opens another window on it
      """
    case .whole: "\(path) is whole: there is nothing to recover"
    }
  }

  /// What failed, without what it means for an input.
  var cause: StyledText {
    switch reason {
    case .write: "cannot write to \(path): \(systemWords)"
    default: sentence
    }
  }

  private func lost(_ interference: Interference, savedAs other: String?) -> StyledText {
    let what: StyledText =
      switch interference {
      case .removed:
        "\(path) was removed while the session was open, so the last input was not saved."
      case .replaced:
        """
        another file was put in place of \(path) while the session was open, so the last input was \
        not saved.
        """
      case .truncated:
        "\(path) was shortened while the session was open, so the last input was not saved."
      case .changed:
        """
        another program wrote to \(path) while the session was open, so the last input was not saved.
        """
      }
    let rest: StyledText =
      if let other {
        "Everything before it is saved in \(other), and 'vpclab' goes on from there."
      } else {
        "Everything before it could not be saved elsewhere either: \(systemWords)."
      }
    return "\(what) \(rest)"
  }

  /// The system's own words, and what a person can do about them.
  private var systemWords: StyledText {
    let words = StyledText(SystemError(code: code).description)
    return advice.map { "\(words); \($0)" } ?? words
  }

  private var advice: StyledText? {
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
