import Testing

@testable import JMESPath

/// Slices against their definition: walk from start by steps, and keep what lies in the list.
@Suite struct SliceTests {
  /// Python's rule, step by step: what lies outside is drawn to the nearest end first.
  private func definition(_ slice: Slice, count: Int) -> [Int] {
    let step = slice.step ?? 1
    func end(_ bound: Int?, missing: Int) -> Int {
      guard var bound else { return missing }
      if bound < 0 { bound += count }
      return step > 0 ? min(max(bound, 0), count) : min(max(bound, -1), count - 1)
    }
    var index = end(slice.start, missing: step > 0 ? 0 : count - 1)
    let stop = end(slice.stop, missing: step > 0 ? count : -1)
    var indices: [Int] = []
    while step > 0 ? index < stop : index > stop {
      indices.append(index)
      index += step
    }
    return indices
  }

  @Test(arguments: 0...5)
  func `every small slice`(count: Int) {
    let bounds: [Int?] = [nil] + (-7...7).map(Optional.some)
    for start in bounds {
      for stop in bounds {
        for step in [nil, 1, 2, 3, 9, -1, -2, -9] as [Int?] {
          let slice = Slice(start: start, stop: stop, step: step)
          #expect(slice.indices(count: count) == definition(slice, count: count), "\(slice)")
        }
      }
    }
  }

  @Test(arguments: [Int.max, Int.min, Int.max - 1])
  func `bounds of any size`(bound: Int) {
    #expect(
      Slice(start: nil, stop: bound, step: nil).indices(count: 3).count == (bound > 0 ? 3 : 0))
    #expect(Slice(start: bound, stop: nil, step: -1).indices(count: 3).count == (bound > 0 ? 3 : 0))
    #expect(Slice(start: nil, stop: nil, step: bound).indices(count: 3).count == 1)
  }
}
