import Testing

@testable import LabShell

/// What `printf` makes of its format.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct PrintfTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `printf prints what it prints in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "a width and a precision of a text",
      #"printf '[%5.2s][%-5s][%.0s][%5s]\n' abcdef ab gone é"#,
      "[   ab][ab   ][][   é]\n", 0),
    Row(
      "a star takes its width from an argument",
      #"printf '[%*d][%-*d][%*.*f]\n' 6 42 6 42 8 2 3.14159"#,
      "[    42][42    ][    3.14]\n", 0),
    Row(
      "a negative star is a minus flag",
      #"printf '[%*s]|\n' -5 ab"#,
      "[ab   ]|\n", 0),
    Row(
      "the format is used again while arguments last",
      "printf '%s=%d;' a 1 b 2 c; echo",
      "a=1;b=2;c=0;\n", 0),
    Row(
      "no arguments: texts are empty and numbers nought",
      #"printf '[%s][%d][%x]\n'"#,
      "[][0][0]\n", 0),
    Row(
      "numbers of all bases",
      #"printf '%d %d %d %i\n' 0x1f 017 -0x10 +5"#,
      "31 15 -16 5\n", 0),
    Row(
      "a letter's code",
      #"printf '%d %d %d\n' "'A" '"é' "'""#,
      "65 233 0\n", 0),
    Row(
      "flags of numbers",
      #"printf '[%+d][% d][%05d][%-5d|][%+5d][%x][%X][%#x][%o][%#o]\n' 7 7 7 7 7 255 255 255 8 8"#,
      "[+7][ 7][00007][7    |][   +7][ff][FF][0xff][10][010]\n", 0),
    Row(
      "nought padding of a negative number",
      #"printf '[%05d][%6.3d][%-06d]\n' -42 -42 -42"#,
      "[-0042][  -042][-42   ]\n", 0),
    Row(
      "fractions",
      #"printf '[%f][%.2f][%8.3f][%e][%E][%g][%G]\n' 3.14159 2.675 -1.5 12345.678 0.00012 0.0001 1e10"#,
      "[3.141590][2.67][  -1.500][1.234568e+04][1.200000E-04][0.0001][1E+10]\n", 0),
    Row(
      "g drops noughts and chooses e",
      #"printf '%g %g %g %g %g\n' 100000 1000000 0.0001 0.00001 123456789"#,
      "100000 1e+06 0.0001 1e-05 1.23457e+08\n", 0),
    Row(
      "a fraction that is half way goes to the even",
      #"printf '%.0f %.0f %.0f %.0f\n' 0.5 1.5 2.5 -0.5"#,
      "0 2 2 -0\n", 0),
    Row(
      "b obeys escapes of its argument",
      #"printf '%b|' 'a\tb' 'x\ny' '\0101' '\x41'; echo"#,
      "a\tb|x\ny|A|A|\n", 0),
    Row(
      "c in an argument of b ends all",
      #"printf '%b %s\n' 'ab\cdef' never; echo '|'"#,
      "ab|\n", 0),
    Row(
      "q quotes for a shell",
      #"printf '%q %q %q %q\n' 'a b' "it's" '' '$x'"#,
      #"a\ b it\'s '' \$x\#n"#, 0),
    Row(
      "q of a line break and a tab",
      #"printf '%q\n' $'a\nb' $'tab\there' $'\e[0m'"#,
      #"$'a\nb'\#n$'tab\there'\#n$'\E[0m'\#n"#, 0),
    Row(
      "q of letters that need none",
      "printf '%q ' abc a-b_c/d.e:f a=b '~' '#x' 'x#' 'a~' '{a,b}' '*' 'é' '!' '^' '@' '%' '+' ','; echo",
      "abc a-b_c/d.e:f a=b \\~ \\#x x# a~ \\{a\\,b\\} \\* é \\! \\^ @ % + \\, \n", 0),
    Row(
      "a percent sign",
      #"printf '100%% of %s%%\n' it"#,
      "100% of it%\n", 0),
    Row(
      "an octal escape takes three digits",
      #"printf '\1012\n'"#,
      "A2\n", 0),
    Row(
      "an unknown escape stays",
      #"printf '\q\z\n'"#,
      #"\q\z\#n"#, 0),
    Row(
      "a bad number is said, what was read is printed",
      #"printf '%d\n' 12abc 2>/dev/null; echo $?"#,
      "12\n1\n", 0),
    Row(
      "no number at all",
      #"printf '%d\n' abc 2>/dev/null; echo $?"#,
      "0\n1\n", 0),
    Row(
      "a missing letter at the end",
      "printf '%' 2>/dev/null; echo $?",
      "1\n", 0),
    Row(
      "an unknown letter",
      #"printf '%y\n' 1 2>/dev/null; echo $?"#,
      "1\n", 0),
    Row(
      "no format",
      "printf 2>/dev/null; echo $?",
      "2\n", 0),
    Row(
      "a variable instead of the output",
      #"printf -v x '%03d' 7; echo "$x"; printf -v 'a[2]' '%s' hi; echo "${a[2]}""#,
      "007\nhi\n", 0),
    Row(
      "a format that begins with a dash",
      #"printf -- '-%s-\n' x; printf '%s\n' -- -x"#,
      "-x-\n--\n-x\n", 0),
    Row(
      "a date",
      #"printf '%(%Y-%m-%d)T\n' 0"#,
      "1970-01-01\n", 0),
    Row(
      "an empty text is nought",
      #"printf '%d %f\n' '' '' 2>/dev/null; echo $?"#,
      "0 0.000000\n0\n", 0),
    Row(
      "blanks before a number",
      #"printf '%d\n' ' 42'; printf '%d\n' '42 ' 2>/dev/null; echo $?"#,
      "42\n42\n1\n", 0),
    Row(
      "infinite",
      #"printf '%f %g %5.1f\n' inf -inf nan"#,
      "inf -inf   nan\n", 0),
    Row(
      "hex floats are read",
      #"printf '%f %d\n' 0x1p3 010"#,
      "8.000000 8\n", 0),
    Row(
      "three arguments for a format of two",
      #"printf '%s-%s\n' a b c"#,
      "a-b\nc-\n", 0),
    Row(
      "only literal text with arguments is printed once",
      #"printf 'hello\n' a b c"#,
      "hello\n", 0),
    Row(
      "printf: numbers at the bounds",
      #"printf '%d %d\n' 99999999999999999999 -99999999999999999999 2>/dev/null; printf '%d %u\n' -9223372036854775808 -1; printf '%x %d\n' 0xffffffffffffffff 0x7fffffffffffffff 2>/dev/null"#,
      "9223372036854775807 -9223372036854775808\n-9223372036854775808 18446744073709551615\nffffffffffffffff 9223372036854775807\n",
      0),
    Row(
      "printf: lengths of numbers",
      #"printf '%u %ld %lld %hd %5.3ld|\n' 5 6 7 8 9"#,
      "5 6 7 8   009|\n", 0),
    Row(
      "printf: a precision of nought",
      #"printf '[%.s][%.d][%.f][%.0d][%5.0d][%.0x]\n' abc 0 2.7 0 0 0"#,
      "[][][3][][     ][]\n", 0),
  ]
}
