import Testing

@testable import LabShell

/// What `awk` does with lines and fields.
///
/// Outputs and statuses were written by gawk 5.2.
@Suite struct AwkTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `awk prints what gawk prints`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "fields, their number and the last",
      "echo 'a b  c' | awk '{print $1, $NF, NF, $(NF-1), $0}'",
      "a c 3 b a b  c\n", 0),
    Row(
      "a field that is not there is empty",
      #"echo a | awk '{print "[" $5 "]"; print NF}'"#,
      "[]\n1\n", 0),
    Row(
      "a field that is set rebuilds the line",
      #"echo 'a b c' | awk '{$2="X"; print; $5="Y"; print; print NF}'"#,
      "a X c\na X c  Y\n5\n", 0),
    Row(
      "NF that is set cuts the line",
      #"echo 'a b c d' | awk '{NF=2; print; NF=4; print $0 "|"}'"#,
      "a b\na b  |\n", 0),
    Row(
      "separators",
      #"echo a:b::c | awk -F: '{print NF, $3, $4}'; echo 'a, b,c' | awk -F', *' '{print $2 "|" $3}'; echo 'a|b' | awk -F'|' '{print $2}'; echo 'aXXb' | awk -FX '{print NF}'; printf 'a\tb c\n' | awk -F'\t' '{print $2}'"#,
      "4  c\nb|c\nb\n3\nb c\n", 0),
    Row(
      "a separator of one blank, and of a blank in brackets",
      "echo ' a  b ' | awk -F' ' '{print NF}'; echo ' a  b ' | awk -F'[ ]' '{print NF}'",
      "2\n5\n", 0),
    Row(
      "a separator that is nothing: letters",
      #"echo abc | awk 'BEGIN{FS=""} {print NF, $2}'"#,
      "3 b\n", 0),
    Row(
      "the separators of output",
      #"echo 'a b c' | awk 'BEGIN{OFS="-"; ORS="|\n"} {$1=$1; print; print $1,$2}'"#,
      "a-b-c|\na-b|\n", 0),
    Row(
      "other records",
      #"printf 'a;b;c' | awk 'BEGIN{RS=";"} {print NR, $0}'"#,
      "1 a\n2 b\n3 c\n", 0),
    Row(
      "paragraphs",
      #"printf 'a b\nc\n\n\nd\n' | awk 'BEGIN{RS=""} {print NR ": " $1 "," $NF; n=NF} END{print n}'"#,
      "1: a,c\n2: d,d\n1\n", 0),
    Row(
      "begin and end without input",
      #"awk 'BEGIN{print "b"} END{print "e", NR}' < /dev/null; awk 'BEGIN{print 1}'"#,
      "b\ne 0\n1\n", 0),
    Row(
      "the last line is known at the end",
      #"printf 'a\nb\n' | awk 'END{print $0, NR}'"#,
      "b 2\n", 0),
    Row(
      "patterns",
      #"printf '1\n2\n3\n4\n5\n' | awk '$1>2 && $1<5'; printf 'a\nb\n' | awk '!/a/'; printf 'a\nb\nc\nd\n' | awk '/b/,/c/'; seq 5 | awk 'NR==2,NR==3{print "r" $0}'; seq 4 | awk 'NR%2'"#,
      "3\n4\nb\nb\nc\nr2\nr3\n1\n3\n", 0),
    Row(
      "a range that never ends",
      "seq 3 | awk '/2/,/9/'",
      "2\n3\n", 0),
    Row(
      "numbers or texts are compared as what they look like",
      #"echo '10 9' | awk '{print ($1>$2), ($1"">$2""), ("10">"9"), (10>9)}'; echo 'abc 1' | awk '{print ($1>$2)}'; echo '1e2 100' | awk '{print ($1==$2)}'; echo '0x10 16' | awk '{print ($1==$2)}'"#,
      "1 0 0 1\n1\n1\n0\n", 0),
    Row(
      "what is not set is nothing and nought",
      #"awk 'BEGIN{print (x==0), (x==""), x+1, "[" x "]", length(x)}'"#,
      "1 1 1 [] 0\n", 0),
    Row(
      "truth",
      #"awk 'BEGIN{print !0, !1, !"", !"0", !"a", !x}'; echo '0' | awk '{print !$1}'; echo ' ' | awk '{print !$1, !$0}'"#,
      "1 0 1 0 0 1\n1\n1 0\n", 0),
    Row(
      "numbers are printed whole or by OFMT",
      #"awk 'BEGIN{print 3.0, 1e6, 1234567.891, 0.000001, 123456789012, 2^53, 2^53+1, -0; OFMT="%.2f"; print 3.14159, 3; x = 3.14159 ""; print x}'"#,
      "3 1000000 1.23457e+06 1e-06 123456789012 9007199254740992 9007199254740992 0\n3.14 3\n3.14159\n",
      0),
    Row(
      "signs, increments and assignments",
      "awk 'BEGIN{x=5; print x++ + ++x, x--, --x, x; x+=2; x*=3; x-=1; x/=4; x%=3; x^=2; print x; print -x, +x, - -x}'",
      "12 7 5 5\n4\n-4 4 4\n", 0),
    Row(
      "conditions in a row",
      #"awk 'BEGIN{x=5; print x<3 ? "a" : x<6 ? "b" : "c"; print (1<2)<3, 1==1 && 2==2 || 0}'"#,
      "b\n1 1\n", 0),
    Row(
      "in and delete",
      #"awk 'BEGIN{a["x"]=1; a[1,2]=3; print ("x" in a), ("y" in a), ((1,2) in a), length(a); delete a["x"]; print ("x" in a); delete a; print length(a)}'"#,
      "1 0 1 2\n0\n0\n", 0),
    Row(
      "looking at an element makes it",
      #"awk 'BEGIN{if (a["x"] == "") print "empty"; print ("x" in a), length(a)}'"#,
      "empty\n1 1\n", 0),
    Row(
      "keys are texts",
      #"awk 'BEGIN{a[1]="n"; print a["1"]; a["01"]="t"; print a[01], a["01"]; a[0.1+0.2]=1; for (k in a) if (k ~ /3/) print k}'"#,
      "n\nn t\n0.3\n", 0),
    Row(
      "a loop over keys that were sorted by hand",
      "echo 'b a c a' | awk '{for(i=1;i<=NF;i++) n[$i]++} END{for (k in n) print k, n[k]}' | sort",
      "a 2\nb 1\nc 1\n", 0),
    Row(
      "keys of two parts are split",
      #"awk 'BEGIN{a["x","y"]=1; for (k in a) {split(k, p, SUBSEP); print p[1] "-" p[2]}}'"#,
      "x-y\n", 0),
    Row(
      "loops",
      #"awk 'BEGIN{while (i<3) {i++; if (i==2) continue; print i}; do {print "d" i; i--} while (i>1); for (;;) {if (++j>3) break}; print j; for (k=0;k<2;k++) print "k" k}'"#,
      "1\n3\nd3\nd2\n4\nk0\nk1\n", 0),
    Row(
      "next and exit",
      "seq 5 | awk '$1==2{next} $1==4{exit 3} {print}'; echo $?",
      "1\n3\n3\n", 0),
    Row(
      "exit runs END, and END's exit wins",
      #"seq 3 | awk 'NR==2{exit 1} END{print "end"; exit 5}'; echo $?; awk 'BEGIN{exit 2} END{print "e"}'; echo $?"#,
      "end\n5\ne\n2\n", 0),
    Row(
      "functions",
      "awk 'function f(a, b) {a = a * 2; b[1] = a; return a + 1} BEGIN{x = 3; print f(x, m), x, m[1]; print g(5)} function g(n) {return n <= 1 ? 1 : n * g(n - 1)}'",
      "7 3 6\n120\n", 0),
    Row(
      "a function without a value",
      #"awk 'function f() {} BEGIN{x = f(); print "[" x "]"; print f() + 1}'"#,
      "[]\n1\n", 0),
    Row(
      "split",
      #"awk 'BEGIN{n=split("a:b:c",p,":"); print n, p[1], p[3]; n=split("",p); print n, length(p); n=split("  a b ",p); print n, p[1]; n=split("a1b22c",p,/[0-9]+/); print n, p[3]; n=split("abc",p,""); print n, p[2]}'"#,
      "3 a c\n0 0\n2 a\n3 c\n3 b\n", 0),
    Row(
      "sub and gsub",
      #"awk 'BEGIN{s="banana"; n=gsub(/a/,"<&>",s); print n, s; sub(/n/,"\\&",s); print s; t="aaa"; print sub(/b/,"x",t), t; u="a.b.c"; gsub(".", "x", u); print u; v="a.b.c"; gsub("\\.", "-", v); print v; w="hello"; gsub(/x*/, "-", w); print w}'"#,
      "3 b<a>n<a>n<a>\nb<a>&<a>n<a>\n0 aaa\nxxxxx\na-b-c\n-h-e-l-l-o-\n", 0),
    Row(
      "gsub on a field and on the line",
      #"echo 'a a b' | awk '{gsub(/a/,"x"); print; print $1; $3="a"; gsub(/a/,"y",$3); print}'"#,
      "x x b\nx\nx x y\n", 0),
    Row(
      "gsub at the ends",
      #"awk 'BEGIN{s="abc"; gsub(/^/,">",s); gsub(/$/,"<",s); print s; t="  x  "; gsub(/^ +| +$/,"",t); print "[" t "]"}'"#,
      ">abc<\n[x]\n", 0),
    Row(
      "match",
      #"awk 'BEGIN{print match("foobar",/o+/), RSTART, RLENGTH; print match("x",/y/), RSTART, RLENGTH; print match("abc",/$/), RLENGTH}'"#,
      "2 2 2\n0 0 -1\n4 0\n", 0),
    Row(
      "letters",
      #"awk 'BEGIN{print toupper("aBc1é"), tolower("AbC"), sprintf("%s-%d", "a", 3.9)}'"#,
      "ABC1É abc a-3\n", 0),
    Row(
      "printf",
      #"awk 'BEGIN{printf "%5d|%-5d|%05d|%+d|%x|%o|%c|%c|%s|%5.1f|%e|%g|%%|%i\n", 42, 42, 42, 42, 255, 8, "hello", 65, "s", 3.14159, 12345.678, 0.0001, 7.9}'"#,
      "   42|42   |00042|+42|ff|10|h|A|s|  3.1|1.234568e+04|0.0001|%|7\n", 0),
    Row(
      "appending to a file, and both in one",
      #"echo x > o; awk 'BEGIN{print "a" >> "o"; print "b" >> "o"; close("o"); while ((getline l < "o") > 0) print "got " l}'"#,
      "got x\ngot a\ngot b\n", 0),
    Row(
      "getline of the next line",
      #"seq 4 | awk '{getline; print}'; seq 3 | awk '{getline x; print $0 "," x}'; seq 5 | awk 'NR==1{while ((getline l) > 0) n++; print n, NR}'"#,
      "2\n4\n1,2\n3,2\n4 5\n", 0),
    Row(
      "getline of a file that is not there",
      #"awk 'BEGIN{r = (getline l < "nosuch"); print r, "[" l "]"}'"#,
      "-1 []\n", 0),
    Row(
      "variables from the command line",
      #"awk -v x=3 -v 's=a b' 'BEGIN{print x+1, s}'; echo l > f; awk '{print v, $0}' v=1 f v=2 f; awk -v 'n=a\tb' 'BEGIN{print n}'"#,
      "4 a b\n1 l\n2 l\na\tb\n", 0),
    Row(
      "names of files and lines in each",
      #"printf 'a\nb\n' > f; printf 'c\n' > g; awk '{print FILENAME, FNR, NR}' f g; awk 'FNR==1{print "new", FILENAME}' f g"#,
      "f 1 1\nf 2 2\ng 1 3\nnew f\nnew g\n", 0),
    Row(
      "a join of two files",
      #"printf '1 a\n2 b\n' > f; printf '2 x\n1 y\n' > g; awk 'NR==FNR{m[$1]=$2; next} {print $1, m[$1], $2}' f g"#,
      "2 b x\n1 a y\n", 0),
    Row(
      "a dash is the standard input",
      #"printf 'b\n' > f; echo a | awk '{print}' - f"#,
      "a\nb\n", 0),
    Row(
      "a program of a file",
      #"printf '# c\nBEGIN { x = 1 }\n{ print x, $1 }\n' > p; echo q | awk -f p"#,
      "1 q\n", 0),
    Row(
      "strings' escapes",
      #"awk 'BEGIN{print "a\tb\\c\"d\/e\101\x41\n[" "\052" "]"}'"#,
      #"a\#tb\c"d/eAA\#n[*]\#n"#, 0),
    Row(
      "regular expressions in a string",
      #"awk 'BEGIN{r="^a+$"; print ("aaa" ~ r), ("b" ~ r), ("a.b" ~ "a\\.b"), ("axb" ~ "a\\.b"), ("a+b" ~ /a\+b/), "a/b" ~ /a\/b/, ("a/b" ~ "a/b")}'"#,
      "1 0 1 0 1 1 1\n", 0),
    Row(
      "intervals and classes",
      #"awk 'BEGIN{print match("aaa",/a{2}/), RLENGTH, "a1" ~ /^[[:alpha:]][[:digit:]]$/, "é" ~ /^.$/, "ab" ~ /^(a|b){2}$/}'"#,
      "1 2 1 1 1\n", 0),
    Row(
      "semicolons, newlines, comments",
      #"printf 'x\n' | awk '\#n# first\#n/x/ { print "a"   # why\#n      print "b" ; ; print "c" }\#nEND { print "d" }\#n'"#,
      "a\nb\nc\nd\n", 0),
    Row(
      "a line goes on after a comma and a brace",
      #"awk 'BEGIN { if (1)\#n print "y"\#nelse\#n print "n"\#n x = 1 &&\#n 0\#n print 1,\#n 2, x\#n for (i = 0; i < 2; i++)\#n   print i\#n}'"#,
      "y\n1 2 0\n0\n1\n", 0),
    Row(
      "if else in one line",
      #"awk 'BEGIN{if (0) print "a"; else if (1) print "b"; else print "c"; if (1) ; else print "d"; if (1) {print "e"} else {print "f"}}'"#,
      "b\ne\n", 0),
    Row(
      "parentheses of print, and greater in it",
      #"awk 'BEGIN{print("a","b"); print ("a")("b"); print (1>0) ? "y" : "n"; print(1)(2)}'"#,
      "a b\nab\ny\n12\n", 0),
    Row(
      "a unary minus and a text",
      #"awk 'BEGIN{print -"3x", +"4y", !"a" + 1, 1 " " -1, "a" > "/dev/stdout"}'"#,
      "-3 4 1 1-1 a\n", 0),
    Row(
      "numbers in texts",
      #"awk 'BEGIN{print "3abc"+1, "abc"+1, ".5"+1, "1e3x"+1, "+5"+1, "- 5"+1, "0x11"+1, " 7 "+1, "1e"+1, "inf"+0, "nan"+0}'"#,
      "4 1 1.5 1001 6 1 1 8 2 0 0\n", 0),
    Row(
      "lengths of lines",
      #"printf 'ab\n\nabcd\n' | awk 'length > 1; length($0) == 0 {print "empty"} {n += length} END{print n, length}'"#,
      "ab\nempty\nabcd\n6 4\n", 0),
    Row(
      "sums and means",
      #"printf 'a 1\nb 2\na 3\n' | awk '{s[$1]+=$2; n[$1]++} END{for (k in s) printf "%s %.1f\n", k, s[k]/n[k]}' | sort"#,
      "a 2.0\nb 2.0\n", 0),
    Row(
      "unique lines",
      #"printf 'a\nb\na\n' | awk '!seen[$0]++'"#,
      "a\nb\n", 0),
    Row(
      "columns of flow logs",
      #"echo '2 123 eni-1 10.0.0.1 10.0.0.2 0 0 1 3 252 1 2 ACCEPT OK' | awk '{b[$4" "$5]+=$10} $13=="ACCEPT"{n++} END{for(k in b) print k, b[k], n}'"#,
      "10.0.0.1 10.0.0.2 252 1\n", 0),
    Row(
      "a delete inside a loop over keys",
      "awk 'BEGIN{a[1];a[2];a[3]; for (k in a) delete a[k]; print length(a)}'",
      "0\n", 0),
    Row(
      "a number as a field, an expression as its number",
      "echo '2 a b' | awk '{print $$1, $($1+1), $NF--, NF, $(1)$2}'",
      "a b 0 3 2a\n", 0),
    Row(
      "assignment to line nought",
      #"echo 'a b' | awk '{$0="x y z"; print NF, $2}'; echo 'a b' | awk '{$3="c"; $0=$0; print NF}'"#,
      "3 y\n3\n", 0),
    Row(
      "getline changes the fields",
      #"printf 'a b\nc d e\n' | awk 'NR==1{getline; print NF, $1, NR}'"#,
      "3 c 2\n", 0),
    Row(
      "uninitialised as a key",
      #"awk 'BEGIN{a[x]=1; print ("" in a), length(a)}'"#,
      "1 1\n", 0),
    Row(
      "a regular expression alone is about the line",
      "echo abc | awk '{print /b/ + /z/, !/b/, /a/ && /c/; x = /b/; print x}'",
      "1 0 1\n1\n", 0),
    Row(
      "in within parentheses of for",
      #"awk 'BEGIN{a["k"]; for (i = 0; i < 1 && ("k" in a); i++) print "in"; if (!("z" in a)) print "not"}'"#,
      "in\nnot\n", 0),
    Row(
      "very long fields and many of them",
      #"awk 'BEGIN{for(i=0;i<2000;i++) s = s "x "; n = split(s, p); print n, length(s)}'"#,
      "2000 4000\n", 0),
    Row(
      "a separator set while reading counts from the next line",
      #"printf 'a:b\nc:d\n' | awk '{FS=":"; print $1}'; printf 'a:b\n' | awk 'BEGIN{FS=":"} {print $2}'"#,
      "a:b\nc\nb\n", 0),
    Row(
      "arithmetic",
      "awk 'BEGIN{print 7/2, 7%3, -7%3, 2^10, 2**3, 2^3^2, -2^2, 1e3, 0.1+0.2, 1/3, 100000*100000, int(-3.7)}'",
      "3.5 1 -1 1024 8 512 -4 1000 0.3 0.333333 10000000000 -3\n", 0),
    Row(
      "joining and precedence",
      #"awk 'BEGIN{print 1 " " 2+3 " " 4; print 1 - 1 " " -1; print 2 " " -1; x = 1; print x++ y "z"; print (1>2 ? "a" : "b")}'"#,
      "1 5 4\n0-1\n2-1\n1z\nb\n", 0),
    Row(
      "length, index, substr",
      #"awk 'BEGIN{print length("añb"), length(), index("hello","l"), index("a","z"), substr("hello",2,3), substr("hello",0), substr("hello",4,10), substr("hello",9) "|", substr("hello",2)}'"#,
      "3 0 3 0 ell hello lo | ello\n", 0),
    Row(
      "match with its groups",
      #"awk 'BEGIN{match("vpc-0ab1 x",/([a-z]+)-([0-9a-f]+)/,m); print m[0], m[1], m[2], m[1,"start"], m[2,"length"]; print match("x",/(y)?x/,m), m[0], (1 in m), length(m)}'"#,
      "vpc-0ab1 vpc 0ab1 1 4\n1 x 0 3\n", 0),
    Row(
      "large numbers by d",
      #"awk 'BEGIN{printf "%d %d %d\n", 2^31, 2^53, -2^40; printf "%x\n", 2^32; printf "%d\n", "0x1A"; printf "%d %d\n", 2^62, -2^63; printf "%d %i|%5d|%-5d|%05d\n", 3.99, -3.99, 42, 42, 42}'"#,
      "2147483648 9007199254740992 -1099511627776\n100000000\n0\n4611686018427387904 -9223372036854775808\n3 -3|   42|42   |00042\n",
      0),
    Row(
      "a pipe is run when it is closed, what was printed before comes first",
      #"printf 'b\na\n' | awk '{print > "out"; print | "sort"} END{close("sort"); print "end"}'; cat out; awk 'BEGIN{print "first"; print "x" | "cat"; close("cat"); print "last"; print close("nosuch")}'"#,
      "a\nb\nend\nb\na\nfirst\nx\nlast\n-1\n", 0),
    Row(
      "a file that is closed begins anew",
      #"awk 'BEGIN{print "a" > "f"; close("f"); print "b" > "f"; close("f"); while ((getline l < "f") > 0) print l; close("f"); getline l < "f"; print "again " l}'"#,
      "b\nagain b\n", 0),
    Row(
      "arguments and the environment",
      #"awk 'BEGIN{print ARGC, ARGV[1], ARGV[2]}' x 'y z'; A=hi awk 'BEGIN{print ENVIRON["A"], ("NOSUCH" in ENVIRON)}'; awk 'BEGIN{print "no input is read"}' nosuch; echo $?"#,
      "3 x y z\nhi 0\nno input is read\n0\n", 0),
    Row(
      "tabs and line breaks in regular expressions",
      #"printf 'a\tb\n' | awk '/\t/{print "tab"} {gsub(/\t/,"T"); print}'; printf 'a\tb\n' | awk '{gsub(/[\t]/,"U"); print}'; printf 'a\tb\n' | awk '{n=split($0,p,"\t"); print n; print match($0,/\t/)}'; awk 'BEGIN{s="a\nb"; gsub(/\n/,",",s); print s; t="x\ny"; gsub("\n","-",t); print t; u="a.b"; gsub(/\056/,"!",u); print u; v="A"; sub(/\x41/,"B",v); print v}'"#,
      "tab\naTb\naUb\n2\n2\na,b\nx-y\n!!!\nB\n", 0),
    Row(
      "escapes in brackets",
      #"awk 'BEGIN{s="a]b.c\\d-e^f"; t=s; gsub(/[\]]/,"1",t); print t; t=s; gsub(/[\.]/,"2",t); print t; t=s; gsub(/[\\]/,"3",t); print t; t=s; gsub(/[\-x]/,"4",t); print t; t=s; gsub(/[\^]/,"5",t); print t; t="a/b"; gsub(/[/]/,"6",t); print t; t=s; gsub(/[^\]a]/,"7",t); print t; t=s; gsub(/[]^]/,"8",t); print t}'"#,
      #"a1b.c\d-e^f\#na]b2c\d-e^f\#na]b.c3d-e^f\#na]b.c\d4e^f\#na]b.c\d-e5f\#na6b\#na]777777777\#na8b.c\d-e8f\#n"#,
      0),
    Row(
      "a carriage return",
      #"printf 'a b\r\n' | awk '{sub(/\r$/,""); print $2 "|"}'"#,
      "b|\n", 0),
    Row(
      "errors",
      #"awk 'BEGIN{f(1)}' 2>/dev/null; echo $?; awk 2>/dev/null; [ $? -gt 0 ] && echo usage; awk '{print}' nosuch 2>/dev/null; echo $?; awk 'BEGIN{x="("; print "a" ~ x}' 2>/dev/null; echo $?; awk 'BEGIN{x=0; print 1/x}' 2>/dev/null; echo $?"#,
      "2\nusage\n2\n2\n2\n", 0),
    Row(
      "reversed fields",
      #"echo 'a b c' | awk '{for(i=NF;i>0;i--) printf "%s%s", $i, (i>1?OFS:ORS)}'"#,
      "c b a\n", 0),
  ]
}
