import Testing

@testable import LabShell

/// What `$((…))`, `((…))` and `let` work out.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct ArithmeticTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `arithmetic is that of bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "precedence",
      "echo $((2 + 3 * 4 - 10 / 3 % 2)) $((2 ** 3 ** 2)) $((-2 ** 2)) $((1 << 2 + 1)) $((1 | 2 ^ 3 & 4))",
      "13 512 4 8 3\n", 0),
    Row(
      "division goes towards nought",
      "echo $((-7 / 2)) $((-7 % 2)) $((7 / -2)) $((7 % -2))",
      "-3 -1 -3 1\n", 0),
    Row(
      "overflow wraps round",
      "echo $((9223372036854775807 + 1)) $((-9223372036854775808 - 1)) $((9223372036854775807 * 2))",
      "-9223372036854775808 9223372036854775807 -2\n", 0),
    Row(
      "a literal too large wraps round",
      "echo $((9223372036854775808)) $((18446744073709551616)) ",
      "-9223372036854775808 0\n", 0),
    Row(
      "the smallest number by minus one",
      "echo $((-9223372036854775808 / -1)) $((-9223372036854775808 % -1))",
      "-9223372036854775808 0\n", 0),
    Row(
      "shifts take their count by 64",
      "echo $((1 << 63)) $((1 << 64)) $((1 << 65)) $((-1 >> 63)) $((-8 >> 1)) $((1 << -1))",
      "-9223372036854775808 1 2 -1 -4 -9223372036854775808\n", 0),
    Row(
      "a power by a negative number",
      "echo $((2 ** -1)); echo after $?",
      "", 1),
    Row(
      "powers wrap",
      "echo $((3 ** 50)) $((2 ** 63)) $((2 ** 64)) $((0 ** 0))",
      "6048575297968530377 -9223372036854775808 0 1\n", 0),
    Row(
      "division by nought",
      "echo $((1 / 0)); echo not reached",
      "", 1),
    Row(
      "remainder by nought in a command",
      "(( 5 % 0 )); echo $?",
      "1\n", 0),
    Row(
      "bases",
      "echo $((16#ff)) $((36#z)) $((64#_)) $((64#@)) $((2#1010)) $((0xFF)) $((017)) $((62#Z)) $((37#A)) $((16#AB))",
      "255 35 63 62 10 255 15 61 36 171\n", 0),
    Row(
      "a digit that the base has not",
      "echo $((2#12)); echo no",
      "", 1),
    Row(
      "an octal digit too large",
      "echo $((08)); echo no",
      "", 1),
    Row(
      "a base too large",
      "echo $((65#1)); echo no",
      "", 1),
    Row(
      "comparisons give one or nought",
      "echo $((3 < 5)) $((5 <= 5)) $((3 > 5)) $((3 == 3)) $((3 != 3)) $((!5)) $((!0)) $((~5))",
      "1 1 0 1 0 0 1 -6\n", 0),
    Row(
      "and, or do not look further than they must",
      "a=0; echo $((0 && (a = 5))) $a $((1 || (a = 6))) $a $((1 && (a = 7))) $a",
      "0 0 1 0 1 7\n", 0),
    Row(
      "the conditional evaluates one side",
      "a=0 b=0; echo $((1 ? (a = 1) : (b = 1))) $a $b; echo $((0 ? 1 : 0 ? 2 : 3))",
      "1 1 0\n3\n", 0),
    Row(
      "assignments of all kinds",
      "x=10; echo $((x += 5)) $((x -= 3)) $((x *= 2)) $((x /= 5)) $((x %= 3)) $((x <<= 4)) $((x >>= 1)) $((x |= 3)) $((x &= 6)) $((x ^= 1)) $x",
      "15 12 24 4 1 16 8 11 2 3 3\n", 0),
    Row(
      "increments before and after",
      "x=5; echo $((x++)) $x $((++x)) $x $((x--)) $x $((--x)) $x",
      "5 6 7 7 7 6 5 5\n", 0),
    Row(
      "plus plus of a number is two signs",
      "echo $((++5)) $((--5)) $((- -5)) $((+ +5))",
      "5 5 5 5\n", 0),
    Row(
      "the comma gives the last",
      "echo $((a = 3, b = 4, a + b)) $a $b",
      "7 3 4\n", 0),
    Row(
      "a name is its value, as an expression",
      "a='b + 1' b=2; echo $((a * 2)) $((a))",
      "6 3\n", 0),
    Row(
      "names that lead to each other without end",
      "a=b b=a; echo $((a)); echo no",
      "", 1),
    Row(
      "an unset name is nought",
      "echo $((none)) $((none + 1)) ; unset q; echo $((q++)) $q",
      "0 1\n0 1\n", 0),
    Row(
      "an empty expression is nought",
      #"echo $(( )) $(()) "$((   ))""#,
      "0 0 0\n", 0),
    Row(
      "elements of arrays",
      "a=(1 2 3); i=1; echo $((a[i] + a[2] * a[0])) $((a[i]++)) ${a[1]} $((a[-1]))",
      "5 2 3 3\n", 0),
    Row(
      "an element is made",
      "unset a; ((a[3] = 7)); echo ${!a[@]} ${a[3]}",
      "3 7\n", 0),
    Row(
      "names in a map",
      #"declare -A m=([x]=4 [y z]=5); echo $((m[x] + 1)) $((m["y z"]))"#,
      "5 5\n", 0),
    Row(
      "quotes inside",
      #"x=4; echo $(("x" + 1)) $(( "$x" + 1 )) $((${x}0 + 1)) $((1${x}))"#,
      "5 5 41 14\n", 0),
    Row(
      "a syntax error",
      "echo $((1 +)); echo no",
      "", 1),
    Row(
      "two numbers side by side",
      "echo $((1 2)); echo no",
      "", 1),
    Row(
      "assignment to a number",
      "echo $((1 = 2)); echo no",
      "", 1),
    Row(
      "a parenthesis that is not closed inside",
      "echo $(( (1 + 2 )); echo no",
      "", 2),
    Row(
      "a status of the command",
      "((0)); echo $?; ((1)); echo $?; ((-1)); echo $?; ((x = 0)); echo $?",
      "1\n0\n0\n1\n", 0),
    Row(
      "let gives the status of its last",
      "let 'x = 3' y=x*2 0; echo $? $x $y; let z=1; echo $?",
      "1 3 6\n0\n", 0),
    Row(
      "let needs an expression",
      "let; echo $?",
      "1\n", 0),
    Row(
      "a for loop of numbers",
      "for ((i = 0, j = 10; i < j; i += 3, j--)); do printf '%d,%d ' $i $j; done; echo",
      "0,10 3,9 6,8 \n", 0),
    Row(
      "a for loop without its parts",
      "i=0; for ((;;)); do ((++i > 3)) && break; done; echo $i",
      "4\n", 0),
    Row(
      "a substring's numbers are expressions",
      "a=abcdefgh n=2; echo ${a:n} ${a:n+1:n*2} ${a:$n:-1} ${a: -3:2} ${a:0:0}. ${a:20}.",
      "cdefgh defg cdefg fg . .\n", 0),
    Row(
      "a substring's length too far to the left",
      "a=abc; echo ${a:2:-2}; echo no",
      "", 1),
    Row(
      "blanks and line breaks",
      "echo $((\n 1 +\n 2\n))",
      "3\n", 0),
    Row(
      "a comment sign inside is none",
      "echo $((16#1f + 1))",
      "32\n", 0),
    Row(
      "a variable with leading noughts is octal",
      "x=010; echo $((x)) $((10#$x))",
      "8 10\n", 0),
    Row(
      "blanks around a value",
      "x='  7  '; echo $((x + 1))",
      "8\n", 0),
    Row(
      "a value that is no number",
      "x='3 apples'; echo $((x)); echo no",
      "", 1),
    Row(
      "a value with letters",
      "x=apple; echo $((x)); echo $?",
      "0\n0\n", 0),
    Row(
      "test of numbers takes no octal",
      "[ 010 -eq 10 ]; echo $?; [[ 010 -eq 8 ]]; echo $?",
      "0\n0\n", 0),
    Row(
      "the double bracket counts",
      "a=3; [[ a -lt 4 && a+1 -eq 4 ]]; echo $?",
      "0\n", 0),
    Row(
      "the single bracket does not",
      "a=3; [ a -lt 4 ] 2>/dev/null; echo $?",
      "2\n", 0),
    Row(
      "declare -i",
      "declare -i n=3+4; echo $n; n=n*2; echo $n; n+=5; echo $n; n=abc; echo $n",
      "7\n14\n19\n0\n", 0),
    Row(
      "a nested substitution",
      "echo $(( $(echo 4) * $(( 2 + 3 )) ))",
      "20\n", 0),
    Row(
      "a length inside",
      "a=hello; b=(1 2 3); echo $((${#a} + ${#b[@]} + $#))",
      "8\n", 0),
    Row(
      "parameters",
      "set -- 5 6; echo $(($1 * $2)) $((${1}+$#))",
      "30 7\n", 0),
    Row(
      "the ternary in an index",
      "a=(x y z); echo ${a[1 ? 2 : 0]}",
      "z\n", 0),
    Row(
      "the sign of remainder with variables",
      "a=-5 b=3; echo $((a % b)) $((a / b)) $((-a % -b))",
      "-2 -1 2\n", 0),
    Row(
      "an assignment inside a subshell stays there",
      "x=1; (( x++ )); ( (( x++ )); echo $x ); echo $x",
      "3\n2\n", 0),
    Row(
      "no dollar is needed, one does no harm",
      "x=3; echo $((x+$x)) $(( $x$x ))",
      "6 33\n", 0),
    Row(
      "a bitwise not of minus one",
      "echo $((~-1)) $((~0)) $((- ~ 5))",
      "0 -1 6\n", 0),
    Row(
      "a condition with an assignment",
      "echo $((a = 1 ? 4 : 5)) $a",
      "4 4\n", 0),
    Row(
      "line of commands with arithmetic that fails ends it",
      "x=$((1/0)); echo no",
      "", 1),
  ]
}
