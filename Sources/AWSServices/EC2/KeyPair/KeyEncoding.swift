import DataPlane
import Foundations
import NetworkModel

/// How keys are written: SSH's strings with lengths, ASN.1's nested values, PEM's lines.
enum KeyEncoding {
  // MARK: SSH (RFC 4251)

  static func number(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func string(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }

  static func string(_ text: String) -> [UInt8] { string(Array(text.utf8)) }

  /// The strings that a public key is made of; `nil` where lengths and bytes don't fit.
  static func strings(in blob: [UInt8]) -> [[UInt8]]? {
    var strings: [[UInt8]] = []
    var rest = blob[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return nil }
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard length <= rest.count else { return nil }
      strings.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return strings
  }

  // MARK: ASN.1 (X.690)

  static func sequence(_ parts: [[UInt8]]) -> [UInt8] { tagged(0x30, parts.flatMap { $0 }) }

  /// A positive number, with a zero before a first bit that would make it negative.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    let first = digits.first ?? 0
    return tagged(0x02, first >= 0x80 || digits.isEmpty ? [0] + digits : digits)
  }

  static func octets(_ bytes: [UInt8]) -> [UInt8] { tagged(0x04, bytes) }

  static func bits(_ bytes: [UInt8]) -> [UInt8] { tagged(0x03, [0] + bytes) }

  /// rsaEncryption, 1.2.840.113549.1.1.1.
  static let rsaAlgorithm = sequence([
    [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01], [0x05, 0x00],
  ])

  private static func tagged(_ tag: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 127 else { return [tag, UInt8(bytes.count)] + bytes }
    let length = number(bytes.count).drop { $0 == 0 }
    return [tag, 0x80 | UInt8(length.count)] + length + bytes
  }

  // MARK: PEM (RFC 7468)

  static func pem(_ label: String, _ bytes: [UInt8], width: Int) -> String {
    let text = Base64.encode(bytes)
    let lines = stride(from: 0, to: text.count, by: width).map {
      String(decoding: text[$0..<min($0 + width, text.count)], as: UTF8.self)
    }
    return "-----BEGIN \(label)-----\n" + lines.joined(separator: "\n")
      + "\n-----END \(label)-----"
  }
}
