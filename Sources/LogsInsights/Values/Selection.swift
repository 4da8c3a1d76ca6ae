/// Finding the elements that would come first in an order, without putting all in order.
enum Selection {
  /// Brings the first `count` elements of the order to the front, in any order among themselves.
  ///
  /// Elements that are split badly several times are sorted, so that no input makes it slow.
  @inline(__always)
  static func select<Element>(
    _ count: Int, in elements: UnsafeMutableBufferPointer<Element>,
    by precedes: (Element, Element) -> Bool
  ) {
    var (low, high) = (0, elements.count)
    var rounds = 2 * (Int.bitWidth - elements.count.leadingZeroBitCount)
    while high - low > 16, rounds > 0 {
      rounds -= 1
      let pivot = median(elements[low], elements[(low + high) / 2], elements[high - 1], precedes)
      var (left, right) = (low, high - 1)
      while left <= right {
        while precedes(elements[left], pivot) { left += 1 }
        while precedes(pivot, elements[right]) { right -= 1 }
        if left <= right {
          elements.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if count <= right + 1 {
        high = right + 1
      } else if count >= left {
        low = left
      } else {
        return
      }
    }
    var rest = UnsafeMutableBufferPointer(rebasing: elements[low..<high])
    rest.sort(by: precedes)
  }

  /// The element that has so many others before it in the order.
  static func element<Element>(
    at index: Int, in elements: UnsafeMutableBufferPointer<Element>,
    by precedes: (Element, Element) -> Bool
  ) -> Element {
    select(index, in: elements, by: precedes)
    var first = elements[index]
    for element in elements[index...] where precedes(element, first) { first = element }
    return first
  }

  private static func median<Element>(
    _ first: Element, _ second: Element, _ third: Element,
    _ precedes: (Element, Element) -> Bool
  ) -> Element {
    if precedes(first, second) {
      return precedes(second, third) ? second : precedes(first, third) ? third : first
    }
    return precedes(first, third) ? first : precedes(second, third) ? third : second
  }
}

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
