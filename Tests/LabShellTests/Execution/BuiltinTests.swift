import Testing

@testable import LabShell

/// What functions, variables and the commands of the shell itself do.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct BuiltinTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `commands of the shell do what they do in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "the status of a loop is that of its last command",
      "for i in 1 2; do false; done; echo $?; for i in; do false; done; echo $?; while false; do :; done; echo $?",
      "1\n0\n0\n", 0),
    Row(
      "the status of a pipe is its last's",
      "false | true; echo $?; true | false; echo $?; ! true | false; echo $?; set -o pipefail; false | true; echo $?; exit 3 | exit 4 | true; echo $?",
      "0\n1\n0\n1\n4\n", 0),
    Row(
      "variables set in a pipe are lost",
      "x=1; echo 2 | read x; echo $x; echo 3 | { read x; echo $x; }; echo $x",
      "1\n3\n1\n", 0),
    Row(
      "a function's parameters, status and return",
      #"f() { echo "$# $1 $*"; return 3; echo no; }; f a 'b c'; echo $?; set -- x; f; echo $1"#,
      "2 a a b c\n3\n0  \nx\n", 0),
    Row(
      "return without a number",
      "f() { false; return; }; f; echo $?; g() { true; }; g; echo $?",
      "1\n0\n", 0),
    Row(
      "local variables",
      #"x=1; f() { local x=2 y; echo $x "${y-unset}"; g; echo $x; }; g() { x=3; }; f; echo $x"#,
      "2 unset\n3\n1\n", 0),
    Row(
      "a function that calls itself",
      "fac() { [ $1 -le 1 ] && echo 1 || echo $(( $1 * $(fac $(($1 - 1))) )); }; fac 10",
      "3628800\n", 0),
    Row(
      "a function hides a program",
      #"echo() { printf 'mine:%s\n' "$*"; }; echo a; command echo b; unset -f echo; echo c"#,
      "mine:a\nb\nc\n", 0),
    Row(
      "variables before a command last for it",
      "x=1; x=2 sh -c 'echo $x' ; echo $x; f() { echo $x; }; x=3 f; echo $x",
      "2\n1\n3\n1\n", 0),
    Row(
      "variables before a special builtin",
      "x=1; x=5 :; echo $x; x=6 eval 'echo $x'; echo $x",
      "1\n6\n1\n", 0),
    Row(
      "an assignment alone lasts, with exports",
      "x=1; export x; x=2; sh -c 'echo $x'; export -n x; sh -c 'echo [$x]'",
      "2\n[]\n", 0),
    Row(
      "errexit in a function used as a condition",
      "set -e; f() { false; echo still; }; if f; then echo yes; fi; f || echo no; f; echo never",
      "still\nyes\nstill\n", 1),
    Row(
      "errexit in a subshell",
      "set -e; ( false; echo no ) || echo caught; (false; echo no); echo never",
      "no\n", 1),
    Row(
      "a trap at the end, and its status",
      "trap 'echo bye $?' EXIT; false; exit 4",
      "bye 4\n", 4),
    Row(
      "a trap is given up",
      "trap 'echo bye' EXIT; trap - EXIT; echo a",
      "a\n", 0),
    Row(
      "a trap in a subshell",
      "trap 'echo outer' EXIT; (trap 'echo inner' EXIT; echo a); echo b; exit 0",
      "a\ninner\nb\nouter\n", 0),
    Row(
      "a trap for errors",
      #"trap 'echo "err $?"' ERR; false; true; (exit 3); if false; then :; fi; echo end"#,
      "err 1\nerr 3\nend\n", 0),
    Row(
      "eval reads words again",
      #"x='echo "a  b"; y=3'; eval "$x"; echo $y; eval; echo $?; eval 'exit 5' ; echo no"#,
      "a  b\n3\n0\n", 5),
    Row(
      "eval of a syntax error",
      "eval 'echo (' 2>/dev/null; echo $?",
      "2\n", 0),
    Row(
      "a dot script",
      #"printf 'x=5\necho "$1 $#"\nreturn 3\necho no\n' > s.sh; . ./s.sh a b; echo $? $x; source ./s.sh; echo $?"#,
      "a 2\n3 5\n 0\n3\n", 0),
    Row(
      "a dot script that is not there",
      ". ./nosuch 2>/dev/null; echo $?",
      "1\n", 0),
    Row(
      "shift",
      "set -- a b c; shift; echo $*; shift 2; echo $#; shift; echo $?; set -- a; shift 5; echo $? $#",
      "b c\n0\n1\n1 1\n", 0),
    Row(
      "set gives parameters",
      "set -- -a b; echo $1; set a b c; echo $#; set --; echo $#",
      "-a\n3\n0\n", 0),
    Row(
      "exit in a function ends all",
      "f() { exit 3; }; f; echo no",
      "", 3),
    Row(
      "colon and true",
      ": a b; echo $?; true x; echo $?; false x; echo $?",
      "0\n0\n1\n", 0),
    Row(
      "a command that is not there",
      "nosuchcmd 2>/dev/null; echo $?; ./nosuch 2>/dev/null; echo $?; touch f; ./f 2>/dev/null; echo $?",
      "127\n127\n126\n", 0),
    Row(
      "a script as a program",
      #"printf '#!/bin/bash\necho "got $1"\nexit 4\n' > s; chmod +x s; ./s a; echo $?; bash s b; echo $?; sh ./s c"#,
      "got a\n4\ngot b\n4\ngot c\n", 4),
    Row(
      "bash -c and its parameters",
      #"bash -c 'echo $0 $1 $#' name a b; sh -c 'exit 5'; echo $?; bash -c 'echo "$@"' x y z"#,
      "name a 2\n5\ny z\n", 0),
    Row(
      "type and command -v",
      #"command -v echo cd; f() { :; }; type f | head -1; type -t f if echo nosuch cat | tr '\n' ' '; echo; command -v nosuch; echo $?"#,
      "echo\ncd\nf is a function\nfunction keyword builtin file \n1\n", 0),
    Row(
      "an alias",
      "shopt -s expand_aliases\nalias ll='echo listing'\nll a\nunalias ll\nll 2>/dev/null; echo $?",
      "listing a\n127\n", 0),
    Row(
      "getopts",
      #"f() { local OPTIND=1 o; while getopts ':ab:c' o "$@"; do case $o in a) echo a;; b) echo "b=$OPTARG";; :) echo "needs $OPTARG";; \?) echo "bad $OPTARG";; *) echo "o $o";; esac; done; shift $((OPTIND - 1)); echo "rest $*"; }; f -a -b x y; f -abx -c -- -a; f -b; f -z q; f"#,
      "a\nb=x\nrest y\na\nb=x\no c\nrest -a\nneeds b\nrest \nbad z\nrest q\nrest \n", 0),
    Row(
      "read splits its line",
      #"echo 'a b  c d ' | { read x y z; echo "[$x][$y][$z]"; }; echo ' a ' | { read x; echo "[$x]"; }; echo 'a' | { read x y; echo "[$x][$y]"; }"#,
      "[a][b][c d]\n[a]\n[a][]\n", 0),
    Row(
      "read with IFS",
      #"echo 'a:b::c' | { IFS=: read -r x y z; echo "[$x][$y][$z]"; }; echo ' a b ' | { IFS= read -r x; echo "[$x]"; }"#,
      "[a][b][:c]\n[ a b ]\n", 0),
    Row(
      "read and backslashes",
      #"printf 'a\\\nb\\c\n' | { read x; echo "[$x]"; }; printf 'a\\tb\n' | { read -r x; echo "[$x]"; }"#,
      #"[abc]\#n[a\tb]\#n"#, 0),
    Row(
      "read's status at the end",
      #"printf 'a' | { read x; echo $? $x; }; printf '' | { read x; echo $? "[$x]"; }; read x < /dev/null; echo $?"#,
      "1 a\n1 []\n1\n", 0),
    Row(
      "read of options",
      "printf 'a,b' | { read -d , x; echo $x; }; printf 'abc' | { read -n 2 x; echo $x; }; echo 'x y' | { read -a a; echo ${a[1]} ${#a[@]}; }; echo q | { read; echo $REPLY; }",
      "a\nab\ny 2\nq\n", 0),
    Row(
      "read a file line by line, the last without a break",
      #"printf 'a\nb\nc' > f; while IFS= read -r l || [ -n "$l" ]; do echo "<$l>"; done < f; while read -r l; do echo $l; done < f"#,
      "<a>\n<b>\n<c>\na\nb\n", 0),
    Row(
      "mapfile",
      #"printf 'a\nb\nc\n' > f; mapfile -t m < f; echo ${#m[@]} ${m[1]}; readarray -t -n 2 m < f; echo "${m[*]}"; mapfile m < f; printf '%s' "${m[@]}""#,
      "3 b\na b\na\nb\nc\n", 0),
    Row(
      "semicolons and newlines",
      "echo a; echo b;\necho c",
      "a\nb\nc\n", 0),
    Row(
      "a function with a subshell as its body",
      #"f() ( x=2; cd /; ); x=1; f; echo $x; g() { echo "$@"; } > o; g a; cat o"#,
      "1\na\n", 0),
    Row(
      "a function defined in another",
      "f() { g() { echo g; }; }; f; g",
      "g\n", 0),
    Row(
      "declare prints what can be read again",
      "x='a b'; declare -p x; declare -i n=3; declare -p n; a=(1 'b c'); declare -p a; declare -A m=([k]=v); declare -p m; declare -x e=1; declare -p e; declare -p none 2>/dev/null; echo $?",
      #"declare -- x="a b"\#ndeclare -i n="3"\#ndeclare -a a=([0]="1" [1]="b c")\#ndeclare -A m=([k]="v" )\#ndeclare -x e="1"\#n1\#n"#,
      0),
    Row(
      "export prints what can be read again",
      #"export AAA='x "y" $z'; export -p | grep AAA"#,
      #"declare -x AAA="x \"y\" \$z"\#n"#, 0),
    Row(
      "a reference to another variable",
      "x=1; declare -n r=x; echo $r; r=2; echo $x; f() { local -n o=$1; o=set; }; f y; echo $y",
      "1\n2\nset\n", 0),
    Row(
      "the statuses of a pipe are those of the last one",
      "false | true | (exit 3); echo ${PIPESTATUS[@]}; echo ${PIPESTATUS[@]}; false; echo ${PIPESTATUS[0]}; true; echo ${PIPESTATUS[0]}",
      "1 0 3\n0\n1\n0\n", 0),
    Row(
      "readonly ends the line",
      "readonly r=1; r=2; echo no",
      "", 1),
    Row(
      "readonly in a subshell",
      "readonly r=1; (r=2; echo no) 2>/dev/null; echo $? $r; unset r 2>/dev/null; echo $?; export r=3 2>/dev/null; echo $? $r",
      "1 1\n1\n1 1\n", 0),
    Row(
      "readonly in a function ends what called it, too",
      "readonly r=1; f() { r=2; echo no; }; f; echo no",
      "", 1),
  ]
}
