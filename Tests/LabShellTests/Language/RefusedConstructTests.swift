import AWSServices
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// What bash has and this shell has not: read to its end and refused whole.
struct RefusedConstructTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    /// What the message names, and the line within the construct where it stands.
    var name: String
    var line = 1

    init(_ text: String, _ name: String, line: Int = 1) {
      (self.text, self.name, self.line) = (text, name, line)
    }

    var testDescription: String { text.debugDescription }
  }

  static let rows = [
    Row("if true; then\n  touch x > f\nfi", "'if'"),
    Row("if a; then b; elif c; then d; else e; fi", "'if'"),
    Row("if a\nthen\n  if b; then c; fi\nelse\n  d\nfi > out 2>&1", "'if'"),
    Row("if ! a && b; then c; fi && echo d > f", "'if'"),
    Row("if a; then cat <<EOF > f\nfi\ndone\nEOF\nfi", "'if'"),
    Row("if a; then echo 'fi\n' \"fi\n\"; fi", "'if'"),
    Row("while read -r line; do\n  echo $line > f\ndone < list", "'while'"),
    Row("until false; do echo a > f; done", "'until'"),
    Row("cat list | while read x; do echo $x > f; done", "'while'"),
    Row("for i in 1 2 3; do\n  aws ec2 delete-vpc --vpc-id $i > f\ndone", "'for'"),
    Row("for i in 1 \\\n  2\ndo echo $i > f\ndone", "'for'"),
    Row("for i in $(cat list); do (echo $i > f); done", "'for'"),
    Row("for i; do echo > f; done", "'for'"),
    Row("for ((i = 0; i < 3; i++)); do echo $i > f; done", "'for'"),
    Row("for x in a; do for y in b; do echo > f; done; done", "'for'"),
    Row("select x in a b; do echo $x > f; done", "'select'"),
    Row("case $1 in\n  start) echo a > f ;;\n  (stop | halt) echo b > f;;\n  *) c\nesac", "'case'"),
    Row("case a in a) if b; then c > f; fi ;& b) d ;;& esac", "'case'"),
    Row("case a in esac", "'case'"),
    Row("f() {\n  aws ec2 delete-vpc > f\n}", "a function"),
    Row("f () { echo a > f; }", "a function"), Row("f()\n{\n echo > f\n}", "a function"),
    Row("function f {\n echo > f\n}", "a function"), Row("function f() { a > f; }", "a function"),
    Row("f() (echo a > f)", "a function"), Row("f() { if a; then b > f; fi; }", "a function"),
    Row("{ echo a; echo b; } > f", "'{'"), Row("{\n  rm -rf x > f\n}", "'{'"),
    Row("(cd x && echo a > f)", "a subshell"), Row("(\n  echo a > f\n)", "a subshell"),
    Row("( (echo a > f) )", "a subshell"),
    Row("((i = (1 + 2) * 3))", "arithmetic '((…))'"), Row("((a > f)) && b", "arithmetic '((…))'"),
    Row("[[ -n $A && ( $A < b || $A =~ ^(a|b)$ ) ]] && echo a > f", "'[['"),
    Row("[[ a ==\n  b ]]", "'[['"),
    Row("echo $((1 + (2 * 3))) > f", "arithmetic '$((…))'"), Row("A=$((A + 1))", "arithmetic"),
    Row("echo `date; echo \\`a\\`` > f", "'`…`'"), Row("A=\"`ls\nls`\"", "'`…`'"),
    Row("A=(1 2\n  3) && echo a > f", "an array"), Row("echo ${A:0:6} > f", "inside ${…}"),
    Row("echo \"${A##*/}\" > f", "inside ${…}"), Row("echo ${A[0]} > f", "inside ${…}"),
    Row("echo ${A//a/\"}\"} > f", "inside ${…}"), Row("echo $1 > f", "'$1'"),
    Row("shift; echo \"$@\" > f", "'$@'"), Row("echo $'a\\'b' > f", "'$'…''"),
    Row("cat <<< \"a b\" > f", "'<<<'"), Row("diff <(echo a) <(echo b) > f", "'<(…)'"),
    Row("tee >(cat > f)", "'>(…)'"), Row("echo a &> f", "'&>'"), Row("a |& tee f", "'|&'"),
    Row("exec 3< f", "file descriptor 3"), Row("echo a >&3", "'>&'"),
    Row("echo a > f &&\n  if b; then c; fi", "'if'", line: 2),
    Row("A=1 \\\n B=`c`", "'`…`'", line: 2),
  ]

  @Test(arguments: rows)
  func `what is refused ends where bash ends it`(row: Row) throws {
    let script = "echo before\n\n\(row.text)\necho after\n"
    let inputs = Script.inputs(of: script)
    #expect(inputs.map(\.text) == ["echo before", row.text])
    let complaint = try #require(inputs.last?.complaint(in: "lab.sh"))
    #expect(complaint.hasPrefix("lab.sh:\(row.line + 2): "), "\(complaint)")
    #expect(complaint.contains(row.name) && complaint.contains("is not supported"), "\(complaint)")
    #expect(complaint.split(separator: "\n").count == 2)
    #expect(ShellProgram(row.text).missing == nil)
  }

  @Test(arguments: rows)
  func `at the prompt it needs all of its lines, and nothing of it runs`(row: Row) {
    let lines = row.text.split(separator: "\n", omittingEmptySubsequences: false)
    // `f()` and `for i in 1` are begun, and what ends a line early can be an error, but never run.
    for count in 1..<lines.count {
      let beginning = ShellProgram(lines[..<count].joined(separator: "\n"))
      #expect(beginning.missing != nil, "\(beginning.text)")
    }
    var shell = Shell(seed: 1)
    var cloud = Cloud(seed: 1, now: Instant(seconds: 1_790_000_000))
    let before = shell
    let execution = shell.execute(ShellProgram("echo 1 > f; " + row.text), on: &cloud)
    #expect(execution.status == 2 && execution.outputs.count == 1)
    #expect(shell.home == before.home && execution.milliseconds == 0)
  }

  @Test(arguments: [
    ("fi", "unexpected 'fi'"), ("echo a; done", "unexpected 'done'"),
    ("then a", "unexpected 'then'"),
    ("if a; fi", "unexpected 'fi'"), ("for 1 in a; do b; done", "unexpected"),
    ("case a b) c;; esac", "unexpected"), ("f() echo", "unexpected"), ("}", "unexpected '}'"),
    ("echo a;; b", "unexpected ';;'"), ("while a; done", "unexpected 'done'"),
    ("if a; then b; fi echo", "unexpected"),
  ])
  func `a word out of its place is a syntax error, and nothing runs`(line: String, message: String)
  {
    let result = TestShell.run("echo ran; \(line)")
    #expect(result.errors.contains("syntax error: \(message)"), "\(result.errors)")
    #expect(result.status == 2 && result.output == "")
  }
}
