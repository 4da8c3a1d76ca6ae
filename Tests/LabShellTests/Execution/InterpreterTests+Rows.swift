extension InterpreterTests {
  /// What words, expansions, lists, redirections and built-in commands do.
  static let rows = [
    Row(
      "words are joined by one blank",
      "echo  a   b",
      "a b\n", 0),
    Row(
      "single quotes keep everything",
      "echo '$A  \"b\" \\'",
      "$A  \"b\" \\\n", 0),
    Row(
      "double quotes keep blanks",
      "A='x  y'; echo \"$A\" $A",
      "x  y x y\n", 0),
    Row(
      "double quotes expand and escape",
      "A=1; printf '%s|' \"\\$A is $A, \\\"q\\\" \\\\ \\n\"",
      "$A is 1, \"q\" \\ \\n|", 0),
    Row(
      "a backslash quotes one byte",
      "echo a\\ b \\$HOMEX \\'",
      "a b $HOMEX '\n", 0),
    Row(
      "adjacent quotes are one word",
      "echo a'b c'\"d  e\"f",
      "ab cd  ef\n", 0),
    Row(
      "an empty quote is a word",
      "printf '[%s]' a '' \"\" b; echo",
      "[a][][][b]\n", 0),
    Row(
      "an unset variable is no word",
      "printf '[%s]' a $NONE b; echo",
      "[a][b]\n", 0),
    Row(
      "a quoted unset variable is a word",
      "printf '[%s]' a \"$NONE\" b; echo",
      "[a][][b]\n", 0),
    Row(
      "expansions join with literals",
      "A='1 2'; printf '[%s]' x$A\"y\"; echo",
      "[x1][2y]\n", 0),
    Row(
      "blanks at the ends split",
      "A=' 1 2 '; printf '[%s]' x$A\"y\"; echo",
      "[x][1][2][y]\n", 0),
    Row(
      "values are not split",
      "A='1  2'; B=$A; echo \"$B\"",
      "1  2\n", 0),
    Row(
      "braces end a name",
      "A=x; echo ${A}y",
      "xy\n", 0),
    Row(
      "a default",
      "echo ${NONE:-a b} \"${NONE:-c  d}\"",
      "a b c  d\n", 0),
    Row(
      "a default is split",
      "printf '[%s]' ${NONE:-a  b}; echo",
      "[a][b]\n", 0),
    Row(
      "a quoted default is not",
      "printf '[%s]' ${NONE:-\"a  b\"} \"${NONE:-c  d}\"; echo",
      "[a  b][c  d]\n", 0),
    Row(
      "a default without colon",
      "A=; echo \"[${A-x}]\" \"[${A:-x}]\" \"[${NONE-x}]\"",
      "[] [x] [x]\n", 0),
    Row(
      "an alternative",
      "A=1; echo \"[${A:+yes}]\" \"[${NONE:+yes}]\"",
      "[yes] []\n", 0),
    Row(
      "an assigned default",
      "echo ${N:=5}; echo $N",
      "5\n5\n", 0),
    Row(
      "a length",
      "A=hello; echo ${#A}",
      "5\n", 0),
    Row(
      "a nested default",
      "A=1; echo ${X:-${Y:-$A}}",
      "1\n", 0),
    Row(
      "a missing value stops",
      "echo a; echo ${NONE:?is missing}; echo b",
      "a\n", 1),
    Row(
      "a substitution",
      "echo $(echo a; echo b)",
      "a b\n", 0),
    Row(
      "a quoted substitution keeps newlines",
      "echo \"$(echo a; echo b)\"",
      "a\nb\n", 0),
    Row(
      "newlines at the end go",
      "A=\"$(printf 'x\\n\\n')\"; echo \"[$A]\"",
      "[x]\n", 0),
    Row(
      "substitutions nest",
      "echo $(echo $(echo \"$(echo deep)\"))",
      "deep\n", 0),
    Row(
      "a substitution within quotes within one",
      "echo \"a $(echo \"b c\") d\"",
      "a b c d\n", 0),
    Row(
      "its status is the assignment's",
      "A=$(false); echo $?",
      "1\n", 0),
    Row(
      "its variables stay inside",
      "A=1; B=$(A=2; echo $A); echo $A $B",
      "1 2\n", 0),
    Row(
      "exit stays inside",
      "A=$(echo a; exit 3; echo b); echo $A $?",
      "a 3\n", 0),
    Row(
      "status",
      "false; echo $?; true; echo $?",
      "1\n0\n", 0),
    Row(
      "else knows the status of the condition",
      "if (exit 7); then :; else echo $?; fi; if false; then :; elif (exit 5); then :; else echo $?; fi",
      "7\n5\n", 0),
    Row(
      "not found is 127",
      "nosuchthing 2>/dev/null; echo $?",
      "127\n", 0),
    Row(
      "and",
      "true && echo a; false && echo b; echo $?",
      "a\n1\n", 0),
    Row(
      "or",
      "true || echo a; false || echo b",
      "b\n", 0),
    Row(
      "and or left",
      "false && echo a || echo b; true || echo c && echo d",
      "b\nd\n", 0),
    Row(
      "not",
      "! true; echo $?; ! false; echo $?; ! false && echo y",
      "1\n0\ny\n", 0),
    Row(
      "a list over lines",
      "true &&\necho a |\ncat",
      "a\n", 0),
    Row(
      "a comment",
      "echo a # b\n# c\necho d#e",
      "a\nd#e\n", 0),
    Row(
      "continued",
      "echo a \\\nb\\\nc",
      "a bc\n", 0),
    Row(
      "pipes",
      "printf 'b\\na\\n' | sort | head -n 1",
      "a\n", 0),
    Row(
      "a pipe's status is the last one's",
      "false | true; echo $?; true | false; echo $?",
      "0\n1\n", 0),
    Row(
      "a variable in a pipe stays there",
      "A=1; A=2 | true; echo $A",
      "1\n", 0),
    Row(
      "prefix assignment",
      "A=1; A=2 true; echo $A",
      "1\n", 0),
    Row(
      "several assignments",
      "A=1 B=$A; echo $B",
      "1\n", 0),
    Row(
      "here-document",
      "cat <<EOF\na\n  b\nEOF\necho c",
      "a\n  b\nc\n", 0),
    Row(
      "here-document expands",
      "A=x; cat <<EOF\n$A ${A}y $(echo z) \\$A \\\\ \"q\" 'p'\nEOF",
      "x xy z $A \\ \"q\" 'p'\n", 0),
    Row(
      "quoted here-document",
      "A=x; cat <<'EOF'\n$A $(echo z) \\$A\nEOF",
      "$A $(echo z) \\$A\n", 0),
    Row(
      "here-document with tabs",
      "cat <<-EOF\n\t\ta\n\tb\n\tEOF\necho c",
      "a\nb\nc\n", 0),
    Row(
      "two here-documents",
      "cat <<A; cat <<B\n1\nA\n2\nB",
      "1\n2\n", 0),
    Row(
      "here-document and pipe",
      "cat <<EOF | sort -r\na\nb\nEOF",
      "b\na\n", 0),
    Row(
      "here-document in a substitution",
      "A=$(cat <<EOF\nx y\nEOF\n); echo \"$A\"",
      "x y\n", 0),
    Row(
      "redirect",
      "echo a > f; echo b >> f; cat < f; cat f | wc -l | tr -d ' '",
      "a\nb\n2\n", 0),
    Row(
      "redirect both",
      "echo a > f 2>&1; cat f",
      "a\n", 0),
    Row(
      "redirection before the word",
      "> f echo x; cat f",
      "x\n", 0),
    Row(
      "errors to a file",
      "cat nosuch 2> e; wc -l < e | tr -d ' '",
      "1\n", 0),
    Row(
      "duplicate order",
      "cat nosuch 2>&1 >/dev/null | wc -l | tr -d ' '",
      "1\n", 0),
    Row(
      "only a redirection",
      "> f; wc -c < f | tr -d ' '",
      "0\n", 0),
    Row(
      "redirect to a name in a variable",
      "F='a b'; echo x > \"$F\"; cat 'a b'",
      "x\n", 0),
    Row(
      "a missing input",
      "cat < nosuch 2>/dev/null || echo failed",
      "failed\n", 0),
    Row(
      "test numbers",
      "[ 1 -lt 2 ] && echo y; [ 2 -le 1 ] || echo n",
      "y\nn\n", 0),
    Row(
      "test words",
      "[ a = a ] && [ a != b ] && [ -z '' ] && [ -n x ] && echo y",
      "y\n", 0),
    Row(
      "test nothing",
      "[ ]; echo $?; [ '' ]; echo $?; [ x ]; echo $?",
      "1\n1\n0\n", 0),
    Row(
      "test file",
      "echo > f; [ -f f ] && echo y; [ -s f ] && echo s; [ -e g ] || echo n",
      "y\ns\nn\n", 0),
    Row(
      "test not",
      "[ ! -n '' ] && echo y; [ ! a = b ] && echo z",
      "y\nz\n", 0),
    Row(
      "test and or",
      "[ a = b -o c = c ] && echo y; [ a = a -a c = d ] || echo n",
      "y\nn\n", 0),
    Row(
      "test operator as operand",
      "[ -n = -n ] && echo y; [ '(' = '(' ] && echo z",
      "y\nz\n", 0),
    Row(
      "printf",
      "printf '%s-%s\\n' a b c; printf '%d %5d|%-5s|%05d %%\\n' 1 2 x 42",
      "a-b\nc-\n1     2|x    |00042 %\n", 0),
    Row(
      "printf without arguments",
      "printf 'a\\tb\\n'; printf '%s|\\n'",
      "a\tb\n|\n", 0),
    Row(
      "export",
      "A=1; export A B=2; env | grep '^[AB]=' | sort",
      "A=1\nB=2\n", 0),
    Row(
      "unset",
      "A=1; unset A; echo \"[$A]\"",
      "[]\n", 0),
    Row(
      "set -e",
      "set -e; true; false || echo a; false; echo b",
      "a\n", 1),
    Row(
      "set -u",
      "set -u; echo a; echo $NONE; echo b",
      "a\n", 1),
    Row(
      "exit",
      "echo a; exit 3; echo b",
      "a\n", 3),
    Row(
      "semicolon after word",
      "echo a;echo b",
      "a\nb\n", 0),
    Row(
      "a dollar alone",
      "echo $ a$ \"$\" 5$%",
      "$ a$ $ 5$%\n", 0),
    Row(
      "an equals sign is no assignment after a word",
      "echo A=1 $A",
      "A=1\n", 0),
    Row(
      "a quoted word is no assignment",
      "'A'=1 2>/dev/null; echo $?",
      "127\n", 0),
    Row(
      "a tilde",
      "HOME=/h; echo ~ ~/x a~ '~' \"~\"",
      "/h /h/x a~ ~ ~\n", 0),
    Row(
      "numbers before signs",
      "echo 1>f 2; cat f; echo 2 >f; cat f",
      "2\n2\n", 0),
    Row(
      "a number apart from the sign is a word",
      "echo 2 > f; cat f",
      "2\n", 0),
    Row(
      "substitution status in or",
      "$(exit 2) || echo $?",
      "2\n", 0),
    Row(
      "words from variables run",
      "C='echo hi'; $C",
      "hi\n", 0),
    Row(
      "quotes from variables are text",
      "A='\"x y\"'; printf '[%s]' $A; echo",
      "[\"x][y\"]\n", 0),
    Row(
      "a bang that is a word",
      "echo ! a!",
      "! a!\n", 0),
    Row(
      "curly braces that are words",
      "echo {} a{b}c",
      "{} a{b}c\n", 0),
    Row(
      "a hash in a word",
      "echo a#b '#c'",
      "a#b #c\n", 0),
    Row(
      "carriage of empty lines",
      "\n\necho a\n\n\necho b\n",
      "a\nb\n", 0),
    Row(
      "status of an empty substitution",
      "false; A=1; echo $?",
      "0\n", 0),
    Row(
      "substitution of nothing runs nothing",
      "false; $(true); echo $?",
      "0\n", 0),
  ]
}
