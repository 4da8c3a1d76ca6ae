import Testing

@testable import Lessons

@Suite struct YAMLNodeTests {
  private func reason(_ text: String) -> LessonError.Reason? {
    do {
      _ = try YAMLNode(parsing: text, file: "lesson.yaml")
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `a tree knows where its parts stand`() throws {
    let root = try YAMLNode(parsing: "a:\n  - x\n  - { b: 'y: z' }\n", file: "lesson.yaml")
    let path = LessonPath().key("a").index(1).key("b")
    #expect(root.nearest(path).content == .scalar("y: z"))
    #expect(root.nearest(path).location == YAMLLocation(line: 3, column: 10))
    #expect(root.nearest(path.key("missing")).location == YAMLLocation(line: 3, column: 10))
  }

  @Test(arguments: [
    ("a: &x 1", LessonError.Reason.unsupported(.anchor)),
    ("a: &x [1]", .unsupported(.anchor)),
    ("a: &x { b: 1 }", .unsupported(.anchor)),
    ("a: *x", .unsupported(.alias)),
    ("a: !!binary eA==", .unsupported(.tag)),
    ("a: !ruby/object {}", .unsupported(.tag)),
    ("<<: { a: 1 }", .unsupported(.mergeKey)),
    ("a: 1\n---\nb: 2", .unsupported(.secondDocument)),
    ("a: 1\nb: 2\na: 3", .duplicateKey("a")),
    ("[1]: 2", .keyIsNoText),
    ("? { a: 1 }\n: 2", .keyIsNoText),
    ("", .noDocument),
    ("# only a comment", .noDocument),
  ])
  func `what misleads readers is refused`(text: String, expected: LessonError.Reason) {
    #expect(reason(text) == expected)
  }

  @Test(arguments: ["a: '&x *y !z'", "a: \"<<\"", "a: |\n  *x\n"])
  func `marks inside quoted texts are texts`(text: String) {
    #expect(reason(text) == nil)
  }

  @Test func `an unclosed quote is named with its place`() {
    do {
      _ = try YAMLNode(parsing: "a: 1\nb: 'x\n", file: "lesson.yaml")
      Issue.record("accepted")
    } catch {
      #expect(error.location?.line == 3)
      #expect(error.description.contains("this is no YAML"))
    }
  }

  @Test func `depth is limited`() {
    let deep = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(reason(deep(64)) == nil)
    #expect(reason(deep(65)) == .tooDeep(64))
    #expect(reason(deep(100_000)) == .tooDeep(64))
  }

  @Test func `the number of values is limited`() {
    let list = { (count: Int) in "[" + String(repeating: "1,", count: count) + "]" }
    #expect(reason(list(19_999)) == nil)
    #expect(reason(list(20_000)) == .tooManyNodes(20_000))
  }

  @Test func `a million bytes are the limit`() {
    #expect(reason("a: " + String(repeating: "x", count: 1 << 20)) == .tooLarge(bytes: 1 << 20))
  }

  @Test func `a bomb of aliases is refused at its first anchor`() {
    let bomb = "a: &a [x, x]\n" + (0..<20).map { "b\($0): [*a, *a]\n" }.joined()
    #expect(reason(bomb) == .unsupported(.anchor))
  }
}
