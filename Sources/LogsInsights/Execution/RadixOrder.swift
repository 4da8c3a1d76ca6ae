/// The order of whole numbers by their digits, which for many of them is faster than comparing.
enum RadixOrder {
  private static let bits: UInt64 = 11

  /// The indices of numbers in ascending order; equal ones stay as they are.
  static func indices(of numbers: [UInt64]) -> [Int] {
    var (isOrdered, differences): (Bool, UInt64) = (true, 0)
    for index in numbers.indices.dropFirst() {
      if numbers[index] < numbers[index - 1] { isOrdered = false }
      differences |= numbers[index] ^ numbers[index - 1]
    }
    var order = Array(numbers.indices)
    if isOrdered { return order }
    guard numbers.count > 1_000 else {
      order.sort { (numbers[$0], $0) < (numbers[$1], $1) }
      return order
    }
    var next = order
    let mask: UInt64 = 1 << bits &- 1
    for shift in stride(from: UInt64(0), to: 64, by: 11) where differences >> shift & mask != 0 {
      sort(order, into: &next, by: numbers) { Int($0 >> shift & mask) }
      swap(&order, &next)
    }
    return order
  }

  private static func sort(
    _ order: [Int], into next: inout [Int], by numbers: [UInt64], _ digit: (UInt64) -> Int
  ) {
    numbers.withUnsafeBufferPointer { numbers in
      var starts = [Int](repeating: 0, count: 1 << Int(bits) + 1)
      for number in numbers { starts[digit(number) + 1] += 1 }
      for index in 1..<starts.count { starts[index] += starts[index - 1] }
      next.withUnsafeMutableBufferPointer { next in
        for index in order {
          let digit = digit(numbers[index])
          next[starts[digit]] = index
          starts[digit] += 1
        }
      }
    }
  }
}
