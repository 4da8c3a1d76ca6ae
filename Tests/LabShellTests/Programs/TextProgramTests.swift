import Testing

@testable import LabShell

struct TextProgramTests {
  /// Outputs and statuses were written by GNU programs under bash.
  static let rows: [(script: String, output: String, status: Int)] = [
    (
      "printf 'b 2\\na 10\\nc 1\\n' | sort",
      "a 10\nb 2\nc 1\n", 0
    ),
    (
      "printf 'b 2\\na 10\\nc 1\\n' | sort -r",
      "c 1\nb 2\na 10\n", 0
    ),
    (
      "printf 'b 2\\na 10\\nc 1\\n' | sort -k2n",
      "c 1\nb 2\na 10\n", 0
    ),
    (
      "printf 'b 2\\na 10\\nc 1\\n' | sort -k 2,2nr",
      "a 10\nb 2\nc 1\n", 0
    ),
    (
      "printf '10\\n9\\n-1\\n2.5\\n' | sort -n",
      "-1\n2.5\n9\n10\n", 0
    ),
    (
      "printf 'b\\na\\nb\\n' | sort -u",
      "a\nb\n", 0
    ),
    (
      "printf 'x:2\\ny:1\\n' | sort -t: -k2",
      "y:1\nx:2\n", 0
    ),
    (
      "printf 'B\\na\\nC\\n' | sort -f",
      "a\nB\nC\n", 0
    ),
    (
      "printf 'a 1\\na 0\\n' | sort -s -k1,1",
      "a 1\na 0\n", 0
    ),
    (
      "printf 'a\\na\\nb\\na\\n' | uniq",
      "a\nb\na\n", 0
    ),
    (
      "printf 'a\\na\\nb\\na\\n' | uniq -c",
      "      2 a\n      1 b\n      1 a\n", 0
    ),
    (
      "printf 'a\\na\\nb\\n' | uniq -d",
      "a\n", 0
    ),
    (
      "printf 'a\\nA\\nb\\n' | uniq -iu",
      "b\n", 0
    ),
    (
      "printf 'a:b:c\\nd\\n' | cut -d: -f2",
      "b\nd\n", 0
    ),
    (
      "printf 'a:b:c\\nd\\n' | cut -d: -f1,3",
      "a:c\nd\n", 0
    ),
    (
      "printf 'a:b:c\\nd\\n' | cut -d : -f 2- -s",
      "b:c\n", 0
    ),
    (
      "printf 'abcdef\\n' | cut -c2-4,6",
      "bcdf\n", 0
    ),
    (
      "printf 'a\\tb\\n' | cut -f2",
      "b\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n' | head -2",
      "1\n2\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n' | head -n -1",
      "1\n2\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n' | tail -n 2",
      "2\n3\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n' | tail -n +2",
      "2\n3\n", 0
    ),
    (
      "printf 'abc' | head -c 2",
      "ab", 0
    ),
    (
      "printf 'abc' | tail -c2",
      "bc", 0
    ),
    (
      "printf '1\\n2' | head -n 5",
      "1\n2", 0
    ),
    (
      "printf 'a\\n' > f; printf 'b\\n' > g; head -n1 f g",
      "==> f <==\na\n\n==> g <==\nb\n", 0
    ),
    (
      "printf 'a b\\nc\\n' | wc",
      "      2       3       6\n", 0
    ),
    (
      "printf 'a b\\nc\\n' | wc -l",
      "2\n", 0
    ),
    (
      "printf 'a b\\nc\\n' | wc -w",
      "3\n", 0
    ),
    (
      "printf 'abc' | wc -c",
      "3\n", 0
    ),
    (
      "printf 'a b\\nc\\n' > f; wc f; wc -l f f",
      "2 3 6 f\n 2 f\n 2 f\n 4 total\n", 0
    ),
    (
      "printf 'hello' | tr a-y b-z",
      "ifmmp", 0
    ),
    (
      "printf 'hello' | tr -d l",
      "heo", 0
    ),
    (
      "printf 'aabbc\\n' | tr -s ab",
      "abc\n", 0
    ),
    (
      "printf 'a b\\n' | tr '[:lower:] ' '[:upper:]\\n'",
      "A\nB\n", 0
    ),
    (
      "printf 'a1b2\\n' | tr -cd '0-9\\n'",
      "12\n", 0
    ),
    (
      "printf 'a\\nb\\n' | tr '\\n' ,",
      "a,b,", 0
    ),
    (
      "printf 'x\\n' | tee f; cat f f",
      "x\nx\nx\n", 0
    ),
    (
      "printf 'a\\nb\\n' | cat -n",
      "     1\ta\n     2\tb\n", 0
    ),
    (
      "printf 'a\\nb\\n' > f; cat f - nosuch 2>/dev/null < f; echo $?",
      "a\nb\na\nb\n1\n", 0
    ),
    (
      "printf 'apple\\nBanana\\ncherry\\n' | grep an",
      "Banana\n", 0
    ),
    (
      "printf 'apple\\nBanana\\n' | grep -i ban",
      "Banana\n", 0
    ),
    (
      "printf 'apple\\nbanana\\n' | grep -v an",
      "apple\n", 0
    ),
    (
      "printf 'apple\\nbanana\\n' | grep -c a",
      "2\n", 0
    ),
    (
      "printf 'apple\\nbanana\\n' | grep -n an",
      "2:banana\n", 0
    ),
    (
      "printf 'apple\\nbanana\\n' | grep -o 'an*'",
      "a\nan\nan\na\n", 0
    ),
    (
      "printf 'a.c\\nabc\\n' | grep -F a.c",
      "a.c\n", 0
    ),
    (
      "printf 'a.c\\nabc\\n' | grep a.c",
      "a.c\nabc\n", 0
    ),
    (
      "printf 'a.c\\nabc\\n' | grep 'a\\.c'",
      "a.c\n", 0
    ),
    (
      "printf 'ab\\naab\\nb\\n' | grep -E '^a+b$'",
      "ab\naab\n", 0
    ),
    (
      "printf 'cat\\ndog\\n' | grep -E 'cat|dog'",
      "cat\ndog\n", 0
    ),
    (
      "printf 'cat\\ndog\\n' | grep 'cat\\|dog'",
      "cat\ndog\n", 0
    ),
    (
      "printf 'cat\\ndog\\n' | grep -e cat -e dog",
      "cat\ndog\n", 0
    ),
    (
      "printf 'a+b\\naab\\n' | grep 'a+b'",
      "a+b\n", 0
    ),
    (
      "printf 'vpc-0a1b\\nvpc-xyz\\n' | grep -Eo 'vpc-[0-9a-f]+'",
      "vpc-0a1b\n", 0
    ),
    (
      "printf 'a1\\nb\\n' | grep '[[:digit:]]'",
      "a1\n", 0
    ),
    (
      "printf 'a\\nb\\n' | grep '[^a]'",
      "b\n", 0
    ),
    (
      "printf 'a]\\n' | grep '[]]'",
      "a]\n", 0
    ),
    (
      "printf 'word\\nsword\\n' | grep -w word",
      "word\n", 0
    ),
    (
      "printf 'ab\\nabc\\n' | grep -x ab",
      "ab\n", 0
    ),
    (
      "printf 'a\\n' | grep -q a; echo $?",
      "0\n", 0
    ),
    (
      "printf 'a\\n' | grep b; echo $?",
      "1\n", 0
    ),
    (
      "printf 'a\\n' > f; printf 'a\\nb\\n' > g; grep a f g; grep -l b f g; grep -h a f g; grep -c a f g",
      "f:a\ng:a\ng\na\na\nf:1\ng:1\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n4\\n5\\n' | grep -A1 -B1 3",
      "2\n3\n4\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n4\\n5\\n6\\n7\\n' | grep -n -C1 '[26]'",
      "1-1\n2:2\n3-3\n--\n5-5\n6:6\n7-7\n", 0
    ),
    (
      "printf '1\\n2\\n3\\n4\\n' | grep -A1 '[12]'",
      "1\n2\n3\n", 0
    ),
    (
      "printf 'aXbX\\n' | grep -o X",
      "X\nX\n", 0
    ),
    (
      "printf 'abab\\n' | grep -Eo '(ab){2}'",
      "abab\n", 0
    ),
    (
      "printf 'aaa\\n' | grep -Eo 'a{2}'",
      "aa\n", 0
    ),
    (
      "printf 'x\\n' | grep -E 'x?'",
      "x\n", 0
    ),
    (
      "printf '*a\\n' | grep '*a'",
      "*a\n", 0
    ),
    (
      "printf 'a^b$c\\n' | grep 'a^b$c'",
      "a^b$c\n", 0
    ),
    (
      "printf 'é\\n' | grep -o '^.$'",
      "é\n", 0
    ),
    (
      "printf 'a\\n' | grep '['; echo $?",
      "2\n", 0
    ),
    (
      "printf 'ACCEPT OK\\nREJECT OK\\n' | grep -m1 OK",
      "ACCEPT OK\n", 0
    ),
    (
      "printf 'a-b\\n' | grep -e -b",
      "a-b\n", 0
    ),
    (
      "printf 'ab\\nb\\n' | grep -E '^(a|)b$'",
      "ab\nb\n", 0
    ),
    (
      "printf 'foo bar\\n' | grep -o '\\bbar'",
      "bar\n", 0
    ),
    (
      "printf 'x_1 y\\n' | grep -o '\\w*'",
      "x_1\ny\n", 0
    ),
    (
      "echo -n a; echo b; echo -e 'a\\tb'; echo -x",
      "ab\na\tb\n-x\n", 0
    ),
    (
      "ls; echo a > b; echo > a; ls; rm a; ls; rm a 2>/dev/null; echo $?; rm -f a; echo $?",
      "a\nb\nb\n1\n0\n", 0
    ),
    (
      "echo a > f; cp f g; mv f h; ls; cat g h",
      "g\nh\na\na\n", 0
    ),
    (
      "date -u -d @1790000000 '+%Y-%m-%dT%H:%M:%S %s %a %b %e'",
      "2026-09-21T14:13:20 1790000000 Mon Sep 21\n", 0
    ),
    (
      "date -u -d @0 +%F_%T",
      "1970-01-01_00:00:00\n", 0
    ),
    (
      "date -u -d @1790000000",
      "Mon Sep 21 14:13:20 UTC 2026\n", 0
    ),
  ]

