import ArgumentParser

/// Seeds on the command line: `7`, or `1-200`.
struct SeedRange: ExpressibleByArgument {
  let range: ClosedRange<UInt64>

  init(_ range: ClosedRange<UInt64>) { self.range = range }

  init?(argument: String) {
    let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map {
      UInt64($0)
    }
    guard let first = ends.first, let last = ends.last, ends.count <= 2, let first, let last,
      first <= last
    else { return nil }
    range = first...last
  }

  var defaultValueDescription: String {
    range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
  }
}
