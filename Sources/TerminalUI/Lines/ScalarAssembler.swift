/// Turns bytes, as they come, into Unicode scalars; what is no UTF-8 becomes U+FFFD.
struct ScalarAssembler {
  private var sequence: [UInt8] = []

  mutating func append(_ byte: UInt8) -> Unicode.Scalar? {
    let isContinuation = byte & 0xC0 == 0x80
    if !sequence.isEmpty, !isContinuation {
      // Give up the torn sequence: its replacement matters less than the key just pressed.
      sequence = []
    }
    sequence.append(byte)
    guard sequence.count == Self.length(ofSequenceBeginningWith: sequence[0]) else { return nil }
    defer { sequence = [] }
    return String(decoding: sequence, as: UTF8.self).unicodeScalars.first
  }

  private static func length(ofSequenceBeginningWith byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
