import Documents
import Testing

@Suite struct MembersTests {
  @Test func `order is that of writing, and a later value takes the earlier place`() {
    var members: Members = ["b": 1, "a": 2]
    members["b"] = 3
    #expect(members.names == ["b", "a"])
    #expect(members.values == [3, 2])
    members["c"] = 4
    members["b"] = 5
    #expect(members.names == ["b", "a", "c"])
    members["a"] = nil
    #expect(members.names == ["b", "c"])
    members["none"] = nil
    #expect(members.count == 2)
    #expect(members["a"] == nil && members["b"] == 5)
  }

  @Test(arguments: [
    ("name", "names"), ("", "a"), ("ab", "ba"), ("é", "e"), ("a\u{301}", "á!"),
  ])
  func `names that look alike are different members`(first: String, second: String) {
    let members = Members([(first, .integer(1)), (second, .integer(2))])
    #expect(members[first] == 1 && members[second] == 2)
  }

  @Test(
    arguments: [
      ([:], [:], true), (["a": 1], ["a": 1], true), (["a": 1], ["a": 2], false),
      (["a": 1], ["b": 1], false), (["a": 1, "b": 2], ["b": 2, "a": 1], true),
      (["a": 1], ["a": 1, "b": 2], false),
      (["a": ["b": 1, "c": 2]], ["a": ["c": 2, "b": 1]], true),
    ] as [(Members, Members, Bool)])
  func `two are equal when they hold the same`(left: Members, right: Members, isEqual: Bool) {
    #expect((left == right) == isEqual)
    #expect((right == left) == isEqual)
  }

  @Test(
    arguments: [
      (["a": [1, ["b": "x"]]], "x"), (["a": [1]], nil), (["b": 1], nil), ([1], nil), ("text", nil),
    ] as [(Value, Value?)])
  func `paths into a document end in nothing where there is nothing`(
    document: Value, expected: Value?
  ) {
    #expect(document["a"]?[1]?["b"] == expected)
    #expect(document[-1] == nil && document[9] == nil)
  }

  @Test(
    arguments: [
      (1, 1.0, 1), (.number(2), 2.0, nil), (.number(2.5), 2.5, nil), ("1", nil, nil),
      (true, nil, nil), (.null, nil, nil),
    ] as [(Value, Double?, Int?)])
  func `numbers are read as what they are`(value: Value, double: Double?, integer: Int?) {
    #expect(value.double == double)
    #expect(value.integer == integer)
  }
}
