import Documents
import Testing

@Suite struct CanonicalBytesTests {
  private static func bytes(_ value: JSONValue) -> [UInt8] {
    var output = CanonicalBytes()
    output.write(value)
    return output.bytes
  }

  private static let different: [JSONValue] = [
    nil, true, false, 0, 1, -1, 64, 128, .integer(.max), .integer(.min), .number(0.5), "", "1", "a",
    [], [nil], [[]], [1, 2], [2, 1], [[1], 2], [[1, 2]], ["ab"], ["a", "b"], .object([:]), ["a": 1],
    ["a": 2], ["b": 1], ["a": ["b": 1]], ["a": 1, "b": 2], ["b": 2, "a": 1],
  ]

  @Test func `no two documents give the same bytes, the order of members included`() {
    let all = Self.different.map(Self.bytes)
    #expect(Set(all).count == all.count)
  }

  @Test func `what was written last can be taken back`() {
    var output = CanonicalBytes()
    output.write("a text")
    let (count, bytes) = (output.count, output.bytes)
    output.write("and more")
    output.removeAll(after: count)
    #expect(output.bytes == bytes)
  }

  @Test func `3 and 3.0 are the same number`() {
    #expect(Self.bytes(3) == Self.bytes(.number(3)))
  }
}
