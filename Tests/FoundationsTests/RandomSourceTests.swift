import Foundations
import Testing

@Suite struct RandomSourceTests {
  /// The reference implementation's numbers for the seed 0 (prng.di.unimi.it/splitmix64.c), which the
  /// stream of the empty name differs from by its own hash only.
  @Test func numbersAreFrozen() {
    var source = RandomSource(seed: 0xcbf2_9ce4_8422_2325, stream: "")
    let numbers = (0..<3).map { _ in source.next() }
    #expect(numbers == [0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f])
  }

  @Test func streamsOfOneSeedDiffer() {
    var (one, other) = (
      RandomSource(seed: 7, stream: "ids"), RandomSource(seed: 7, stream: "chatter")
    )
    #expect(one.next() != other.next())
  }

  @Test func valuesStayInTheirAlphabets() {
    var source = RandomSource(seed: 1, stream: "test")
    #expect(source.hexadecimal(digits: 40).allSatisfy { "0123456789abcdef".contains($0) })
    #expect(
      source.base32(digits: 40).allSatisfy { "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".contains($0) })
    let numbers = Set((0..<200).map { _ in source.integer(in: 3...5) })
    #expect(numbers == [3, 4, 5])
  }
}
