import Testing

@testable import LabShell

/// What parameters, arrays, braces, globs and quotes become.
///
/// Outputs and statuses were written by bash 5.2.
@Suite struct ExpansionTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `words become what they become in bash`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "prefixes and suffixes, short and long",
      "p=/a/b.c/d.tar.gz; echo ${p#*/} ${p##*/} ${p%.*} ${p%%.*} ${p#x} ${p%/*/*} ${p##*.} ${p#/}",
      "a/b.c/d.tar.gz d.tar.gz /a/b.c/d.tar /a/b /a/b.c/d.tar.gz /a gz a/b.c/d.tar.gz\n", 0),
    Row(
      "a pattern in a variable is a pattern, quoted it is text",
      #"x='a*b' p='a*'; echo "${x#$p}" "${x#"$p"}" "${x##$p}" "${x%'*b'}""#,
      "*b b  a\n", 0),
    Row(
      "brackets in a trimmed pattern",
      "x=2026-01-05; echo ${x%%-[0-9]*} ${x//[^0-9]/} ${x##*[!0-9]}",
      "2026 20260105 05\n", 0),
    Row(
      "replacing once, everywhere, at the beginning, at the end",
      "x=banana; echo ${x/a/o} ${x//a/o} ${x/#b/B} ${x/%a/A} ${x//an} ${x/z/q} ${x/#a/q}",
      "bonana bonono Banana bananA ba banana banana\n", 0),
    Row(
      "replacing the longest match",
      "x=aXbXc; echo ${x/X*/-} ${x/*X/-} ${x//?X/-}",
      "a- -c --c\n", 0),
    Row(
      "a slash and a backslash in the pattern",
      #"x=a/b/c; echo ${x//\//-} ${x/\/b/} "${x//\//\\}""#,
      #"a-b-c a/c a\b\c\#n"#, 0),
    Row(
      "an empty pattern replaces nothing",
      #"x=abc; echo ${x//} ${x//\/x} "${x/}""#,
      "abc abc abc\n", 0),
    Row(
      "default, assign, alternative with and without colon",
      #"e=; echo "${e-d}|${e:-d}|${n-d}|${n:-d}|${e+a}|${e:+a}|${n+a}|${e:=s}|$e""#,
      "|d|d|d|a|||s|s\n", 0),
    Row(
      "a default that has quotes and blanks",
      #"printf '<%s>' ${n:-a "b c" 'd e'} "${n:-a "b c" 'd'}"; echo"#,
      "<a><b c><d e><a b c 'd'>\n", 0),
    Row(
      "a default in a here-document keeps quotes",
      #"cat <<X\#n${n:-"a"} ${n:-'b'}\#nX"#,
      "a 'b'\n", 0),
    Row(
      "an error for what is unset",
      "(echo ${n?}) 2>&1 | sed 's/.*: n/n/'; (e=; echo ${e:?is empty}) 2>/dev/null; echo $?",
      "n: parameter not set\n1\n", 0),
    Row(
      "a length",
      "x=añb; echo ${#x} ${#n} ${#} ; set -- a b; echo ${#} ${#1} ${#@} ${#*}",
      "3 0 0\n2 1 2 2\n", 0),
    Row(
      "a nested brace",
      "x=1; echo ${n:-${m:-{a}b}} ${x:+{$x}}",
      "{ab} {1}\n", 0),
    Row(
      "names with a prefix",
      #"ab_1=x ab_2=y; echo ${!ab_*} "${!ab_@}""#,
      "ab_1 ab_2 ab_1 ab_2\n", 0),
    Row(
      "parameters as a list",
      #"set -- 'a b' c; printf '<%s>' "$@"; printf '<%s>' "$*"; printf '<%s>' $@ $*; echo; IFS=-; echo "$*" $*"#,
      "<a b><c><a b c><a><b><c><a><b><c>\na b-c a b c\n", 0),
    Row(
      "each element is changed",
      #"a=(one two three); echo "${a[@]^}" "${a[@]#t}" "${a[@]/e/E}" "${a[@]%e}" "${a[*]:0:2}""#,
      "One Two Three one wo hree onE two thrEe on two thre one two\n", 0),
    Row(
      "an array's element with words",
      #"a=('x y' z); printf '<%s>' ${a[@]} "${a[@]}" "${a[*]}" "pre${a[@]}post"; echo"#,
      "<x><y><z><x y><z><x y z><prex y><zpost>\n", 0),
    Row(
      "an empty array is no word",
      #"a=(); printf '<%s>' "${a[@]}" x "${a[*]}"; echo; echo ${#a[@]}"#,
      "<x><>\n0\n", 0),
    Row(
      "an array with holes",
      "a=(a b c d); unset 'a[1]'; echo ${a[@]} ${#a[@]} ${!a[@]}; a+=(e); echo ${!a[@]}; echo ${a[-2]}",
      "a c d 3 0 2 3\n0 2 3 4\nd\n", 0),
    Row(
      "elements given by number",
      #"a=([3]=x y [1]=z w); echo "${!a[@]}" "${a[@]}""#,
      "1 2 3 4 z w x y\n", 0),
    Row(
      "append to an element, to a text, to an array",
      "a=(x); a[0]+=y; s=1; s+=2; a+=(z w); echo ${a[@]} $s",
      "xy z w 12\n", 0),
    Row(
      "a map's keys are in some order",
      #"declare -A m; m[a]=1; m[b b]=2; for k in "${!m[@]}"; do echo "$k=${m[$k]}"; done | sort; echo ${#m[@]}; unset 'm[a]'; echo "${!m[@]}""#,
      "a=1\nb b=2\n2\nb b\n", 0),
    Row(
      "has an element",
      #"declare -A m=([k]=); a=(x); [[ -v m[k] ]]; echo $?; [[ -v m[n] ]]; echo $?; [[ -v a[0] ]]; echo $?; [[ -v a[1] ]]; echo $?; echo "${m[k]-unset}" "${m[n]-unset}""#,
      "0\n1\n0\n1\n unset\n", 0),
    Row(
      "splitting at IFS",
      "x=a:b::c:; IFS=:; printf '<%s>' $x; echo; set -- $x; echo $#",
      "<a><b><><c>\n4\n", 0),
    Row(
      "splitting at blanks and others together",
      "x='  a : b  c:'; IFS=': '; printf '<%s>' $x; echo",
      "<a><b><c>\n", 0),
    Row(
      "no splitting with an empty IFS",
      #"x='a b'; IFS=; printf '<%s>' $x "$*"; echo"#,
      "<a b><>\n", 0),
    Row(
      "an unset IFS is the usual one",
      "IFS=:; unset IFS; x='a b:c'; printf '<%s>' $x; echo",
      "<a><b:c>\n", 0),
    Row(
      "IFS does not split what is literal",
      "IFS=:; printf '<%s>' a:b; echo",
      "<a:b>\n", 0),
    Row(
      "braces",
      "echo a{b,c}d {1..5} {5..1..2} {a..e} {01..10..4} x{,y} {a,b}{1,2} {a} {} {a..} '{a,b}' {a,{b,c}} {1..3}{x,y}",
      "abd acd 1 2 3 4 5 5 3 1 a b c d e 01 05 09 x xy a1 a2 b1 b2 {a} {} {a..} {a,b} a b c 1x 1y 2x 2y 3x 3y\n",
      0),
    Row(
      "braces that are none",
      #"echo a{b c}d {,} {a,b \{a,b} ${n:-{x,y}} "{a,b}" {a..b..c} {1.5..2}"#,
      "a{b c}d {a,b {a,b} {x,y} {a,b} {a..b..c} {1.5..2}\n", 0),
    Row(
      "negative sequences",
      "echo {-2..2} {3..-3..3} {-01..2} {1..1} {z..x} {1..3..0}",
      "-2 -1 0 1 2 3 0 -3 -01 000 001 002 1 z y x 1 2 3\n", 0),
    Row(
      "braces before variables",
      "a=1 b=3; echo {$a..$b} {$a,$b}",
      "{1..3} 1 3\n", 0),
    Row(
      "a substitution loses line breaks at its end",
      #"x=$(printf 'a\n\n\n'); echo "[$x]"; x=$(printf '\n\na'); echo "[$x]""#,
      "[a]\n[\n\na]\n", 0),
    Row(
      "a backquote and its escapes",
      #"echo `echo \`echo a\`` `echo '\\'` `echo "a  b"` "`echo \"q\"`""#,
      #"a \ a b q\#n"#, 0),
    Row(
      "a substitution's status",
      "x=$(exit 3); echo $?; x=$(true) y=$(exit 2); echo $?; echo $(exit 4); echo $?; local=$(false) || echo failed",
      "3\n2\n\n0\nfailed\n", 0),
    Row(
      "a file as a substitution",
      #"echo hi > f; x=$(<f); echo "$x"; echo "$(< f)""#,
      "hi\nhi\n", 0),
    Row(
      "a process as a file",
      #"cat <(echo a) <(echo b); while read -r l; do echo "[$l]"; done < <(printf '1\n2\n')"#,
      "a\nb\n[1]\n[2]\n", 0),
    Row(
      "a dollar before a double quote is nothing",
      #"echo $"hi" "$" $ a$ "a$" '$'"#,
      "hi $ $ a$ a$ $\n", 0),
    Row(
      "special parameters",
      "set -- a b; echo $# $0 | sed 's/ .*//'; false; echo $?; echo $-  | grep -c h; ( exit 7 ); echo $?",
      "2\n1\n1\n7\n", 0),
    Row(
      "underscore is the last word",
      "echo a b c; echo $_",
      "a b c\nc\n", 0),
    Row(
      "quoting for reading again",
      #"x="it's a \"b\" \$c"; echo ${x@Q}; y=$'a\nb'; echo ${y@Q}; a=(1 'b c'); echo ${a[@]@Q}; echo "${x@U}" "${x@L}" "${x@u}""#,
      #"'it'\''s a "b" $c'\#n$'a\nb'\#n'1' 'b c'\#nIT'S A "B" $C it's a "b" $c It's a "b" $c\#n"#, 0
    ),
    Row(
      "a u that lists allow",
      #"set -u; a=(); echo "${a[@]}" "$@"; echo ok; echo ${a[0]-none}"#,
      "\nok\nnone\n", 0),
    Row(
      "a name that begins with a digit",
      "set -- a b c d e f g h i j k; echo $10 ${10} ${11} $1a",
      "a0 j k aa\n", 0),
    Row(
      "deep quoting",
      #"x=1; echo "a${x:+"b'c'"}d" "${x:-'q'}" "$(echo "$(echo "in $x")")""#,
      "ab'c'd 1 in 1\n", 0),
    Row(
      "a comment only at a word's beginning",
      "echo a#b #c\necho a # b",
      "a#b\na\n", 0),
    Row(
      "line continued in a word",
      #"echo ab\\#ncd "e\\#nf" 'g\\#nh'"#,
      #"abcd ef g\\#nh\#n"#, 0),
    Row(
      "globs",
      #"touch a.txt b.txt .hid 'c d.txt'; mkdir sub; touch sub/e.txt; echo *.txt; echo * ; echo .h*; echo */*.txt; echo [ab].txt; echo [!a]*.txt; echo ?.txt; echo nosuch*; echo "*.txt"; echo \*.txt"#,
      "a.txt b.txt c d.txt\na.txt b.txt c d.txt sub\n.hid\nsub/e.txt\na.txt b.txt\nb.txt c d.txt\na.txt b.txt\nnosuch*\n*.txt\n*.txt\n",
      0),
    Row(
      "globs of classes",
      "touch a1 b2 C3 dd; echo [[:lower:]]* ; echo *[[:digit:]]; echo [[:upper:]]*; echo [a-c]?; echo [^a]*",
      "a1 b2 dd\nC3 a1 b2\nC3\na1 b2\nC3 b2 dd\n", 0),
    Row(
      "globs in a variable",
      #"touch x1 x2; p='x*'; echo $p "$p"; for f in $p; do echo "<$f>"; done"#,
      "x1 x2 x*\n<x1>\n<x2>\n", 0),
    Row(
      "globs that find nothing, with nullglob",
      "shopt -s nullglob; echo a *.none b; shopt -u nullglob; echo *.none",
      "a b\n*.none\n", 0),
    Row(
      "no globs with -f",
      "touch a; set -f; echo *; set +f; echo *",
      "*\na\n", 0),
    Row(
      "extended globs",
      "shopt -s extglob; touch a.c a.h a.o b; echo !(*.o) ; echo @(a|b)* ; echo *.+(c|h); echo a.?(c)",
      "", 2),
    Row(
      "assignments are not globbed or split",
      #"touch a b; x=*; echo "$x"; y='p  q'; z=$y; echo "$z""#,
      "*\np  q\n", 0),
    Row(
      "a glob in a quoted part",
      #"touch 'a*b' axb; echo "a*"b a"*"b a*b a\*b"#,
      "a*b a*b a*b axb a*b\n", 0),
    Row(
      "an ampersand in the replacement is what was found",
      #"x=abc; echo ${x/b/[&]} ${x/b/\&} "${x/b/"&"}" ${x//?/&&} ${x/#a/<&>} ${x/%c/<&>}; r='&'; echo "${x/b/$r}" "${x/b/"$r"}""#,
      "a[b]c a&c a&c aabbcc <a>bc ab<c>\nabc a&c\n", 0),
    Row(
      "case of letters",
      "x='hello World'; echo ${x^} ${x^^} ${x,} ${x,,} ${x^^[lo]}",
      "Hello World HELLO WORLD hello World hello world heLLO WOrLd\n", 0),
    Row(
      "parts of an array",
      #"a=(x y z w); echo "${a[@]:1:2}" "${a[@]: -1}" "${a[@]:4}" "${a[*]:0:1}""#,
      "y z w x\n", 0),
    Row(
      "parts of the parameters",
      #"set -- a b c d e; echo "${@:2:2}" "${@: -2}" "${*:4}" "${@:6}""#,
      "b c d e d e\n", 0),
    Row(
      "an unset parameter with -u ends a subshell",
      #"(set -u; echo ${a-x}; echo "$a"; echo no) 2>/dev/null; [ $? -ne 0 ] && echo failed"#,
      "x\nfailed\n", 0),
    Row(
      "a glob of directories",
      "mkdir d1 d2; touch f d1/x; echo */; echo d*/; echo */x; echo d1/; echo nosuch*/",
      "d1/ d2/\nd1/ d2/\nd1/x\nd1/\nnosuch*/\n", 0),
    Row(
      "attributes",
      #"declare -i n=5; declare -A m=([a]=1); declare -r c=2; echo "${n@a}" "${m@a}" "${c@a}""#,
      "i A r\n", 0),
    Row(
      "a very long word",
      "x=$(printf '%0999d' 0); x=$x$x$x$x$x; echo ${#x}; echo ${x:4990}",
      "4995\n00000\n", 0),
    Row(
      "letters of more bytes are one letter",
      "x=äöü; echo ${#x} ${x:1:1} ${x#?} ${x%?} ${x/ö/o} ${x//?/x} ${x^^}; case é in ?) echo one;; esac; [[ é == ? ]] && echo two; case é in [a-z]) echo ascii;; [é]) echo set;; esac",
      "3 ö öü äö äoü xxx ÄÖÜ\none\ntwo\nset\n", 0),
    Row(
      "ansi quotes",
      #"printf '%s|' $'a\tb\x41\101\u00e9\'\\' $'\n' $'a\qb' $'\101\60'; echo"#,
      #"a\#tbAAé'\|\#n|a\qb|A0|\#n"#, 0),
  ]
}
