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
