import Testing

@testable import LabShell

/// What `test`, `[[ … ]]` and `case` hold for true.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct ConditionTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `conditions hold where they hold in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "case takes the first that fits",
      #"for w in start stop x.txt '' 'a b' '*' 5; do case $w in start|begin) echo 1;; [0-9]) echo digit;; *.txt) echo txt;; '') echo empty;; "*") echo star;; *' '*) echo blank;; *) echo other;; esac; done"#,
      "1\nother\ntxt\nempty\nblank\nstar\ndigit\n", 0),
    Row(
      "case falls through",
      "case a in a) echo 1;& b) echo 2;;& c) echo 3;; a*) echo 4;; *) echo 5;; esac",
      "1\n2\n4\n", 0),
    Row(
      "case's pattern from a variable",
      #"p='a*'; case abc in "$p") echo quoted;; $p) echo pattern;; esac"#,
      "pattern\n", 0),
    Row(
      "a case that fits nothing is true",
      "false; case x in y) ;; esac; echo $?",
      "0\n", 0),
    Row(
      "a case whose body is empty",
      "false; case x in x) ;; esac; echo $?",
      "0\n", 0),
    Row(
      "double brackets",
      #"[[ abc == a* ]] && echo 1; [[ abc == "a*" ]] || echo 2; [[ abc = abc && -n x ]] && echo 3; [[ ! ( a < b && b > c ) ]] && echo 4; [[ a < b ]] && echo 5; [[ -z '' ]] && echo 6; [[ 10 -gt 9 ]] && echo 7; x='a b'; [[ $x == 'a b' ]] && echo 8"#,
      "1\n2\n3\n4\n5\n6\n7\n8\n", 0),
    Row(
      "a regular expression and its groups",
      #"[[ vpc-0a1b2 =~ ^([a-z]+)-([0-9a-f]+)$ ]] && echo "${BASH_REMATCH[@]}" ${#BASH_REMATCH[@]}; [[ abc =~ z ]]; echo $? "${BASH_REMATCH[0]}"; re='^[0-9]+$'; [[ 42 =~ $re ]] && echo num; [[ 'a.b' =~ a"."b ]] && echo dot; [[ axb =~ a"."b ]] || echo nodot"#,
      "vpc-0a1b2 vpc 0a1b2 3\n1 \nnum\ndot\nnodot\n", 0),
    Row(
      "a regular expression that is wrong",
      "[[ a =~ ( ]] 2>/dev/null; echo $?",
      "", 2),
    Row(
      "test of texts and numbers",
      #"[ a = a ]; echo $?; [ a != a ]; echo $?; [ '' ]; echo $?; [ x ]; echo $?; [ ]; echo $?; [ -n '' ]; echo $?; [ -z '' ]; echo $?; [ 2 -gt 10 ]; echo $?; [ a \< b ]; echo $?"#,
      "0\n1\n1\n0\n1\n1\n0\n1\n0\n", 0),
    Row(
      "test with and, or, not, parentheses",
      #"[ a = a -a b = c ]; echo $?; [ a = b -o c = c ]; echo $?; [ ! a = b ]; echo $?; [ \( a = b \) -o \( 1 -eq 1 \) ]; echo $?; [ ! -z x -a ! -f y ]; echo $?"#,
      "1\n0\n0\n0\n0\n", 0),
    Row(
      "test of odd words",
      "[ = ]; echo $?; [ -n ]; echo $?; [ ! ]; echo $?; [ '(' ]; echo $?; [ = = = ]; echo $?; [ ! = x ]; echo $?; [ -f = -f ]; echo $?; [ '(' a ')' ]; echo $?; [ -z -n ]; echo $?",
      "0\n0\n0\n0\n0\n1\n0\n0\n1\n", 0),
    Row(
      "test's mistakes",
      "[ a -eq 1 ] 2>/dev/null; echo $?; [ a b ] 2>/dev/null; echo $?; [ a = b 2>/dev/null; echo $?; [ 1 -eq ] 2>/dev/null; echo $?; [ a b c d e ] 2>/dev/null; echo $?",
      "2\n2\n2\n2\n2\n", 0),
    Row(
      "test of files",
      "echo a > f; mkdir d; : > e; for t in -e -f -d -s -r -w; do for x in f d e none; do test $t $x && printf '%s%s ' $t $x; done; done; echo",
      "-ef -ed -ee -ff -fe -dd -sf -sd -rf -rd -re -wf -wd -we \n", 0),
    Row(
      "test of times and of the same file",
      "[ none -nt f ]; echo $?; echo > f; [ f -nt none ]; echo $?; [ f -ef ./f ]; echo $?",
      "1\n0\n0\n", 0),
    Row(
      "test of what is set",
      "x=; [ -v x ]; echo $?; [ -v y ]; echo $?; [[ -v x && ! -v y ]]; echo $?; set -e; [ -o errexit ]; echo $?",
      "0\n1\n0\n0\n", 0),
    Row(
      "lower and upper case variables",
      "declare -l l=ABC; declare -u u=abc; echo $l $u; l=XyZ; echo $l",
      "abc ABC\nxyz\n", 0),
    Row(
      "comparing with a pattern that is quoted in part",
      #"x='*.txt'; [[ '*.txt' == "$x" ]] && echo lit; [[ a.txt == $x ]] && echo pat; [[ a.txt == *".txt" ]] && echo part"#,
      "lit\npat\npart\n", 0),
    Row(
      "case of letters",
      "x='hello World'; echo ${x^} ${x^^} ${x,} ${x,,} ${x^^[lo]}",
      "Hello World HELLO WORLD hello World hello world heLLO WOrLd\n", 0),
    Row(
      "a regular expression that is wrong, from a variable",
      "r='['; [[ a =~ $r ]] 2>/dev/null; echo $?; if [[ a =~ $r ]] 2>/dev/null; then echo y; else echo n; fi",
      "2\nn\n", 0),
    Row(
      "test of numbers with blanks around, and at the bounds",
      "[ ' 5 ' -eq 5 ]; echo $?; [ 9223372036854775807 -gt 9223372036854775806 ]; echo $?; [ -0 -eq 0 ]; echo $?; [ +5 -eq 5 ]; echo $?; [ 99999999999999999999 -gt 1 ] 2>/dev/null; echo $?; [ '' -eq 0 ] 2>/dev/null; echo $?",
      "0\n0\n0\n0\n2\n2\n", 0),
  ]
}
