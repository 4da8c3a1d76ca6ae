import Testing

@testable import LabShell

/// What the small programs do with lines, names and files.
///
/// Outputs and statuses were written by the GNU coreutils 9.1 and findutils 4.9.
@Suite struct LineProgramTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `small programs print what GNU's print`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "sort: numbers and texts",
      #"printf 'a 10\nb 9\n' | sort -k2 -n; printf '1.5\n1.10\n-3\n+2\nx\n' | sort -n; printf '10\n9\n\n-1\n' | sort -n; printf '0x10\n2\n' | sort -n"#,
      "b 9\na 10\n-3\n+2\nx\n1.10\n1.5\n-1\n\n9\n10\n0x10\n2\n", 0),
    Row(
      "sort: several keys",
      #"printf 'a:3:x\nb:1:y\nc:2:x\n' | sort -t: -k3,3 -k2,2nr; printf '10.0.10.1\n10.0.9.1\n10.0.9.20\n' | sort -t. -k1,1n -k2,2n -k3,3n -k4,4n"#,
      "a:3:x\nc:2:x\nb:1:y\n10.0.9.1\n10.0.9.20\n10.0.10.1\n", 0),
    Row(
      "sort: letters' case and blanks do not count",
      #"printf 'b\nA\na\nB\n' | sort -f; printf '  b\na\n' | sort -b; printf ' b\na\n' | sort"#,
      "A\na\nB\nb\na\n  b\n b\na\n", 0),
    Row(
      "uniq: lines that occur once, and that occur more often",
      #"printf 'a\na\nb\n' | uniq -u; printf 'a\na\nb\nb\n' | uniq -cd; uniq nosuch 2>/dev/null; echo $?"#,
      "b\n      2 a\n      2 b\n1\n", 0),
    Row(
      "cut: lists of fields and letters",
      "echo 'a:b:c:d' | cut -d: -f2-; echo 'a:b:c:d' | cut -d: -f-2; echo 'a:b:c:d' | cut -d: -f3,1; echo 'a:b:c:d' | cut -d: -f1-2,4; echo 'a:b' | cut -d: -f2,5; echo abc | cut -c2-; echo abc | cut -b1,3",
      "b:c:d\na:b\na:c\na:b:d\nb\nbc\nac\n", 0),
    Row(
      "tr: escapes and octal numbers",
      #"printf 'a\tb\\c\n' | tr '\t\\' '  '; printf 'a\nb\n' | tr '\n' ' '; echo; echo 'a-b' | tr -- -a xy; echo 'abc' | tr 'a-' 'xy'; echo abc | tr '\141' X; echo 'a[b]' | tr '[]' '()'; printf 'a\0b\n' | tr '\0' 0; printf 'a\vb\n' | tr '\v' '|'"#,
      "a b c\na b \nyxb\nxbc\nXbc\na(b)\na0b\na|b\n", 0),
    Row(
      "tr: repeated, cut short, and what is wrong",
      "echo abc | tr abc '[x*]'; echo abcd | tr abcd '[x*2]yz'; echo abc | tr -t abc x; echo 'a b' | tr -ds 'a' ' '; echo 'zz' | tr z-a x 2>/dev/null; echo $?; echo a | tr 2>/dev/null; echo $?; echo abc | tr -d a b 2>/dev/null; echo $?; echo a | tr a '' 2>/dev/null; echo $?",
      "xxx\nxxyz\nxbc\n b\n1\n1\n1\n1\n", 0),
    Row(
      "head and tail: how many",
      #"seq 10 | head -3; seq 10 | head -n3 | tail -n1; seq 10 | tail -n +9; seq 10 | tail -2; seq 10 | head -n -8; seq 3 | tail -n 0; seq 3 | head -n 0; echo abc | head -c 2; echo; echo abcdef | tail -c 3; echo abcdef | tail -c +3; echo abcdef | head -c -4; printf 'a\nb' | tail -n1; echo; seq 12 | head | tail -1; seq 12 | tail | head -1"#,
      "1\n2\n3\n3\n9\n10\n9\n10\n1\n2\nab\nef\ncdef\nabcb\n10\n3\n", 0),
    Row(
      "head and tail: several files",
      "echo 1 > f; echo 2 > g; head f g; tail -q f g; tail -n1 nosuch f 2>/dev/null; echo $?; head -n -x f 2>/dev/null; echo $?",
      "==> f <==\n1\n\n==> g <==\n2\n1\n2\n==> f <==\n1\n1\n1\n", 0),
    Row(
      "wc: lines, words, letters and bytes",
      #"printf 'a b\nc' | wc; printf 'é\n' | wc -c -m; printf '' | wc; echo a > f; wc -l f; wc f f | tail -1; wc -l < f; wc nosuch f 2>/dev/null | tail -1; printf ' a  b \n\n' | wc -w; printf 'a\n\n' | wc -l"#,
      "      1       3       5\n      2       3\n      0       0       0\n1 f\n2 2 4 total\n1\n1 1 2 total\n2\n2\n",
      0),
    Row(
      "cat: numbers, and files that are not there",
      #"printf 'a\n\n\nb' | cat -n; echo; echo x > f; cat f - < f; cat nosuch f 2>/dev/null; echo $?"#,
      "     1\ta\n     2\t\n     3\t\n     4\tb\nx\nx\nx\n1\n", 0),
    Row(
      "seq: whole numbers",
      "seq 3; seq 2 4; seq 1 2 6; seq 5 -2 1; seq 3 1; seq -s, 4; seq -w 8 10; seq -2 0; seq a 2>/dev/null; echo $?; seq 1 0 2>/dev/null; echo $?",
      "1\n2\n3\n2\n3\n4\n1\n3\n5\n5\n3\n1\n1,2,3,4\n08\n09\n10\n-2\n-1\n0\n1\n0\n", 0),
    Row(
      "xargs: lines together",
      #"seq 5 | xargs; seq 5 | xargs -n2; printf 'a\nb\n' | xargs -I{} echo 'x{}y {}'; printf 'a b\nc\n' | xargs -L1 echo; printf 'a \nb\nc\n' | xargs -L1; printf 'a b\nc\n' | xargs -I@ echo '[@]'; seq 5 | xargs -L2"#,
      "1 2 3 4 5\n1 2\n3 4\n5\nxay a\nxby b\na b\nc\na b\nc\n[a b]\n[c]\n1 2\n3 4\n5\n", 0),
    Row(
      "xargs: quotes and blanks",
      #"echo "a 'b c' \"d e\" f\\ g" | xargs -n1; printf 'a b\0c\0' | xargs -0 -n1; printf 'a\tb\n\nc\n' | xargs; echo "it's" | xargs 2>/dev/null; echo $?; printf '"a\nb"\n' | xargs 2>/dev/null; echo $?; printf 'a,b,c' | xargs -d, -n1"#,
      "a\nb c\nd e\nf g\na b\nc\na b c\n1\n1\na\nb\nc\n", 0),
    Row(
      "xargs: the status of what ran",
      "printf '' | xargs echo x; printf '' | xargs -r echo x; echo $?; echo a | xargs false; echo $?; echo a | xargs nosuchprogram 2>/dev/null; echo $?; echo a | xargs sh -c 'exit 3'; echo $?; echo a b | xargs -n1 sh -c 'echo $0; exit 255' 2>/dev/null; echo $?",
      "x\n0\n123\n127\n123\na\n124\n", 0),
    Row(
      "echo: switches",
      #"echo -n a; echo -e 'a\tb\x41\0101\\c'; echo -E 'a\tb'; echo -ne 'x\n'; echo -e 'a\cb'; echo c; echo -z; echo -nz; echo -- a; echo ''; echo"#,
      #"aa\#tbAA\c\#na\tb\#nx\#nac\#n-z\#n-nz\#n-- a\#n\#n\#n"#, 0),
    Row(
      "date: paddings of numbers",
      "date -u -d @0 '+%-d %_d %e %-H %k %l %I %j %-j %N %C %y'; date -u -d @86399 '+%T %R %D'; date -u -d @1700000000 '+%A %a %B %b %p %u %w %s %% %n%t|'; date -d nonsense 2>/dev/null; echo $?",
      "1  1  1 0  0 12 12 001 1 000000000 19 70\n23:59:59 23:59 01/01/70\nTuesday Tue November Nov PM 2 2 1700000000 % \n\t|\n1\n",
      0),
    Row(
      "ls: names, folders, hidden ones",
      "mkdir d; touch b a .h d/x; ls; ls -A; ls -1 d; ls d; ls a b; ls -d d; ls nosuch 2>/dev/null; echo $?; ls -r; ls -F; ls d a",
      "a\nb\nd\n.h\na\nb\nd\nx\nx\na\nb\nd\n2\nd\nb\na\na\nb\nd/\na\n\nd:\nx\n", 0),
    Row(
      "mkdir, rmdir, cp, mv, rm",
      "mkdir -p a/b/c; mkdir a 2>/dev/null; echo $?; rmdir a 2>/dev/null; echo $?; rmdir a/b/c; touch f; cp f a; ls a; mv f g; mv g a; ls a; rm a 2>/dev/null; echo $?; rm -r a; ls; rm nosuch 2>/dev/null; echo $?; rm -f nosuch; echo $?; cp nosuch x 2>/dev/null; echo $?",
      "1\n1\nb\nf\nb\nf\ng\n1\n1\n0\n1\n", 0),
    Row(
      "cp onto itself, and many into a folder",
      "echo 1 > f; cp f f 2>/dev/null; echo $?; mv f ./f 2>/dev/null; echo $?; echo 2 > g; mkdir d; cp f g d; ls d; cp f g h 2>/dev/null; echo $?; mv f g d; ls; cat d/f",
      "1\n1\nf\ng\n1\nd\n1\n", 0),
    Row(
      "touch, mktemp",
      #"touch -c none; ls; touch x; [ -f x ] && echo made; t=$(mktemp); [ -f "$t" ] && echo temp; d=$(mktemp -d); [ -d "$d" ] && echo dir; rm "$t""#,
      "made\ntemp\ndir\n", 0),
    Row(
      "env and printenv",
      "A=1 env | grep '^A='; env B=2 sh -c 'echo $B'; env -i sh -c 'echo ${HOME-none}'; export C=3; printenv C; printenv NONE; echo $?",
      "A=1\n2\nnone\n3\n1\n", 0),
    Row(
      "sort: only once each, by the key",
      #"printf 'a 1\na 2\nb 1\n' | sort -u -k1,1; printf 'B\nb\na\n' | sort -fu; printf '1\n01\n1.0\n' | sort -nu"#,
      "a 1\nb 1\na\nB\n1\n", 0),
    Row(
      "sort: stable and reversed",
      #"printf 'b 1\na 1\nc 0\n' | sort -s -k2,2; printf 'b 1\na 1\nc 0\n' | sort -k2,2; printf 'b 1\na 1\nc 0\n' | sort -r -k2,2; printf 'b 1\na 1\nc 0\n' | sort -sr -k2,2"#,
      "c 0\nb 1\na 1\nc 0\na 1\nb 1\nb 1\na 1\nc 0\nb 1\na 1\nc 0\n", 0),
    Row(
      "sort: nothing, and no line break at the end",
      #"sort < /dev/null; printf 'b\na' | sort; printf '\na\n' | sort"#,
      "a\nb\n\na\n", 0),
    Row(
      "sort: letters are compared by their bytes",
      #"printf 'é\nz\nE\ne\n_\n' | sort"#,
      "E\n_\ne\nz\né\n", 0),
    Row(
      "cut: lines without the sign",
      #"printf 'ab\na:b\n' | cut -d: -f2; printf 'ab\na:b\n' | cut -d: -f2 -s; printf 'a b  c\n' | cut -d' ' -f3; printf '' | cut -f1; echo 'a:b' | cut -d: -f0 2>/dev/null; echo $?; echo a | cut -d:: -f1 2>/dev/null; echo $?; echo a | cut -c 3-1 2>/dev/null; echo $?"#,
      "ab\nb\nb\n\n1\n1\n1\n", 0),
    Row(
      "cut: characters beyond the end",
      #"echo ab | cut -c5; echo ab | cut -c1-5,3; printf 'a\tb\tc\n' | cut -f2,3"#,
      "\nab\nb\tc\n", 0),
    Row(
      "tr: ranges, classes, complements",
      #"echo 'Hello 1' | tr 'a-zA-Z' 'n-za-mN-ZA-M'; echo 'a1b2' | tr -d '[:alpha:]'; echo 'a1b2' | tr -c '[:digit:]\n' x; echo 'abc' | tr a-c x; echo abc | tr abc xy; echo 'aab' | tr -s a; echo 'aabb' | tr -s ab x; echo 'a  b' | tr -s ' ' '\n'; echo 'hello' | tr -d l | tr eo 12; echo 'abc' | tr '[:lower:]' '[:upper:]'"#,
      "Uryyb 1\n12\nx1x2\nxxx\nxyy\nab\nx\na\nb\nh12\nABC\n", 0),
    Row(
      "tee: several files, appending",
      "echo a | tee f g > /dev/null; cat f g; echo b | tee -a f; cat f; echo c | tee nodir/x 2>/dev/null; echo $?",
      "a\na\nb\na\nb\nc\n1\n", 0),
    Row(
      "cd and pwd",
      #"mkdir -p a/b; cd a/b; basename $PWD; cd ..; basename "$(pwd)"; cd - > /dev/null; basename $PWD; cd nosuch 2>/dev/null; echo $?; (cd ..); basename $PWD; cd; [ $PWD = $HOME ]  2>/dev/null || true"#,
      "b\na\nb\n1\nb\n", 0),
    Row(
      "yes is cut by head",
      "yes | head -2; yes a b | head -1",
      "y\ny\na b\n", 0),
    Row(
      "sleep and its numbers",
      "sleep 0.01; echo $?; sleep x 2>/dev/null; echo $?; sleep 2>/dev/null; echo $?",
      "0\n1\n1\n", 0),
  ]
}
