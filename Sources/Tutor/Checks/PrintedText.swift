import DataPlane
import Documents
import Foundations

/// What an input printed on the screen, and whether somebody could read a text in it.
struct PrintedText {
  let text: String
  /// Worked out when first asked for: few inputs print what a lesson wants read.
  private lazy var words = Set(Self.words(in: text))

  init(_ text: String) { self.text = text }

  /// Whether the text was printed as it stands. By bytes: letters are compared at a price.
  func contains(_ wanted: String) -> Bool {
    let wanted = Array(wanted.utf8)
    guard let first = wanted.first else { return true }
    let bytes = Array(text.utf8)
    return bytes.indices.dropLast(wanted.count - 1).contains { start in
      bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Whether one of the texts was printed: all of its words, in whatever layout. Of a flow-log record
  /// that has them, source, destination and action say enough: whoever picks fields with `awk` has
  /// read it, and who counts lines has not.
  mutating func shows(oneOf texts: [String], formats: [FlowLogFormat]) -> Bool {
    guard !text.isEmpty else { return false }
    return texts.contains { wanted in
      let essence = Self.essence(of: wanted, formats: formats)
      return !essence.isEmpty && essence.allSatisfy { words.contains($0) }
    }
  }

  private static func essence(of text: String, formats: [FlowLogFormat]) -> [Substring] {
    let words = text.split(separator: " ")
    if let record = FlowRecord(words.map(String.init), formats: formats) {
      let fields: [FlowLogField] = [.sourceAddress, .destinationAddress, .action]
      let values = fields.compactMap { record[$0] }
      if values.count == fields.count { return values.map { $0[...] } }
    }
    return Self.words(in: text)
  }

  /// Letters, digits and what joins them in addresses, ids and numbers.
  private static func words(in text: String) -> [Substring] {
    // A page of records is ASCII, which is read byte by byte.
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return text.utf8.split { !isInWord($0) }.map { Substring($0) }
    }
    return text.unicodeScalars.split { !isInWord($0) }.map { Substring($0) }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return isInWord(UInt8(truncatingIfNeeded: scalar.value)) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isInWord(_ ascii: UInt8) -> Bool {
    switch ascii {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}

extension JSONValue {
  /// A text, or the texts of a list.
  var texts: [String] {
    if let string { return [string] }
    return (array ?? []).compactMap(\.string)
  }
}
