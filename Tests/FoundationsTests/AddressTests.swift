import Foundations
import Testing

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("10.1.0.1", 0x0A01_0001), ("0.0.0.0", 0), ("255.255.255.255", 0xFFFF_FFFF),
      ("10.1.0", nil), ("10.1.0.1.2", nil), ("10.1.0.256", nil), ("10.01.0.1", nil),
      ("10.1.0.1 ", nil), ("10..0.1", nil), ("", nil), ("10.1.0.1000", nil), ("٣.1.0.1", nil),
    ] as [(String, UInt32?)])
  func fourNumbersWithoutLeadingZeros(text: String, number: UInt32?) {
    #expect(IPv4Address(parsing: text)?.rawValue == number)
    if number != nil { #expect(IPv4Address(parsing: text)?.description == text) }
  }

  @Test(
    arguments: [
      ("::", "::"), ("::1", "::1"), ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"),
      ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"),
      ("fe80::", "fe80::"), ("::ffff:10.1.0.1", "::ffff:a01:1"),
      ("0001:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"),
      ("1:2:3:4:5:6:7", nil), ("1:2:3:4:5:6:7:8:9", nil), ("1::2::3", nil), ("12345::", nil),
      ("banana", nil), (":1", nil), ("1:", nil), ("::g", nil), ("1:2:3:4:5:6:7::8", nil),
      ("::10.1.0", nil), ("10.1.0.1", nil), ("", nil),
    ] as [(String, String?)])
  func version6IsWrittenInOneManner(text: String, canonical: String?) {
    #expect(IPv6Address(parsing: text)?.description == canonical)
  }

  /// What is written is read back, whatever groups are zero.
  @Test func everyPatternOfZeroGroupsComesBack() {
    for pattern in 0..<256 {
      var halves: [UInt64] = [0, 0]
      for group in 0..<8 where pattern & (1 << group) != 0 {
        halves[group / 4] |= 0xAB << UInt64(48 - group % 4 * 16)
      }
      let address = IPv6Address(high: halves[0], low: halves[1])
      #expect(IPv6Address(parsing: address.description) == address, "\(pattern)")
    }
  }

  @Test(
    arguments: [
      ("10.1.2.3/16", "10.1.0.0/16"), ("0.0.0.0/0", "0.0.0.0/0"), ("10.1.2.3/32", "10.1.2.3/32"),
      ("10.1.0.0/33", nil), ("10.1.0.0", nil), ("10.1.0.0/", nil), ("10.1.0.0/+8", nil),
      ("10.1.0.0/016", nil), ("10.1.0.0/8/8", nil), ("2001:db8::/32", nil),
    ] as [(String, String?)])
  func blocksAreCanonical(text: String, canonical: String?) {
    #expect(CIDR(parsing: text)?.description == canonical)
  }

  @Test(arguments: [
    ("10.1.0.0/16", "10.1.255.255", true), ("10.1.0.0/16", "10.2.0.0", false),
    ("0.0.0.0/0", "203.0.113.9", true), ("10.1.2.3/32", "10.1.2.3", true),
    ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::", false),
    ("2001:db8::/96", "2001:db8::ffff:ffff", true), ("2001:db8::/96", "2001:db8::1:0:0", false),
    ("2001:db8::/64", "2001:db8::1:0:0:1", true), ("::/0", "ff02::1", true),
    ("::1/128", "::1", true), ("::1/128", "::2", false),
    // The other family is in no block.
    ("0.0.0.0/0", "::1", false), ("::/0", "10.1.0.1", false),
  ])
  func blockContainsAddress(block: String, address: String, isInside: Bool) throws {
    let bytes = Array(address.utf8)
    // A span cannot be captured, as the macro would.
    let parsed = IPAddress(parsing: bytes.span)
    let address = try #require(parsed)
    #expect(try #require(AddressBlock(parsing: block)).contains(address) == isInside)
  }

  @Test(arguments: [
    ("10.1.0.0/16", "10.1.3.0/24", true, true), ("10.1.3.0/24", "10.1.0.0/16", false, true),
    ("10.1.0.0/16", "10.2.0.0/16", false, false), ("10.1.0.0/16", "10.1.0.0/16", true, true),
  ])
  func blocksOfBlocks(one: String, other: String, contains: Bool, overlaps: Bool) throws {
    let (one, other) = (try #require(CIDR(parsing: one)), try #require(CIDR(parsing: other)))
    #expect(one.contains(other) == contains)
    #expect(one.overlaps(other) == overlaps)
    #expect(other.overlaps(one) == overlaps)
  }

  @Test func blockKnowsItsEnds() throws {
    let block = try #require(CIDR(parsing: "10.1.3.0/24"))
    #expect(block.count == 256)
    #expect(block.last.description == "10.1.3.255")
  }

  @Test(arguments: [
    ("10.9.9.9", true, false, false), ("172.31.0.1", true, false, false),
    ("172.32.0.1", false, false, false), ("192.168.1.1", true, false, false),
    ("100.64.0.1", false, true, false), ("100.128.0.1", false, false, false),
    ("169.254.169.254", false, false, true), ("127.0.0.1", false, false, true),
    ("224.0.0.1", false, false, true), ("203.0.113.9", false, false, false),
  ])
  func rangesOfAddresses(text: String, isPrivate: Bool, isShared: Bool, isUnroutable: Bool) throws {
    let address = try #require(IPv4Address(parsing: text))
    #expect(address.isPrivate == isPrivate)
    #expect(address.isShared == isShared)
    #expect(address.isUnroutable == isUnroutable)
    #expect(address.isGlobal == !(isPrivate || isShared || isUnroutable))
  }
}
