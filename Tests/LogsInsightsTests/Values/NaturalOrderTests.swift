import Testing

@testable import LogsInsights

@Suite struct NaturalOrderTests {
  /// The service's own example, addresses, and what stands before and after.
  static let ordered: [Datum] =
    [.null]
    + [
      "!:", "#", "*%04", "0#", "5A", "9.0.0.1", "10.0.9.1", "10.0.10.1", "111A", "2345_", "@", "@_",
      "A", "A9876fghj", "a12345hfh", "0", "01", "1", "2", "3",
    ].map { Datum.text($0) } + [.number(3.5), .integer(4)]

  @Test func `everything stands where the documentation puts it`() {
    for (first, left) in Self.ordered.enumerated() {
      for (second, right) in Self.ordered.enumerated() {
        #expect(NaturalOrder.order(left, right) == Order(first, second))
      }
    }
  }
}