  @Test(arguments: rows)
  func `text programs print what GNU's do`(script: String, output: String, status: Int) {
    let result = TestShell.run(script)
    #expect(result.output == output)
    #expect(result.status == status)
  }

  @Test(arguments: [
    ("grep", 2, "a pattern is needed"), ("grep -z x", 2, "invalid option -- 'z'"),
    ("grep 'a\\1'", 2, "back-references"), ("head -n x", 1, "invalid number of lines: 'x'"),
    ("cut -f", 1, "option requires an argument -- 'f'"), ("cut x", 1, "either fields"),
    ("sort --color", 2, "unrecognized option '--color'"), ("tr a", 1, "two sets"),
    ("cat /tmp/x", 1, "No such file"), ("echo a > d/f", 1, "No such file"),
    ("cd /nowhere", 1, "No such file"), ("yq .", 127, "--query"),
    ("vim f", 127, "here-document"), ("ip addr", 127, "connect"),
  ])
  func `misuse is explained`(script: String, status: Int, message: String) {
    let result = TestShell.run(script)
    #expect(result.status == status)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test
  func `a pattern that ruins backtracking matchers takes a moment here`() {
    let line = String(repeating: "a", count: 20_000)
    let result = TestShell.run("echo \(line) | grep -cE '^(a+)+$|(a*)*b|a*a*a*a*a*b'")
    #expect(result.output == "1\n")
  }
}
