import Documents
import LabSession
import Tutor

/// What was typed, without what differs between two people who type the same: ids, addresses, tags,
/// blanks.
///
/// Three inputs in a row are one mark. Marks are compared, never turned back into what was typed.
struct InputFingerprint: Equatable, Sendable {
  /// Of each three inputs in a row; each once, ascending.
  let marks: [Int]
  /// Of all inputs in their sequence.
  let whole: Int

  static let length = 3

  init(of inputs: [Input]) {
    var hashes: [Int] = []
    hashes.reserveCapacity(inputs.count)
    for input in inputs {
      var words = NormalizedWords()
      switch input {
      case .command(let input, _): words.add(input.text)
      case .answer(let prompt, let text):
        words.add("answer \(prompt) ")
        words.add(text)
      case .form(let wizard, let values):
        words.add("form \(wizard)")
        for value in values { words.add(" \(value.name)=\(value.value.string ?? "")") }
      // They say when, not what.
      case .proceed, .interrupt, .hangUp: continue
      }
      let bytes = words.finished()
      if !bytes.isEmpty { hashes.append(Self.hash(bytes)) }
    }
    var marks: Set<Int> = []
    for start in hashes.indices.dropLast(Self.length - 1) {
      marks.insert(Self.hash(hashes[start..<start + Self.length]))
    }
    self.marks = marks.sorted()
    whole = Self.hash(hashes[...])
  }

  /// How much of it is in another one, in percent; `nil` where there is too little to compare.
  func share(in other: InputFingerprint) -> Int? {
    guard marks.count >= 5 else { return nil }
    let others = Set(other.marks)
    return marks.count { others.contains($0) } * 100 / marks.count
  }

  /// FNV-1a, of which 49 bits are kept: as a document gives them back (`GivenNumber`).
  private static func hash(_ bytes: some Sequence<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(hash >> 15)
  }

  private static func hash(_ hashes: ArraySlice<Int>) -> Int {
    hash(hashes.flatMap { hash in (0..<7).map { UInt8(truncatingIfNeeded: hash >> ($0 * 8)) } })
  }
}

/// Words without quotes and blanks, ids without their digits, addresses of hosts as `@`.
private struct NormalizedWords {
  private var bytes: [UInt8] = []
  /// Where the word begins that is being read.
  private var start = 0

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { text in
      // Letters in a row are taken over together.
      var letters = text.startIndex
      for place in text.indices where Self.isMark(text[place]) {
        bytes += text[letters..<place]
        add(mark: text[place])
        letters = place + 1
      }
      bytes += text[letters...]
    }
  }

  /// What ends a word, and what is left out.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3D, 0x22, 0x27, 0x5C: true
    default: false
    }
  }

  private mutating func add(mark: UInt8) {
    if mark == 0x22 || mark == 0x27 || mark == 0x5C { return }
    // A comma and an equals sign end a word, too, and stay.
    finishWord()
    if mark == 0x2C || mark == 0x3D {
      bytes.append(mark)
    } else if bytes.last != 0x20, !bytes.isEmpty {
      bytes.append(0x20)
    }
    start = bytes.count
  }

  mutating func finished() -> [UInt8] {
    finishWord()
    while bytes.last == 0x20 { bytes.removeLast() }
    // A comment does nothing.
    return bytes.first == UInt8(ascii: "#") ? [] : bytes
  }

  private mutating func finishWord() {
    let word = bytes[start...]
    guard !word.isEmpty else { return }
    if start >= 6, bytes[(start - 6)..<start].elementsEqual("Value=".utf8) {
      // The value of a tag: everybody names things in their own way.
      bytes.removeSubrange(start...)
    } else if word.count(where: { $0 == 0x2E }) == 3,
      word.allSatisfy({ $0 == 0x2E || Self.isDigit($0) })
    {
      bytes.replaceSubrange(start..., with: [0x40])
    } else if let hyphen = word.lastIndex(of: 0x2D), bytes.endIndex - hyphen > 8,
      word[(hyphen + 1)...].allSatisfy(Self.isHexDigit)
    {
      bytes.removeSubrange((hyphen + 1)...)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x66).contains(byte) || (0x41...0x46).contains(byte)
  }
}
