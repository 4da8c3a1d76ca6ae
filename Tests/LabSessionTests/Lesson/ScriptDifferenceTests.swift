import LabSession
import Lessons
import Testing
import Tutor

/// A script as its difference from the solution.
@Suite struct ScriptDifferenceTests {
  private static let solution = """
    # A solution.
    # Step 1: Networks
    one --cidr 10.1.0.0/16 --name a
    two

    # Step 2: A document
    cat > x.json <<'JSON'
    {"Effect": "Allow"}
    JSON
    three --name a
    # Step 3: The end
    four
    """

  struct Row: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var script: String
    var inputs: [String]
    var problems: [String] = []

    init(_ name: String, _ script: String, _ inputs: [String], problems: [String] = []) {
      testDescription = name
      self.script = script
      self.inputs = inputs
      self.problems = problems
    }
  }

  private static let document = "cat > x.json <<'JSON'\n{\"Effect\": \"Allow\"}\nJSON"

  static let rows = [
    Row(
      "written in full", "# diagnosis: x\n# then and now\nfive\n# six\nseven", ["five", "seven"]),
    Row(
      "nothing differs but the end", "# then\nfive",
      [
        "one --cidr 10.1.0.0/16 --name a", "two", document, "three --name a", "four", "five",
      ]),
    Row("from an empty account", "# as far as step 0\n# then\nfive", ["five"]),
    Row("to a step's end", "# as far as step 1", ["one --cidr 10.1.0.0/16 --name a", "two"]),
    Row(
      "to the last step's end", "# as far as step 3\n# without t\n# without o\n# without cat",
      [
        "three --name a", "four",
      ]),
    Row(
      "to a line", "# as far as cat > x",
      [
        "one --cidr 10.1.0.0/16 --name a", "two", document,
      ]),
    Row(
      "a change in every line that has it", "# as far as step 2\n# change --name a => --name b",
      [
        "one --cidr 10.1.0.0/16 --name b", "two", document, "three --name b",
      ]),
    Row(
      "a change inside a document", "# as far as cat\n# without one\n# change Allow => Deny",
      [
        "two", "cat > x.json <<'JSON'\n{\"Effect\": \"Deny\"}\nJSON",
      ]),
    Row(
      "a change to nothing", "# as far as one\n# change  --name a =>",
      [
        "one --cidr 10.1.0.0/16"
      ]),
    Row(
      "other lines around and in place",
      """
      # as far as step 1
      # before two
      a
      # after one
      b
      c
      # instead of two
      # a remark
      d
      """, ["one --cidr 10.1.0.0/16 --name a", "b", "c", "a", "d"]),
    Row(
      "a line that the solution does not have", "# as far as step 1\n# without six",
      [
        "one --cidr 10.1.0.0/16 --name a", "two",
      ], problems: ["no line of the solution begins with 'six'"]),
    Row(
      "a step that it does not have", "# as far as step 4\n# as far as step 0", [],
      problems: [
        "the solution has no step 4"
      ]),
    Row(
      "a text that it does not have", "# as far as one\n# change five => six",
      [
        "one --cidr 10.1.0.0/16 --name a"
      ], problems: ["no line of the solution has 'five'"]),
    Row(
      "half a change", "# as far as step 0\n# change five", [],
      problems: [
        "'change' needs OLD => NEW"
      ]),
    Row(
      "lines that go nowhere", "five\n# as far as step 0", [],
      problems: [
        "lines stand before '# then'"
      ]),
  ]

  @Test(arguments: rows) func `a script is the solution with its edits`(_ row: Row) {
    let difference = ScriptDifference(
      of: LessonScript(name: "mistakes/a.sh", text: row.script), from: Self.solution)
    #expect(difference.inputs.map(\.text) == row.inputs)
    #expect(difference.problems == row.problems)
  }
}
