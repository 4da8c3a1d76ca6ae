import Foundations
import LabShell
import Tutor

/// A script that plays a session: lines as typed at the prompt, and directives in comments for what
/// nobody types.
///
/// With them a script can say everything that a transcript records, so that an exported script plays
/// the same session again; to every other shell they are comments.
public struct SessionScript: Sendable {
  /// What a session's script does next.
  public enum Step: Equatable, Sendable {
    case input(Input)
    /// The session is closed here, and taken up again by what follows.
    case sitting
    /// What follows is played although the input before it ended the script.
    case continuation
  }

  /// A step and the line of the script where it begins, counted from 1.
  public struct Item: Equatable, Sendable {
    public var step: Step
    public var line: Int
    /// The window where it is typed.
    public var window = Lab.firstWindow
  }

  /// Why a script is not begun.
  public struct Complaint: Equatable, Sendable {
    public var line: Int
    /// What is wrong, with the line in it where the shell's parser says so itself.
    public var text: String
  }

  public private(set) var items: [Item] = []
  /// The seed that the script was written for.
  public private(set) var seed: UInt64?
  /// Where simulated time began, in seconds since 1970.
  public private(set) var startedAt: Int?
  /// The first thing that cannot be played.
  public private(set) var complaint: Complaint?

  /// - Parameter name: the script's, for what there is to complain of.
  public init(_ text: String, name: String = "script") {
    var reader = ScriptReader(text)
    var isFollowed = false
    var window = Lab.firstWindow
    while reader.moveToInput(orComment: Directive.mark) {
      let line = reader.line
      if let comment = reader.consumeComment(Directive.mark) {
        guard let directive = Directive(comment) else {
          complaint = Complaint(
            line: line,
            text: "\(name):\(line): '\(Directive.mark)\(DisplayText.sanitized(comment))' is no "
              + "directive; docs/recordings.md lists them\n")
          return
        }
        switch directive {
        case .typed: isFollowed = true
        case .pasted: isFollowed = false
        case .window(let number): window = number
        case .seed(let number): seed = number
        case .now(let seconds): startedAt = seconds
        case .packets(let count, let times):
          guard hasRoom(for: times, at: line, of: name) else { return }
          let item = Item(
            step: .input(.proceed(packets: count)), line: line, window: window)
          items += Array(repeating: item, count: times)
        case .text(let text):
          items.append(
            Item(
              step: .input(.command(text, isFollowed: isFollowed)), line: line, window: window))
        case .step(let step): items.append(Item(step: step, line: line, window: window))
        }
        continue
      }
      guard hasRoom(for: 1, at: line, of: name) else { return }
      let input = ParsedInput(readingFrom: &reader)
      if let text = input.complaint(in: name) {
        complaint = Complaint(line: line, text: text)
        return
      }
      items.append(
        Item(
          step: .input(.command(input, isFollowed: isFollowed)), line: line, window: window))
    }
  }

  /// A script that no session could hold is not begun: it would go on being refused to its end.
  private mutating func hasRoom(for count: Int, at line: Int, of name: String) -> Bool {
    if items.count + count <= TranscriptLimits.events { return true }
    complaint = Complaint(
      line: line,
      text:
        "\(name):\(line): more than \(TranscriptLimits.events) inputs, and no session has so many\n"
    )
    return false
  }

  /// Whether there is nothing to play.
  public var isEmpty: Bool { items.isEmpty && complaint == nil }
}
