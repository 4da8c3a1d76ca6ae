import Testing

@testable import LabShell

/// In what sequence commands run, and which do not.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct ControlFlowTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `commands run as in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "break and continue of outer loops",
      "for i in 1 2 3; do for j in a b c; do [ $j = b ] && continue 2; [ $i = 3 ] && break 2; echo $i$j; done; done",
      "1a\n2a\n", 0),
    Row(
      "a loop over parameters",
      #"set -- 'a b' c; for x; do echo "<$x>"; done; for x in "$@" d; do printf '%s,' "$x"; done; echo"#,
      "<a b>\n<c>\na b,c,d,\n", 0),
    Row(
      "until",
      "i=0; until [ $i -ge 3 ]; do i=$((i+1)); done; echo $i",
      "3\n", 0),
    Row(
      "a list of and and or goes from left to right",
      "true || echo a && echo b; false && echo c || echo d; ! true || echo e; true && ! false && echo f",
      "b\nd\ne\nf\n", 0),
    Row(
      "a subshell's changes are its own",
      "x=1; cd /; ( x=2; cd /tmp; exit 3 ); echo $? $x $PWD",
      "3 1 /\n", 0),
    Row(
      "a group's are not",
      "{ x=5; false; }; echo $? $x",
      "1 5\n", 0),
    Row(
      "errexit and where it does not count",
      "set -e; false || true; if false; then :; fi; ! true; false && true; while false; do :; done; echo here; (exit 3); echo no",
      "here\n", 3),
    Row(
      "errexit and a substitution",
      #"set -e; x=$(false) || echo caught; echo "$(false)"; x=$(false); echo no"#,
      "caught\n\n", 1),
    Row(
      "errexit and a pipe",
      "set -e; false | true; echo a; set -o pipefail; false | true; echo no",
      "a\n", 1),
    Row(
      "time and negation in front of a pipe",
      "! echo a | grep -q b; echo $?; ! ! true; echo $?",
      "0\n0\n", 0),
    Row(
      "an ampersand at the end and wait",
      "sleep 0 & wait; echo $?; (exit 3) & wait $!; echo $?",
      "0\n3\n", 0),
    Row(
      "select reads its choice",
      #"select x in a b; do echo "got $x"; break; done <<< 2 2>/dev/null"#,
      "got b\n", 0),
    Row(
      "a sequence of words after in",
      #"for i in a{1,2} "$(echo 'x y')" $(echo p q); do echo "<$i>"; done"#,
      "<a1>\n<a2>\n<x y>\n<p>\n<q>\n", 0),
    Row(
      "a counter in a while that reads a process",
      #"n=0; while read -r a b; do n=$((n + b)); done < <(printf 'x 1\ny 2\n'); echo $n"#,
      "3\n", 0),
  ]
}
