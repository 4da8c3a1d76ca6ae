import Foundations

/// A text with gaps, numbered from 1: `Step %1 of %2`. A translation may have them in another order.
public struct PhrasePattern: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case words(String)
    /// Counted from 0.
    case gap(Int)
  }

  public private(set) var pieces: [Piece] = []

  public init(_ text: String) {
    var words: [UInt8] = []
    var rest = Substring(text).utf8
    func flush(_ pieces: inout [Piece]) {
      if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
      words = []
    }
    while let byte = rest.popFirst() {
      let digits =
        byte == UInt8(ascii: "%") ? rest.prefix { (48...57).contains($0) } : rest.prefix(0)
      guard let number = GivenNumber(Substring(digits), in: 1...99)?.value else {
        words.append(byte)
        continue
      }
      flush(&pieces)
      pieces.append(.gap(number - 1))
      rest = rest.dropFirst(digits.count)
    }
    flush(&pieces)
  }

  /// Whether there is something to translate: a letter outside the gaps.
  public static func hasWords(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
