import Testing

@testable import LabShell

/// Where inputs come from and outputs go to.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct RedirectionTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `streams lead where they lead in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "a here-document expands, a quoted one does not",
      #"x=1; cat <<A; cat <<'B'; cat <<"C"; cat <<\D\#n$x \$x \\ "q" 'q' $(echo sub) `echo b` $((1+1)) \\#njoined\#nA\#n$x \$x\#nB\#n$(no)\#nC\#n$x\#nD"#,
      #"1 $x \ "q" 'q' sub b 2 joined\#n$x \$x\#n$(no)\#n$x\#n"#, 0),
    Row(
      "a here-document loses tabs",
      "cat <<-E\n\ta\n\t\tb\n\t  c\n\tE",
      "a\nb\n  c\n", 0),
    Row(
      "two here-documents of one command",
      "cat <<A - 3<<B\nfrom a\nA\nfrom b\nB",
      "from a\n", 0),
    Row(
      "a here-document in a function, a loop and a pipe",
      "f() { cat <<E | tr a-z A-Z\nin f $1",
      "", 2),
    Row(
      "a here-document loses tabs",
      "cat <<-E\n\ta\n\t\tb\n\t  c\n\tE",
      "a\nb\n  c\n", 0),
    Row(
      "two here-documents of one command",
      "cat <<A - 3<<B\nfrom a\nA\nfrom b\nB",
      "from a\n", 0),
    Row(
      "a here-document in a function, a loop and a pipe",
      "f() { cat <<E | tr a-z A-Z\nin f $1\nE\n}; for i in 1 2; do f $i; done",
      "IN F 1\nIN F 2\n", 0),
    Row(
      "a here-document's delimiter must stand alone",
      "cat <<E\nE x\n E\nEE\nE",
      "E x\n E\nEE\n", 0),
    Row(
      "an empty here-document",
      "cat <<E\nE\necho $?",
      "0\n", 0),
    Row(
      "a here-string",
      #"cat <<< "a b"; cat <<< $(echo 'x  y'); read x y <<< 'p q r'; echo "$x|$y"; cat <<< ''"#,
      "a b\nx  y\np|q r\n\n", 0),
    Row(
      "redirections of all kinds",
      "echo a > f; echo b >> f; cat < f; cat f nosuch > o 2> e; cat o; [ -s e ] && echo err; cat f nosuch &> b; wc -l < b; cat nosuch 2>&1 | wc -l; cat nosuch > /dev/null 2>&1; echo $?",
      "a\nb\na\nb\nerr\n3\n1\n1\n", 0),
    Row(
      "the sequence of redirections matters",
      "{ echo o; echo e >&2; } 2>&1 >/dev/null | sed 's/^/got /'; { echo o; echo e >&2; } >/dev/null 2>&1 | cat; echo end",
      "got e\nend\n", 0),
    Row(
      "a descriptor of one's own",
      "exec 3> f; echo a >&3; echo b >&3; exec 3>&-; cat f; exec 4< f; read x <&4; read y <&4; echo $x $y; exec 4<&-; echo c >&3 2>/dev/null; echo $?",
      "a\nb\na b\n1\n", 0),
    Row(
      "a descriptor is moved and doubled",
      #"exec 3>&1; x=$(echo captured; echo shown >&3); echo "[$x]"; exec 3>&-"#,
      "shown\n[captured]\n", 0),
    Row(
      "a redirection of a group and a loop",
      "{ echo a; echo b; } > f; for i in 1 2; do echo $i; done >> f; while read l; do printf '<%s>' $l; done < f; echo; if true; then echo x; fi > g; cat g",
      "<a><b><1><2>\nx\n", 0),
    Row(
      "a redirection without a command makes a file",
      "> f; [ -f f ] && [ ! -s f ] && echo empty; echo x > f; : >> f; cat f",
      "empty\nx\n", 0),
    Row(
      "a redirection that fails runs nothing",
      "echo a < nosuch 2>/dev/null; echo $?; echo a > nodir/x 2>/dev/null; echo $?; { echo b; } < nosuch 2>/dev/null; echo $?",
      "1\n1\n1\n", 0),
    Row(
      "noclobber",
      "set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f; echo d >> f; cat f",
      "1\nc\nc\nd\n", 0),
    Row(
      "a redirection's word is expanded",
      #"n=out; echo a > "$n.txt"; cat out.txt; echo b > $n'.2'; cat out.2; f='x y'; echo c > "$f"; cat 'x y'"#,
      "a\nb\nc\n", 0),
    Row(
      "a redirection in front",
      "> f echo a b; cat f; < f cat; 2>/dev/null nosuch; echo $?",
      "a b\na b\n127\n", 0),
    Row(
      "both outputs to one pipe",
      "{ echo o; echo e >&2; } |& sort",
      "e\no\n", 0),
    Row(
      "a file for reading and writing",
      "echo abc > f; read x <> f; echo $x; cat f",
      "abc\nabc\n", 0),
  ]
}
