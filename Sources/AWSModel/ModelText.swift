/// A generated text as bytes, of which long and rarely asked parts are read when they are asked for.
struct ModelText: Sendable {
  typealias Range = Swift.Range<Int>

  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var count: Int { bytes.count }
  subscript(place: Int) -> UInt8 { bytes[place] }

  func string(_ range: Range) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func isDash(_ range: Range) -> Bool {
    range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: "-")
  }

  /// The word unless it is the dash of what the model does not say.
  func optional(_ range: Range) -> String? { isDash(range) ? nil : string(range) }

  /// `nil` for a dash, and for no word.
  func integer(_ range: Range) -> Int? {
    guard !range.isEmpty, !isDash(range) else { return nil }
    return Int(string(range))
  }

  func words(in range: Range) -> [String] { Self.words(in: bytes[range]) }

  /// The words after the first of the indented line that begins with it; lines that begin otherwise
  /// are not taken apart.
  func words(after first: String, in range: Range) -> [String] {
    let first = Array(first.utf8)
    var start = range.lowerBound
    while start < range.upperBound {
      let end = endOfLine(at: start)
      let word = (start + 1)..<endOfWord(at: start + 1)
      if bytes[word].elementsEqual(first) { return words(in: word.upperBound..<end) }
      start = end + 1
    }
    return []
  }

  func lines(in range: Range) -> [[String]] {
    bytes[range].split(separator: Self.newline).map(Self.words)
  }

  /// Compares bytes in place, by Horspool's search, which looks at one byte in as many as the word has: there are
  /// over a thousand instance types, and each launch asks.
  func has(_ word: String, among range: Range) -> Bool {
    let letters = Array(word.utf8)
    guard let last = letters.last, range.count >= letters.count,
      !letters.contains(where: Self.isBetweenWords)
    else { return false }
    var steps = [Int](repeating: letters.count, count: 256)
    for (place, letter) in letters.dropLast().enumerated() {
      steps[Int(letter)] = letters.count - 1 - place
    }
    return bytes.withUnsafeBufferPointer { bytes in
      var end = range.lowerBound + letters.count
      while end <= range.upperBound {
        let start = end - letters.count
        if bytes[end - 1] == last,
          start == range.lowerBound || Self.isBetweenWords(bytes[start - 1]),
          end == range.upperBound || Self.isBetweenWords(bytes[end]),
          bytes[start..<end].elementsEqual(letters)
        {
          return true
        }
        end += steps[Int(bytes[end - 1])]
      }
      return false
    }
  }

  private static func words(in bytes: ArraySlice<UInt8>) -> [String] {
    bytes.split(whereSeparator: isBetweenWords).map { String(decoding: $0, as: UTF8.self) }
  }

  // These two see every byte of the text; a local array keeps them at a few instructions each.

  func endOfWord(at start: Int) -> Int {
    let bytes = bytes
    var place = start
    while place < bytes.count, !Self.isBetweenWords(bytes[place]) { place += 1 }
    return place
  }

  func endOfLine(at start: Int) -> Int {
    let bytes = bytes
    var place = start
    while place < bytes.count, bytes[place] != Self.newline { place += 1 }
    return place
  }

  static func isBetweenWords(_ byte: UInt8) -> Bool { byte == blank || byte == newline }

  static var blank: UInt8 { UInt8(ascii: " ") }
  static var newline: UInt8 { UInt8(ascii: "\n") }
}
