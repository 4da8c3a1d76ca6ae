import Foundations
import LabSession
import LabShell
import Presentation

/// Says in good time that a session is nearly at its end: its file full, or its work done.
enum RoomNotice {
  /// What a session has left, of either.
  struct Rest {
    /// `nil` for a session that is not kept in a file.
    var room: TranscriptRoom?
    var work: Fuel

    /// From 0 to 100.
    fileprivate var workPercent: Int { work.remaining * 100 / Limits.stepsOfSession }
  }

  /// Percents left when it is said.
  private static let marks = [10, 5, 2, 1]

  /// When a session is opened.
  static func standing(_ rest: Rest) -> [StyledText] {
    var notices: [StyledText] = []
    if let room = rest.room, room.percent < marks[0] { notices.append(text(room)) }
    if rest.workPercent < marks[0] { notices.append(text(workPercent: rest.workPercent)) }
    return notices
  }

  /// When an input has taken it past a mark.
  static func passed(from before: Rest, to after: Rest) -> [StyledText] {
    var notices: [StyledText] = []
    if let old = before.room, let room = after.room, hasPassed(from: old.percent, to: room.percent)
    {
      notices.append(text(room))
    }
    if hasPassed(from: before.workPercent, to: after.workPercent) {
      notices.append(text(workPercent: after.workPercent))
    }
    return notices
  }

  private static func hasPassed(from before: Int, to after: Int) -> Bool {
    marks.contains { after < $0 && before >= $0 }
  }

  private static func text(_ room: TranscriptRoom) -> StyledText {
    """
    Note: this session has room for \(max(0, room.events)) more inputs, or \
    \(max(0, room.bytes) >> 10) KiB of them. It stays as it is when it is full; \
    \(command: "vpclab start --new") begins another.
    """
  }

  private static func text(workPercent percent: Int) -> StyledText {
    """
    Note: \(percent) percent of the work that a session may do is left (\(command: "vpclab limits")). \
    What was done stays saved and can be graded; \(command: "vpclab start --new") begins another.
    """
  }
}
