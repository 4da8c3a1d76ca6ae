/// A whole number that a person, a file or a clock gave.
///
/// It lies between −10¹⁵ and 10¹⁵: as many milliseconds as 31,000 years have, and sums of it, and a
/// thousand times as much, are still an `Int`. So no number from outside can end the program.
/// scripts/check-numbers sees to it that texts become numbers by this type alone.
public struct GivenNumber: Hashable, Sendable {
  public static let range = -1_000_000_000_000_000...1_000_000_000_000_000

  public let value: Int

  /// `nil` for what is no number, or lies outside the range.
  public init?(_ text: String, in range: ClosedRange<Int> = Self.range) {
    self.init(Int(text), in: range)
  }

  /// The same for a part of a text; two initializers, since a generic one would take ten times as
  /// long, and records are full of numbers.
  public init?(_ text: Substring, in range: ClosedRange<Int> = Self.range) {
    self.init(Int(text), in: range)
  }

  private init?(_ number: Int?, in range: ClosedRange<Int>) {
    guard let number, range.contains(number), Self.range.contains(number) else { return nil }
    value = number
  }

  /// The nearest number that is one.
  public init(clamping number: Int) {
    value = min(max(number, Self.range.lowerBound), Self.range.upperBound)
  }

  /// The nearest number that is one, rounded towards zero; 0 for what is no number.
  public init(clamping number: Double) {
    let bound = Double(Self.range.upperBound)
    value = number.isNaN ? 0 : Int(min(max(number, -bound), bound))
  }
}
