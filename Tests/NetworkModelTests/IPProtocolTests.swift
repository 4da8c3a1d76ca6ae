import Testing

@testable import NetworkModel

@Suite struct IPProtocolTests {
  @Test(
    arguments: [
      ("-1", -1), ("all", -1), ("ALL", -1), ("tcp", 6), ("TCP", 6), ("6", 6), ("udp", 17),
      ("icmp", 1), ("icmpv6", 58), ("58", 58), ("0", 0), ("255", 255), ("47", 47), ("256", nil),
      ("-2", nil), ("", nil), (" 6", nil), ("6 ", nil), ("6.0", nil), ("tcp ", nil), ("٦", nil),
      ("esp", nil), ("99999999999999999999", nil),
    ] as [(String, Int?)])
  func `names and numbers of protocols`(text: String, number: Int?) {
    #expect(IPProtocol(parsing: text)?.number == number)
  }

  @Test func `what a security group prints is read as the same protocol`() {
    for number in -1...255 {
      let name = IPProtocol(number: number).securityGroupName
      #expect(IPProtocol(parsing: name)?.number == number, "\(name)")
    }
  }
}
