import Testing

@testable import LabShell

struct JQTests {
  @Test(arguments: rows)
  func `jq prints what jq prints`(script: String, output: String, status: Int) {
    let result = TestShell.run(script)
    #expect(result.output == output, "\(script): \(result.errors)")
    #expect(result.status == status, "\(script)")
  }

  /// Where 1.7 differs from 1.6, and what is the lab's own.
  @Test(arguments: [
    ("jq -nc '[limit(3; 1 | repeat(. * 2))]'", "[1,2,4]\n", 0, ""),
    ("jq -nc '[{\"name\":\"a\",\"v\":1}] | from_entries'", "{\"a\":1}\n", 0, ""),
    ("jq -nc '\"  x \" | trim, ltrim, rtrim'", "\"x\"\n\"x \"\n\"  x\"\n", 0, ""),
    ("jq -nc '{\"a\":1,\"b\":{\"c\":2}} | pick(.b.c)'", "{\"b\":{\"c\":2}}\n", 0, ""),
    ("jq -nc 'if false then 1 end'", "null\n", 0, ""),
    ("jq -nc '{\"a\":1} | .a.b?//\"z\"'", "\"z\"\n", 0, ""),
    ("jq -n 'error(null)'", "", 5, "(not a string): null"),
    ("jq -n '[1] | .a'", "", 5, "jq: error (at <unknown>): Cannot index array with \"a\"\n"),
    ("echo '[1,2' | jq .", "", 2, "jq: parse error: "),
    ("echo '{\"a\":nope}' | jq .", "", 2, "at line 1, column 9"),
    ("jq", "", 2, "a filter is needed"), ("jq -z .", "", 2, "Unknown arguments: -z"),
    // The lab's clock and variables, and nothing of the machine.
    ("jq -n 'now'", "1790000000\n", 0, ""),
    ("export A=b; jq -nr '$ENV.A, env.A, $ENV.HOME'", "b\nb\n/home/learner\n", 0, ""),
    ("jq -nc '[1] | debug | length'", "1\n", 0, "[\"DEBUG:\",[1]]\n"),
    ("echo '{}' > f; jq -r input_filename f", "f\n", 0, ""),
    ("jq -n 'import \"a\" as a; 1'", "", 3, "modules are not there"),
    ("echo '.a' > p; echo '{\"a\":3}' > f; jq -f p f", "3\n", 0, ""),
    (
      "echo '{\"a\":3}' > f; jq -n --slurpfile x f --rawfile y f '$x[0].a, $y'",
      "3\n\"{\\\"a\\\":3}\\n\"\n", 0, ""
    ),
  ])
  func `jq is as in 1.7, in the lab`(
    script: String, output: String, status: Int, error: String
  ) {
    let result = TestShell.run(script)
    #expect(result.output == output, "\(script): \(result.errors)")
    #expect(result.status == status, "\(script)")
    #expect(
      result.errors.contains(error) && (error.isEmpty == result.errors.isEmpty),
      "\(script): \(result.errors)")
  }

  @Test func `jq reads what the AWS CLI prints`() {
    let result = TestShell.run(
      #"""
      V=$(aws ec2 create-vpc --cidr-block 10.9.0.0/16 | jq -r '.Vpc.VpcId')
      aws ec2 describe-vpcs --vpc-ids $V | jq -r '.Vpcs[] | "\(.CidrBlock) \(.State)"'
      """#)
    #expect(result.output == "10.9.0.0/16 available\n")
  }

  /// Whatever is asked ends at a counted limit, and says which.
  @Test(arguments: [
    "[range(1e9)]", "def f: f; f", "def f: 1, f; [f]", "def f: f | f; f", "def f: {a: f}; f",
    "def f: try f catch .; f", "def f: reduce f as $x (0; 1); f", "def f(x): f(x|x); f(.)",
    "def f(x): x | f(x|x); f(.)", "def r: .[0] |= r; null | r", "last(repeat(1))",
    "1 | until(false; . + 1)", "[limit(1e9; repeat(1))]", ".[1e9] = 1",
    #"reduce range(1e6) as $i ("x"; . + .)"#, "reduce range(1e6) as $i (0; [.])",
    "reduce range(100) as $i (0; [., .])", "reduce range(100) as $i ({}; {a: ., b: .})",
    "[range(1e3)] | combinations(3)",
  ])
  func `a program without end ends`(program: String) {
    let result = TestShell.run("jq -nc '\(program)' > out")
    #expect([1, 5].contains(result.status), "\(program)")
    #expect(
      ["more work than is left", "too deep", "nested too deeply", "too large"]
        .contains { result.errors.contains($0) }, "\(program): \(result.errors.prefix(200))")
  }

  @Test(arguments: [
    ("", "(", ""), ("", "[", "]"), ("", "1+", "1"), ("", ".|", "."), ("", "1,", "1"),
    ("", ".a", ""),
    ("", "\"\\(", ""), ("", "if ", ""), ("", "try ", ""), ("", "{a:", ""), ("", "1//", "1"),
    ("1", "[", ""), ("", "def f:", "1"), ("1|", "-", "1"), (". as ", "[", "$x"),
    ("", "label $x | ", "1"), ("", "1 as $x | ", "1"), ("", "reduce ", "1"),
  ])
  func `a deep program is refused`(head: String, repeated: String, tail: String) {
    let result = TestShell.run(
      "jq -n '\(head)\(String(repeating: repeated, count: 4_000))\(tail)'")
    #expect(result.status == 3, "\(repeated): \(result.errors.prefix(200))")
    #expect(result.errors.contains("too"), "\(repeated): \(result.errors.prefix(200))")
  }
}
