/// A block of addresses in CIDR notation. Bits behind the prefix are passed over.
struct AddressBlock: Equatable, Sendable {
  let address: IPAddress
  let prefix: Int

  init?(_ text: Text) {
    guard let slash = text.bytes.lastIndex(of: UInt8(ascii: "/")),
      let address = IPAddress(Text(text.bytes[..<slash])),
      case .integer(let prefix)? = Number.parse(text.bytes[(slash + 1)...])
    else { return nil }
    let width = if case .version4 = address { 32 } else { 128 }
    guard (0...width).contains(prefix) else { return nil }
    self.address = address
    self.prefix = prefix
  }

  /// An address of the other family is in no block.
  func contains(_ other: IPAddress) -> Bool {
    switch (address, other) {
    case (.version4(let own), .version4(let other)):
      prefix == 0 || (own ^ other) >> (32 - UInt32(prefix)) == 0
    case (.version6(let ownHigh, let ownLow), .version6(let high, let low)):
      if prefix <= 64 {
        prefix == 0 || (ownHigh ^ high) >> (64 - UInt64(prefix)) == 0
      } else {
        ownHigh == high && (ownLow ^ low) >> (128 - UInt64(prefix)) == 0
      }
    case (.version4, .version6), (.version6, .version4): false
    }
  }
}
