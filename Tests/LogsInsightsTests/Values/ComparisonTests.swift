import Testing

@testable import LogsInsights

@Suite struct ComparisonTests {
  @Test(
    arguments: [
      (Scalar.text("443"), Comparison.equal, Scalar.integer(443), true),
      (.text("443"), .equal, .text("443.0"), true),
      (.text("180"), .greater, .integer(9_000), false),
      (.text("-"), .less, .integer(5), nil), (.text("-"), .equal, .integer(5), false),
      (.text("-"), .notEqual, .integer(5), true), (.text("abc"), .less, .text("abd"), true),
      (.null, .notEqual, .text("x"), nil), (.null, .equal, .null, nil),
      (.list([]), .equal, .list([]), false), (.map([]), .notEqual, .text("x"), false),
      (.boolean(true), .equal, .text("true"), true), (.boolean(true), .equal, .integer(1), true),
      (.timestamp(5), .lessOrEqual, .integer(5), true),
      (.number(0.5), .greaterOrEqual, .text("0.5"), true),
    ] as [(Scalar, Comparison, Scalar, Bool?)])
  func `numbers where both sides are, else text`(
    left: Scalar, comparison: Comparison, right: Scalar, expected: Bool?
  ) {
    #expect(comparison.holds(left, right) == expected)
  }
}
