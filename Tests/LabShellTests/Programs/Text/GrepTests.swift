import Testing

@testable import LabShell

/// What `grep` finds.
///
/// Outputs and statuses were written by GNU grep 3.8.
@Suite struct GrepTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `grep finds what GNU grep finds`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "grep: letters of more bytes in brackets",
      "echo 'é' | grep -o '[éè]'; echo 'aéb' | grep -o '[^a-z]'; echo 'xéy' | grep -o 'x[^a]y'; echo 'aé' | grep -o '[^é]'; echo 'e' | grep -c '[é]'; echo 'ab' | grep -o '[^a]*'",
      "é\né\nxéy\na\n0\nb\n", 0),
    Row(
      "grep: several files, with and without names",
      #"printf 'x1\n' > f; printf 'x2\ny\n' > g; grep x f g; grep -h x f g; grep -H y g; grep -l x f g; grep -c x f g; grep -n x g; grep -s x nosuch; echo $?"#,
      "f:x1\ng:x2\nx1\nx2\ng:y\nf\ng\nf:1\ng:1\n1:x2\n2\n", 0),
    Row(
      "grep: wrong patterns say so",
      #"for p in '[' 'a\' '\(' 'a\{1' '[[:nope:]]' '[b-a]'; do echo a | grep "$p" 2>/dev/null; echo $?; done; for p in '(' 'a{2,1}' ')' 'a**' '()' 'a||b' 'a{1'; do echo 'a)' | grep -E "$p" >/dev/null 2>&1; echo $?; done"#,
      "2\n2\n2\n2\n2\n2\n2\n2\n0\n0\n0\n0\n1\n", 0),
    Row(
      "grep: escapes that are none",
      #"echo 'ntr' | grep -o '\n' 2>/dev/null; echo 'atb' | grep -o 'a\tb' 2>/dev/null"#,
      "n\natb\n", 0),
    Row(
      "grep: stars and pluses at odd places",
      #"echo 'a*b' | grep 'a\*b'; echo '*b' | grep -o '*b'; echo '+b' | grep -o '+b'; echo 'a*' | grep '\(*\)'; echo 'a|b' | grep -o 'a|b'; echo '^*' | grep -o '^^\*'"#,
      "a*b\n*b\n+b\na*\na|b\n^*\n", 0),
    Row(
      "grep: alternatives in the basic language",
      #"printf 'a\nb\nc\n' | grep 'a\|c'; printf 'a\nb\nc\n' | grep -e a -e c; printf 'a\nb\n' | grep $'a\nb'"#,
      "a\nc\na\nc\na\nb\n", 0),
    Row(
      "grep: an empty pattern fits all",
      #"printf 'a\n\n' | grep -c ''; printf 'a\nb\n' | grep -v ''; echo $?; printf 'a\n\nb\n' | grep -c '^$'"#,
      "2\n1\n1\n", 0),
    Row(
      "grep: context and its dashes",
      "seq 12 | grep -A1 -e 2 -e 9; seq 9 | grep -B2 5; seq 9 | grep -C1 -n 5; seq 20 | grep -A1 -m1 5",
      "2\n3\n--\n9\n10\n--\n12\n3\n4\n5\n4-4\n5:5\n6-6\n5\n6\n", 0),
    Row(
      "grep: only so many",
      #"seq 30 | grep -m2 1; seq 30 | grep -c -m2 1; printf 'a a\na\n' | grep -o -m1 a"#,
      "1\n10\n2\na\na\n", 0),
    Row(
      "grep: words and whole lines",
      #"printf 'a.b\naxb\n' | grep -xF a.b; printf 'foo_bar\nfoo bar\n' | grep -w foo; printf 'foo-bar\n' | grep -w foo; echo abc | grep -w ''; echo $?"#,
      "a.b\nfoo bar\nfoo-bar\n1\n", 0),
    Row(
      "grep: Perl's",
      #"echo 'vpc-123 x' | grep -oP 'vpc-\K\d+'; echo foobar | grep -P 'foo(?=bar)'; echo 'a1' | grep -oP '(?<=a)\d'; printf 'a\tb\n' | grep -cP '\t'"#,
      "123\nfoobar\n1\n1\n", 0),
    Row(
      "grep: carriage returns",
      #"printf 'a\r\nb\r\n' | grep -c 'a$'; printf 'a\r\n' | grep -c $'a\r$'"#,
      "0\n1\n", 0),
    Row(
      "grep: nothing read",
      #"grep a < /dev/null; echo $?; printf 'a' | grep a; printf '\n' | grep -n '^'"#,
      "1\na\n1:\n", 0),
    Row(
      "grep: two patterns of one switch",
      "echo abc | grep -oe a -e c; echo abc | grep -q z; echo $?; echo abc | grep -vq z; echo $?",
      "a\nc\n1\n0\n", 0),
    Row(
      "grep: silent about what is not there",
      "grep -q a nosuch 2>/dev/null; echo $?; echo a > f; grep -q a nosuch f 2>/dev/null; echo $?; grep -c a f nosuch 2>/dev/null; echo $?",
      "2\n0\nf:1\n2\n", 0),
  ]
}
