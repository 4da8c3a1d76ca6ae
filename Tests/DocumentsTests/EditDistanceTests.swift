import Documents
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("ping", "ping", 0), ("pign", "ping", 1), ("pin", "ping", 1),
    ("hintz", "hints", 1), ("describe-vpcz", "describe-vpcs", 1), ("abcd", "dcba", 3),
  ])
  func `edits are counted, a swap of neighbours as one`(left: String, right: String, count: Int) {
    #expect(EditDistance.between(left, right) == count)
    #expect(EditDistance.between(right, left) == count)
  }
}
