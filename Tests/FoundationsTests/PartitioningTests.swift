import Foundations
import Testing

@Suite struct PartitioningTests {
  /// Each length and each border, in a slice whose indices do not begin at 0.
  @Test func theBorderIsFoundWhereverItIs() {
    for count in 0..<20 {
      for border in 0...count {
        let numbers = Array(-3..<count)[3...]
        #expect(numbers.partitioningIndex { $0 >= border } == 3 + border, "\(count) \(border)")
      }
    }
  }
}
