import Testing

@testable import LabShell

/// What `sed` does with lines.
///
/// Outputs and statuses were written by GNU sed 4.9.
@Suite struct SedTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `sed prints what GNU sed prints`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "the first, every, the second and every from the second",
      "echo aaaa | sed 's/a/b/; s/a/c/2; s/a/d/2g'",
      "bacd\n", 0),
    Row(
      "case of letters ignored",
      "echo 'Abc aBC' | sed 's/abc/x/Ig'",
      "x x\n", 0),
    Row(
      "print what was replaced",
      #"printf 'a\nb\n' | sed -n 's/a/x/p'"#,
      "x\n", 0),
    Row(
      "groups and the whole match",
      #"echo 'john smith' | sed 's/\(\w*\) \(\w*\)/\2, \1 [&] \&/'"#,
      "smith, john [john smith] &\n", 0),
    Row(
      "extended groups",
      #"echo 'a1b22' | sed -E 's/([a-z])([0-9]+)/<\1:\2>/g'"#,
      "<a:1><b:22>\n", 0),
    Row(
      "another delimiter",
      "echo /usr/bin | sed 's|/|:|g; s,usr\\,*,x,; s#x#\\##'",
      ":#:bin\n", 0),
    Row(
      "a line break in the replacement",
      #"echo a,b | sed 's/,/\n/'; echo a,b | sed 's/,/\\#n/'"#,
      "a\nb\na\nb\n", 0),
    Row(
      "a pattern that is empty is the last one",
      "echo abcabc | sed '/b/s//X/g'",
      "aXcaXc\n", 0),
    Row(
      "a star that matches nothing",
      "echo abc | sed 's/x*/-/g'; echo baaac | sed 's/a*/x/g'",
      "-a-b-c-\nxbxcx\n", 0),
    Row(
      "anchors",
      #"printf 'ab\nba\n' | sed 's/^a/X/; s/a$/Y/; s/^/> /; s/$/ </'"#,
      "> Xb <\n> bY <\n", 0),
    Row(
      "addresses: numbers, last, patterns, ranges",
      "seq 6 | sed -n '2p; $p; /4/p; 5,6p'",
      "2\n4\n5\n6\n6\n", 0),
    Row(
      "a range from a pattern to a pattern",
      #"printf 'a\nSTART\nb\nEND\nc\nSTART\nd\n' | sed -n '/START/,/END/p'"#,
      "START\nb\nEND\nSTART\nd\n", 0),
    Row(
      "a range that ends before it begins is one line",
      "seq 5 | sed -n '4,2p'",
      "4\n", 0),
    Row(
      "a range of a pattern and a number before it",
      "seq 5 | sed -n '/3/,1p'",
      "3\n", 0),
    Row(
      "from line nought",
      #"printf 'a\nb\na\n' | sed '0,/a/d'"#,
      "b\na\n", 0),
    Row(
      "not these",
      "seq 4 | sed '2,3!d'; seq 3 | sed -n '/2/!p'",
      "2\n3\n1\n3\n", 0),
    Row(
      "delete, and go on with the next line",
      #"printf 'a\nb\nc\n' | sed '/b/d; s/$/./'"#,
      "a.\nc.\n", 0),
    Row(
      "a group of commands",
      "seq 4 | sed -n '2,3{s/^/x/;p}'",
      "x2\nx3\n", 0),
    Row(
      "groups within groups",
      "seq 5 | sed '2,4{/3/{s/3/three/;b};s/^/-/}'",
      "1\n-2\nthree\n-4\n5\n", 0),
    Row(
      "append, insert, change",
      #"seq 3 | sed '2a after' ; seq 3 | sed '2i\before'; seq 3 | sed '2c changed'"#,
      "1\n2\nafter\n3\n1\nbefore\n2\n3\n1\nchanged\n3\n", 0),
    Row(
      "change of a range prints once",
      "seq 5 | sed '2,4c gone'; seq 3 | sed '$!c x'",
      "1\ngone\n5\nx\nx\n3\n", 0),
    Row(
      "append of more lines",
      #"seq 2 | sed '1a one\\#ntwo'"#,
      "1\none\ntwo\n2\n", 0),
    Row(
      "commands given apart",
      #"seq 3 | sed -e 1d -e 's/2/two/' ; seq 2 | sed -e 'a\' -e 'text'"#,
      "two\n3\n1\ntext\n2\ntext\n", 0),
    Row(
      "letters exchanged",
      #"echo hello | sed 'y/elo/310/'; echo 'a/b\c' | sed 'y/\/\\/\\\//'"#,
      #"h3110\#na\b/c\#n"#, 0),
    Row(
      "hold space: reversed lines",
      "seq 3 | sed -n '1!G;h;$p'",
      "3\n2\n1\n", 0),
    Row(
      "exchange with the hold space",
      #"printf 'a\nb\nc\n' | sed -n 'x;p;${x;p}'"#,
      "\na\nb\nc\n", 0),
    Row(
      "G appends an empty line",
      #"printf 'a\nb\n' | sed G"#,
      "a\n\nb\n\n", 0),
    Row(
      "D and P: lines that follow each other and are equal",
      #"printf 'a\na\nb\nb\nc\n' | sed '$!N; /^\(.*\)\n\1$/!P; D'"#,
      "a\nb\nc\n", 0),
    Row(
      "labels and jumps",
      #"echo aXbXc | sed ':a;s/X/-/;ta'; echo 1234567 | sed -E ':a;s/^([0-9]+)([0-9]{3})/\1,\2/;ta'"#,
      "a-b-c\n1,234,567\n", 0),
    Row(
      "T jumps where nothing was replaced",
      #"printf 'a\nb\n' | sed 's/a/x/;T;s/$/!/'"#,
      "x!\nb\n", 0),
    Row(
      "next line",
      "seq 4 | sed 'n;d'; seq 4 | sed -n 'n;p'",
      "1\n3\n2\n4\n", 0),
    Row(
      "quit, with a status",
      "seq 5 | sed 2q; seq 5 | sed '3q7'; echo $?; seq 5 | sed '2Q'; seq 3 | sed -n '2{p;q}'",
      "1\n2\n1\n2\n3\n7\n1\n2\n", 0),
    Row(
      "line numbers",
      #"printf 'a\nb\n' | sed =; printf 'a\nb\n' | sed -n '$='"#,
      "1\na\n2\nb\n2\n", 0),
    Row(
      "files in place, with and without a copy",
      #"printf 'a\n' > f; sed -i 's/a/b/' f; cat f; sed -i.bak 's/b/c/' f; cat f f.bak"#,
      "b\nc\nb\n", 0),
    Row(
      "the script from a file",
      #"printf 's/a/b/\n# a comment\n/x/d\n' > s; printf 'a\nx\n' | sed -f s"#,
      "b\n", 0),
    Row(
      "no line break at the end stays so",
      #"printf 'a\nb' | sed 's/b/c/'; printf '|'; printf 'a' | sed p"#,
      "a\nc|a\na", 0),
    Row(
      "an empty input",
      "printf '' | sed 's/^$/x/'; sed -n '$=' < /dev/null; echo $?",
      "0\n", 0),
    Row(
      "an empty line",
      #"printf '\n' | sed 's/^$/empty/'"#,
      "empty\n", 0),
    Row(
      "repetition",
      #"echo aaaabbb | sed 's/a\{2\}/X/; s/b\{2,\}/Y/'; echo abab | sed -E 's/(ab){2}/Z/'"#,
      "XaaY\nZ\n", 0),
    Row(
      "classes",
      "echo 'a1 B2_' | sed 's/[[:alpha:]]/L/g; s/[[:digit:]]/D/g; s/[^LD]/./g'",
      "LD.LD.\n", 0),
    Row(
      "plus and question mark of the basic language",
      #"echo aab | sed 's/a\+/x/; s/c\?b/y/'; echo 'a+b' | sed 's/a+/x/'"#,
      "xy\nxb\n", 0),
    Row(
      "alternatives",
      #"echo 'cat dog' | sed 's/cat\|dog/X/g'; echo 'cat dog' | sed -E 's/cat|dog/X/g'"#,
      "X X\nX X\n", 0),
    Row(
      "word borders",
      #"echo 'a cat concat' | sed 's/\bcat\b/X/g; s/\<a\>/Y/'"#,
      "Y X concat\n", 0),
    Row(
      "a back-reference in the pattern",
      #"echo 'hello' | sed 's/\(.\)\1/<\1\1>/'; echo 'abab' | sed -E 's/(a)(b)\1\2/ok/'"#,
      "he<ll>o\nok\n", 0),
    Row(
      "w writes to a file",
      #"printf 'a\nb\n' | sed -n '/a/w out'; cat out"#,
      "a\n", 0),
    Row(
      "r reads a file after the line",
      #"printf 'in\n' > f; seq 2 | sed '1r f'"#,
      "1\nin\n2\n", 0),
    Row(
      "r of nothing",
      "seq 2 | sed '1r nosuch'",
      "1\n2\n", 0),
    Row(
      "a semicolon and blanks after commands",
      #"printf 'a\n' | sed ' s/a/b/ ; ; p ; '"#,
      "b\nb\n", 0),
    Row(
      "a closing brace after a blank",
      #"printf 'a\n' | sed -n '/a/ { p ; p }'"#,
      "a\na\n", 0),
    Row(
      "a file that is not there, among others",
      #"printf 'a\n' > f; sed 's/a/b/' f nosuch f 2>/dev/null; echo $?"#,
      "b\nb\n2\n", 0),
    Row(
      "a percent of JSON",
      #"echo '{"a": "b"}' | sed 's/.*"a": *"\([^"]*\)".*/\1/'"#,
      "b\n", 0),
    Row(
      "a number of a match that is not there",
      "echo aa | sed 's/a/b/3'",
      "aa\n", 0),
    Row(
      "the last of a range of one line",
      "seq 3 | sed -n '2,2p;3,$p'",
      "2\n3\n", 0),
    Row(
      "a caret that is no anchor",
      "echo 'a^b' | sed 's/a^b/x/'; echo 'a$b' | sed 's/a$b/y/'; echo '*a' | sed 's/*a/z/'",
      "x\ny\nz\n", 0),
    Row(
      "unicode",
      "echo 'äöü' | sed 's/./x/g; s/x/é/2'; echo 'straße' | sed 's/ß/ss/; s/[^a-z]/?/g'",
      "xéx\nstrasse\n", 0),
    Row(
      "a letter's case, and then the case of the rest",
      #"echo 'hello world' | sed -E 's/(\w+) (\w+)/\u\1 \U\2\E! \l\U\1/; s/$/ \U\l&/'"#,
      "Hello WORLD! HELLO \n", 0),
    Row(
      "up to the next line of a multiple",
      "seq 10 | sed -n '2,~4p'; seq 9 | sed -n '5,~3p'",
      "2\n3\n4\n5\n6\n", 0),
    Row(
      "appended text: blanks, tabs and line breaks",
      #"seq 1 | sed 'a\  x'; seq 1 | sed 'a one\ntwo\tthree'; seq 1 | sed 'i\\#n  kept'; seq 1 | sed 'a   not kept'; seq 1 | sed 'a\ttab'"#,
      "1\n  x\n1\none\ntwo\tthree\n  kept\n1\n1\nnot kept\n1\nttab\n", 0),
    Row(
      "lines that are joined",
      #"seq 4 | sed 'N;s/\n/,/'; seq 3 | sed 'N;s/\n/,/'; seq 3 | sed '$!N;s/\n/,/'; printf 'a\nb\nc\n' | sed ':a;N;$!ba;s/\n/ /g'"#,
      "1,2\n3,4\n1,2\n3\n1,2\n3\na b c\n", 0),
    Row(
      "l shows what cannot be seen, in lines of 69",
      #"printf 'a\tb\\\x01é\r\n' | sed -n l; printf 'a\nb\n' | sed -n 'N;l'; printf '%080d\n' 0 | sed -n l"#,
      #"a\tb\\\001\303\251\r$\#na\nb$\#n000000000000000000000000000000000000000000000000000000000000000000000\\#n00000000000$\#n"#,
      0),
    Row(
      "each file has its own lines with -s",
      #"printf 'a\nb\n' > f; printf 'c\nd\n' > g; sed -n '1p' f g; sed -ns '1p;$p' f g; sed -n '$p' f g"#,
      "a\na\nb\nc\nd\nd\n", 0),
    Row(
      "files whose last line has no end",
      #"printf 'a' > f; printf 'b\n' > g; sed p f g; sed -n '$=' f g f; printf '|\n'; sed '' f f"#,
      "a\na\nb\nb\n3\n|\na\na", 0),
    Row(
      "M: borders of lines within",
      #"printf 'a\nb\n' | sed 'N;s/^b/X/M;s/a$/Y/M'; printf 'a\nb\n' | sed 'N;s/^./-/Mg'; printf 'a\nb\n' | sed 'N;s/^b/X/;s/a$/Y/'"#,
      "Y\nX\n-\n-\na\nb\n", 0),
    Row(
      "special letters in a bracket",
      #"echo 'a]b-c^d' | sed 's/[]^-]/_/g'; echo 'a\b' | sed 's/[\]/X/'; echo 'a.b' | sed 's/[.]/X/'; echo 'a/b' | sed 's/[/]/_/'; printf 'a\tb\n' | sed 's/[\t]/T/'; printf 'a\nb\n' | sed 'N;s/[\n]/+/'"#,
      "a_b_c_d\naXb\naXb\na_b\naTb\na+b\n", 0),
    Row(
      "tabs, carriage returns and numbers in a pattern",
      #"printf 'a\tb\n' | sed 's/\t/T/'; printf 'a\r\nb\r\n' | sed 's/\r$//'; echo a.b | sed 's/\x2e/!/; s/\o141/X/; s/\d098/Y/'; echo 'a*b' | sed 's/\x2a/+/'; echo 'a' | sed 's/a/\x26\x41/'; echo 'a^b' | sed 's/\x5eb/c/'"#,
      "aTb\na\nb\n!.Y\na+b\n&A\na^b\n", 0),
    Row(
      "carriage returns are added",
      #"echo a | sed 's/$/\r/' | tr '\r' R"#,
      "aR\n", 0),
    Row(
      "mistakes",
      #"echo a | sed 's/a/b' 2>/dev/null; echo $?; echo a | sed 'k' 2>/dev/null; echo $?; echo a | sed '{p' 2>/dev/null; echo $?; echo a | sed 's/a/\1/' 2>/dev/null; echo $?; echo a | sed 's/\(a\)/\2/' 2>/dev/null; echo $?; sed p nosuch 2>/dev/null; echo $?; echo a | sed 's/\(/x/' 2>/dev/null; echo $?; echo a | sed 'y/ab/c/' 2>/dev/null; echo $?; echo a | sed 's/a/b/gg' 2>/dev/null; echo $?"#,
      "1\n1\n1\n1\n1\n2\n1\n1\n1\n", 0),
    Row(
      "z empties, F names the input",
      #"printf 'a\n' | sed 'z;s/^/x/'; printf 'a\n' | sed -n F; echo a > f; sed -n '1F' f"#,
      "x\n-\nf\n", 0),
    Row(
      "letters of more bytes",
      #"echo 'é' | sed 's/[^a]/x/'; echo 'éa' | sed 's/[é]/e/'; echo 'äöü' | sed 's/./x/2'; echo 'äöü' | sed 's/^.\(.\).$/\1/'; echo 'ä' | sed 's/[a-z]/x/'; echo 'grün' | sed -E 's/[^a-z]+/_/'"#,
      "x\nea\näxü\nö\nä\ngr_n\n", 0),
    Row(
      "beginnings and ends of words",
      #"echo 'a cat concat cats' | sed 's/\<cat/X/g'; echo 'a cat concat cats' | sed 's/cat\>/X/g'; echo 'cats' | sed 's/\Bat/X/'; echo 'ab' | sed 's/\b/|/g'"#,
      "a X concat Xs\na X conX cats\ncXs\n|ab|\n", 0),
    Row(
      "an interval without its least",
      #"echo aaa | sed -E 's/a{,2}/X/'; echo 'a{x' | sed -E 's/a\{x/Y/'; echo '{"a": {}}' | sed -E 's/": \{/X/'"#,
      #"Xa\#nY\#n{"aX}}\#n"#, 0),
    Row(
      "letters exchanged by their escapes",
      #"printf 'a\tb\r\n' | sed 'y/\t\r/TR/'; printf 'a\nb\n' | sed 'N;y/\n/,/'; echo 'a*' | sed 'y/\x2a/x/'"#,
      "aTbR\na,b\nax\n", 0),
    Row(
      "lines with carriage returns",
      #"printf 'a\r\nb\r\n' | sed p; printf 'a\r\nb\r\n' | sed -n 'N;P'; printf 'a\r\nb\r\n' | sed 'N;s/^a/x/;D'; printf 'a\r\n' > f; sed '' f f; printf 'a\r\nb' | sed 's/$/!/'"#,
      "a\r\na\r\nb\r\nb\r\na\r\nb\r\na\r\na\r\na\r!\nb!", 0),
  ]
}
