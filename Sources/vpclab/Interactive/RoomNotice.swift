import LabSession
import Presentation

/// Says in good time that a session is nearly full.
enum RoomNotice {
  /// Percents of the room that are left when it is said.
  private static let marks = [10, 5, 2, 1]

  /// When a session is opened.
  static func standing(_ room: TranscriptRoom?) -> StyledText? {
    guard let room, room.percent < marks[0] else { return nil }
    return text(room)
  }

  /// When an input has taken it past a mark.
  static func passed(from before: TranscriptRoom?, to after: TranscriptRoom?) -> StyledText? {
    guard let before, let after,
      marks.contains(where: { after.percent < $0 && before.percent >= $0 })
    else { return nil }
    return text(after)
  }

  private static func text(_ room: TranscriptRoom) -> StyledText {
    """
    Note: this session has room for \(max(0, room.events)) more inputs, or \
    \(max(0, room.bytes) >> 10) KiB of them. It stays as it is when it is full; \
    \(command: "vpclab start --new") begins another.
    """
  }
}
