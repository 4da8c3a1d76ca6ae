import Foundations
import Testing

@Suite struct CopyOnWriteTests {
  /// Counts how often it is compared.
  private final class Count: Sendable {
    nonisolated(unsafe) var comparisons = 0
  }

  private struct Large: Equatable {
    var number: Int
    var list: [Int] = []
    var count: Count?

    static func == (one: Large, other: Large) -> Bool {
      one.count?.comparisons += 1
      return one.number == other.number && one.list == other.list
    }
  }

  private struct Holder: Equatable {
    @CopyOnWrite var value: Large
    var isShared: (Holder) -> Bool { { _value.isShared(with: $0._value) } }
  }

  @Test func `a copy shares until one of both changes`() {
    var one = Holder(value: Large(number: 1))
    let copy = one
    #expect(one.isShared(copy))
    one.value.number = 2
    #expect(!one.isShared(copy))
    #expect(one.value.number == 2)
    #expect(copy.value.number == 1)
  }

  @Test func `a change of what nobody shares is made in place`() {
    var one = Holder(value: Large(number: 1, list: Array(0..<100)))
    one.value.number = 2
    let before = one.value.list.withUnsafeBufferPointer { $0.baseAddress }
    for number in 0..<50 { one.value.list[number] = number + 1 }
    #expect(one.value.list.withUnsafeBufferPointer { $0.baseAddress } == before)
  }

  @Test func `what is shared is equal without a look at it`() {
    let count = Count()
    let one = Holder(value: Large(number: 1, count: count))
    let copy = one
    #expect(one == copy)
    #expect(count.comparisons == 0)
    let other = Holder(value: Large(number: 1))
    #expect(one == other)
    #expect(count.comparisons == 1)
    #expect(one != Holder(value: Large(number: 2)))
  }
}
