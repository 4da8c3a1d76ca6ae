import CloudSimulator
import Testing

@testable import LabSession

private struct Part: Equatable, Encodable {
  var name = "a"
  var numbers = [1, 2, 3]
  var nested: [[Int]] = [[1], [2, 3]]
  var choice = Choice.one(2)
  var optional: Int?

  enum Choice: Equatable, Encodable {
    case one(Int), two(String)
  }
}

private struct Whole: Equatable, Encodable {
  var left = Part()
  var right = Part()
}

/// The same part after a list was added to it.
private struct YoungerPart: Equatable, Encodable {
  var name = "a"
  @LeftOutWhenEmpty var added: [Int] = []
}

private struct OlderPart: Equatable, Encodable {
  var name = "a"
}

@Suite struct StateDigesterTests {
  @Test func `a younger part counts from its first element on`() {
    var digester = StateDigester()
    let older = digester.digest(of: OlderPart())
    #expect(digester.digest(of: YoungerPart()) == older)
    #expect(digester.digest(of: YoungerPart(added: [0])) != older)
    #expect(
      digester.digest(of: YoungerPart(added: [0])) != digester.digest(of: YoungerPart(added: [1])))
  }

  private static let changes: [@Sendable (inout Whole) -> Void] = [
    { $0.left.name = "b" }, { $0.left.numbers = [1, 23] }, { $0.left.numbers.append(0) },
    { $0.left.nested = [[1, 2], [3]] }, { $0.left.nested = [[1, 2, 3]] },
    { $0.left.choice = .one(3) },
    { $0.left.choice = .two("2") }, { $0.left.optional = 0 }, { $0.right.name = "b" },
  ]

  @Test func `every change gives another digest, and taking it back the first again`() {
    var digester = StateDigester()
    let whole = Whole()
    let first = digester.digest(of: whole)
    var seen = [first]
    for change in Self.changes {
      var changed = whole
      change(&changed)
      let digest = digester.digest(of: changed)
      #expect(!seen.contains(digest))
      seen.append(digest)
      #expect(digester.digest(of: whole) == first)
    }
  }

  @Test func `what was digested before makes no difference`() {
    var changed = Whole()
    changed.right.numbers = []
    var used = StateDigester()
    _ = used.digest(of: Whole())
    var fresh = StateDigester()
    #expect(used.digest(of: changed) == fresh.digest(of: changed))
  }
}
