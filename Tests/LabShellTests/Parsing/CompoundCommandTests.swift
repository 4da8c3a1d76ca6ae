import AWSServices
import Foundations
import NetworkModel
import Testing

@testable import LabShell

/// Compound commands and all else that goes on over several lines.
struct CompoundCommandTests {
  static let rows = [
    "if true; then\n  touch x > f\nfi",
    "if a; then b; elif c; then d; else e; fi",
    "if a\nthen\n  if b; then c; fi\nelse\n  d\nfi > out 2>&1",
    "if ! a && b; then c; fi && echo d > f",
    "if a; then cat <<EOF > f\nfi\ndone\nEOF\nfi",
    "if a; then echo 'fi\n' \"fi\n\"; fi",
    "while read -r line; do\n  echo $line > f\ndone < list",
    "until false; do echo a > f; done",
    "cat list | while read x; do echo $x > f; done",
    "for i in 1 2 3; do\n  aws ec2 delete-vpc --vpc-id $i > f\ndone",
    "for i in 1 \\\n  2\ndo echo $i > f\ndone",
    "for i in $(cat list); do (echo $i > f); done",
    "for i; do echo > f; done",
    "for ((i = 0; i < 3; i++)); do echo $i > f; done",
    "for x in a; do for y in b; do echo > f; done; done",
    "select x in a b; do echo $x > f; done",
    "case $1 in\n  start) echo a > f ;;\n  (stop | halt) echo b > f;;\n  *) c\nesac",
    "case a in a) if b; then c > f; fi ;& b) d ;;& esac",
    "case a in esac",
    "f() {\n  aws ec2 delete-vpc > f\n}",
    "f () { echo a > f; }",
    "f()\n{\n echo > f\n}",
    "function f {\n echo > f\n}",
    "function f() { a > f; }",
    "f() (echo a > f)",
    "f() { if a; then b > f; fi; }",
    "{ echo a; echo b; } > f",
    "{\n  rm -rf x > f\n}",
    "(cd x && echo a > f)",
    "(\n  echo a > f\n)",
    "( (echo a > f) )",
    "((i = (1 + 2) * 3))",
    "((a > f)) && b",
    "[[ -n $A && ( $A < b || $A =~ ^(a|b)$ ) ]] && echo a > f",
    "echo $((1 + (2 * 3))) > f",
    "A=$((A + 1))",
    "echo `date; echo \\`a\\`` > f",
    "A=\"`ls\nls`\"",
    "A=(1 2\n  3) && echo a > f",
    "echo ${A:0:6} > f",
    "echo \"${A##*/}\" > f",
    "echo ${A[0]} > f",
    "echo ${A//a/\"}\"} > f",
    "echo $1 > f",
    "shift; echo \"$@\" > f",
    "echo $'a\\'b' > f",
    "cat <<< \"a b\" > f",
    "diff <(echo a) <(echo b) > f",
    "tee >(cat > f)",
    "echo a &> f",
    "a |& tee f",
    "exec 3< f",
    "echo a > f &&\n  if b; then c; fi",
    "A=1 \\\n B=`c`",
  ]

  @Test(arguments: rows)
  func `a command ends where bash ends it`(text: String) throws {
    let script = "echo before\n\n\(text)\necho after\n"
    let inputs = Script.inputs(of: script)
    #expect(inputs.map(\.text) == ["echo before", text, "echo after"])
    #expect(inputs.allSatisfy { $0.complaint(in: "lab.sh") == nil })
    #expect(inputs.last?.firstLine == 4 + text.split(separator: "\n").count - 1)
  }

  @Test(arguments: rows)
  func `at the prompt it needs all of its lines`(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // `f()` and `for i in 1` are begun, but never run.
    for count in 1..<lines.count {
      let beginning = ShellProgram(lines[..<count].joined(separator: "\n"))
      #expect(beginning.missing != nil, "\(beginning.text)")
    }
  }

  @Test(arguments: [
    ("echo $[1 + 1]", "'$[…]'"), ("coproc cat", "'coproc'"), ("exec {log}> f", "'{NAME}>'"),
    ("echo a 30> f", "file descriptor 30"), ("echo a (b)", "'(' after a word"),
  ])
  func `what is not supported is named, with the way out, and nothing runs`(
    line: String, name: String
  ) {
    let result = TestShell.run("echo ran; \(line)")
    #expect(result.status == 2 && result.output == "")
    #expect(result.errors.contains("is not supported") && result.errors.contains(name))
    #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)")
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
