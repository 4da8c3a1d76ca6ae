import Testing

@testable import LogsInsights

@Suite struct ComparisonTests {
  @Test(
    arguments: [
      (Datum.text("443"), Comparison.equal, Datum.integer(443), true),
      (.text("443"), .equal, .text("443.0"), true),
      (.text("180"), .greater, .integer(9_000), false),
      (.text("-"), .less, .integer(5), nil), (.text("-"), .equal, .integer(5), false),
      (.text("-"), .notEqual, .integer(5), true), (.text("abc"), .less, .text("abd"), true),
      (.null, .notEqual, .text("x"), nil), (.null, .equal, .null, nil),
      (.list([]), .equal, .list([]), false), (.map([]), .notEqual, .text("x"), false),
      (.boolean(true), .equal, .text("true"), true), (.boolean(true), .equal, .integer(1), true),
      (.timestamp(5), .lessOrEqual, .integer(5), true),
      (.number(0.5), .greaterOrEqual, .text("0.5"), true),
    ] as [(Datum, Comparison, Datum, Bool?)])
  func `numbers where both sides are, else text`(
    left: Datum, comparison: Comparison, right: Datum, expected: Bool?
  ) {
    #expect(comparison.holds(left, right) == expected)
  }
}

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
