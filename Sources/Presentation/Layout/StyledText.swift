import Foundations

/// A text before it is broken into lines, in styles; everything in it has been made safe to show.
///
/// Written as a sentence: `"Step \(number): \(title, .heading). Type \(command: "hint")."`
public struct StyledText: Equatable, Sendable, ExpressibleByStringInterpolation {
  struct Run: Equatable, Sendable {
    var text: String
    var style: TextStyle
    /// Never broken at its blanks.
    var isWhole: Bool
  }

  private(set) var runs: [Run] = []

  public init() {}

  /// Line breaks stay; between them it is wrapped.
  public init(_ text: String, _ style: TextStyle = .plain) {
    append(text, style)
  }

  public init(stringLiteral text: String) {
    append(text, .plain)
  }

  public init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  /// Something to type: kept whole, on a line of its own where it does not fit beside others.
  public static func command(_ command: String) -> StyledText {
    var text = StyledText()
    text.append(command, .command, isWhole: true)
    return text
  }

  /// The words without their styles.
  public var plain: String { runs.map(\.text).joined() }
  public var isEmpty: Bool { runs.isEmpty }
  /// Columns that it takes unbroken.
  public var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  public mutating func append(_ text: String, _ style: TextStyle = .plain, isWhole: Bool = false) {
    guard !text.isEmpty else { return }
    runs.append(Run(text: DisplayText.sanitized(text), style: style, isWhole: isWhole))
  }

  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var text = left
    text.runs += right.runs
    return text
  }

  public static func += (left: inout StyledText, right: StyledText) {
    left.runs += right.runs
  }

  /// All plain words in one style; what has a style of its own keeps it.
  public func styled(_ style: TextStyle) -> StyledText {
    var text = self
    for index in text.runs.indices where text.runs[index].style == .plain {
      text.runs[index].style = style
    }
    return text
  }

  /// Our own signs in ASCII; names that people gave stay as they are.
  var transliterated: StyledText {
    var text = self
    for index in text.runs.indices where !text.runs[index].text.utf8.allSatisfy({ $0 < 0x80 }) {
      text.runs[index].text = text.runs[index].text.map { character in
        switch character {
        case "…": "..."
        case "→": "->"
        case "↔": "<->"
        case "·", "–", "—": "-"
        default: String(character)
        }
      }.joined()
    }
    return text
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = StyledText()

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      text.append(literal)
    }

    public mutating func appendInterpolation(_ words: String, _ style: TextStyle = .plain) {
      text.append(words, style)
    }

    public mutating func appendInterpolation(_ number: some BinaryInteger) {
      text.append(String(number))
    }

    public mutating func appendInterpolation(_ part: StyledText) {
      text += part
    }

    /// Something to type that stands apart: behind a colon, in parentheses.
    public mutating func appendInterpolation(command: String) {
      text += .command(command)
    }

    /// Something to type in the middle of a sentence: in quotes, since colour alone tells nothing.
    public mutating func appendInterpolation(word: String) {
      text.append("'")
      text += .command(word)
      text.append("'")
    }
  }
}

extension Sequence<StyledText> {
  public func joined(separator: StyledText) -> StyledText {
    var text = StyledText()
    for (index, part) in enumerated() {
      if index > 0 { text += separator }
      text += part
    }
    return text
  }
}
