public import Documents
public import Tutor

/// Everything that can be done to a lab, and so everything that a transcript records.
public enum Input: Equatable, Sendable {
  /// A complete command, over as many lines as it took.
  ///
  /// `isFollowed` says that a terminal watches it: a ping that stands alone goes on in the
  /// foreground until it has ended, and there is somebody to ask.
  case command(ParsedInput, isFollowed: Bool = false)
  /// Time passes until the foreground process has sent so many packets more, or has ended.
  case proceed(packets: Int)
  /// Ctrl-C ends the foreground process.
  case interrupt
  /// A window is closed: what runs in it ends, and its shell with it.
  case hangUp
  /// An answer to one of the write-up's prompts.
  case answer(prompt: String, text: String)
  /// A form filled in, field by field.
  case form(wizard: String, values: JSONObject)

  /// A command that is parsed here.
  public static func command(_ text: String, isFollowed: Bool = false) -> Input {
    .command(ParsedInput(text), isFollowed: isFollowed)
  }
}

extension Input {
  /// One line that reminds of it.
  var label: String {
    switch self {
    case .command(let input, _):
      // Telling characters apart is costly, and most lines are short and plain.
      if input.text.utf8.count <= 72, input.text.utf8.allSatisfy({ (32..<127).contains($0) }) {
        return input.text
      }
      let line = input.text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      return line.count <= 72 ? line : line.prefix(71) + "…"
    case .proceed: return "the ping that runs"
    case .interrupt: return "Ctrl-C"
    case .hangUp: return "a window that was closed"
    case .answer(let prompt, _): return "answer \(prompt)"
    case .form(let wizard, _): return "wizard \(wizard)"
    }
  }

  /// How many bytes of a transcript's line it takes at most, apart from what every line has.
  var recordedBytes: Int {
    switch self {
    case .command(let input, _): Self.recordedBytes(input.text)
    case .proceed, .interrupt, .hangUp: 0
    case .answer(let prompt, let text): Self.recordedBytes(prompt) + Self.recordedBytes(text)
    case .form(let wizard, let values):
      Self.recordedBytes(wizard) + Self.recordedBytes(JSONValue.object(values).json(.compact))
    }
  }

  /// A text's bytes once it is a JSON text in ASCII.
  private static func recordedBytes(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.reduce(0) { sum, byte in
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): sum + 2
        case 0x20..<0x7F: sum + 1
        // What follows the first byte of a character.
        case 0x80..<0xC0: sum
        case 0xF0...: sum + 12
        default: sum + 6
        }
      }
    }
  }

  /// Whether it is a step of its own for `undo`: undoing an undo is called redo, and what a ping
  /// does belongs to the command that began it.
  var isUndoable: Bool {
    switch self {
    case .command(let input, _):
      input.word != UndoWord.self && input.word != RedoWord.self && input.word != ForkWord.self
    case .proceed, .interrupt, .hangUp: false
    case .answer, .form: true
    }
  }

  /// The word by which it is about the lab that is graded, `nil` for what may be done in a copy, too.
  var ofGradedLab: String? {
    switch self {
    case .command(let input, _):
      input.word.flatMap { word in Self.wordsOfGradedLab.contains(word.name) ? word.name : nil }
    case .answer: "answer"
    case .proceed, .interrupt, .hangUp, .form: nil
    }
  }

  private static let wordsOfGradedLab: Set<String> = [
    "answer", "check", "goto", "hint", "quiz", "report", "reset", "skip", "solve", "story",
    "submit",
  ]

  /// Whether the lab takes it only while a process runs in the foreground, or only while none does;
  /// `nil` for what it takes at any time.
  var isForForeground: Bool? {
    switch self {
    case .proceed, .interrupt: true
    case .command, .answer, .form: false
    case .hangUp: nil
    }
  }
}
