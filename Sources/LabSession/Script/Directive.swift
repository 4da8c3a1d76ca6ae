import Documents
import Foundations
import Tutor

/// A comment of a script that tells the player what nobody types.
///
/// Values are JSON in ASCII: on one line, whatever is in them.
public enum Directive: Equatable, Sendable {
  /// Commands are played as typed at a terminal from here on: a ping goes on in the foreground, and
  /// there is somebody to ask.
  case typed
  /// Commands are played as pasted, which is how a script begins.
  case pasted
  case seed(UInt64)
  /// Where simulated time begins, in seconds since 1970.
  case now(Int)
  /// Time passes until the foreground process has sent so many packets more, so many times.
  case packets(Int, times: Int)
  /// What follows is typed in this window.
  case window(Int)
  /// A command as it is, complete or not.
  case text(String)
  case step(SessionScript.Step)

  static let mark = "# vpclab:"

  /// - Parameter comment: what follows the mark.
  public init?(_ comment: String) {
    let words = comment.drop { $0 == " " }
    let name = String(words.prefix { !$0.isWhitespace })
    let value = words.dropFirst(name.count).trimmedOfWhitespace
    switch (name, value.isEmpty) {
    case ("typed", true): self = .typed
    case ("pasted", true): self = .pasted
    case ("interrupt", true): self = .step(.input(.interrupt))
    case ("hang-up", true): self = .step(.input(.hangUp))
    case ("window", false):
      guard let number = GivenNumber(value, in: TranscriptLimits.windows)?.value else { return nil }
      self = .window(number)
    case ("end", true): self = .step(.sitting)
    case ("continue", true): self = .step(.continuation)
    case ("seed", false):
      guard let seed = UInt64(value) else { return nil }
      self = .seed(seed)
    case ("now", false):
      guard let seconds = GivenNumber(value)?.value, TranscriptLimits.start.contains(seconds)
      else { return nil }
      self = .now(seconds)
    case ("packets", false):
      let parts = value.split(separator: " ")
      guard parts.count == 1 || parts.count == 3 && parts[1] == "x",
        let count = GivenNumber(parts[0], in: TranscriptLimits.packets)?.value,
        let times = GivenNumber(parts.count == 3 ? parts[2] : "1", in: 1...TranscriptLimits.events)
      else { return nil }
      self = .packets(count, times: times.value)
    case ("input", false), ("answer", false), ("form", false):
      guard !value.contains(#"\u0000"#), let document = try? JSONValue(parsingJSON: value)
      else { return nil }
      self.init(name, document)
    default: return nil
    }
  }

  private init?(_ name: String, _ document: JSONValue) {
    switch name {
    case "input":
      guard let text = document.string else { return nil }
      self = .text(text)
    case "answer":
      guard let prompt = document["question"]?.string, let text = document["text"]?.string
      else { return nil }
      self = .step(.input(.answer(prompt: prompt, text: text)))
    default:
      guard let wizard = document["wizard"]?.string, let values = document["values"]?.members
      else { return nil }
      self = .step(.input(.form(wizard: wizard, values: values)))
    }
  }

  /// The line of a script that says it, without its end.
  public var line: String {
    func json(_ value: JSONValue) -> String { value.json(.line, ascii: true) }
    let words =
      switch self {
      case .typed: "typed"
      case .pasted: "pasted"
      case .seed(let seed): "seed \(seed)"
      case .now(let seconds): "now \(seconds)"
      case .packets(let packets, let times):
        times == 1 ? "packets \(packets)" : "packets \(packets) x \(times)"
      case .window(let number): "window \(number)"
      case .text(let text): "input \(json(.string(text)))"
      case .step(.sitting): "end"
      case .step(.continuation): "continue"
      case .step(.input(let input)):
        switch input {
        case .command(let command, _): "input \(json(.string(command.text)))"
        case .proceed(let packets): "packets \(packets)"
        case .interrupt: "interrupt"
        case .hangUp: "hang-up"
        case .answer(let prompt, let text):
          "answer \(json(["question": .string(prompt), "text": .string(text)]))"
        case .form(let wizard, let values):
          "form \(json(["wizard": .string(wizard), "values": .object(values)]))"
        }
      }
    return "\(Self.mark) \(words)"
  }
}

extension Substring {
  fileprivate var trimmedOfWhitespace: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
