import Testing

@testable import LabShell

/// What the language of `jq` works out.
///
/// Outputs and statuses were written by jq 1.6, where 1.7 answers the same.
@Suite struct JQLanguageTests {
  typealias Row = InterpreterTests.Row

  @Test(arguments: rows)
  func `jq prints what jq prints`(row: Row) {
    let result = TestShell.run(row.script)
    #expect(result.output == row.output, "\(row.script): \(result.errors)")
    #expect(result.status == row.status, "\(row.script): \(result.errors)")
  }

  static let rows = [
    Row(
      "slices and negative indexes",
      #"echo '[1,2,3,4]' | jq -c '.[1:3], .[:-1], .[-2:], .[-1], .[10], .[2:1]'; echo '"abcdef"' | jq -c '.[2:4], .[-2:], .[:1]'"#,
      #"[2,3]\#n[1,2,3]\#n[3,4]\#n4\#nnull\#n[]\#n"cd"\#n"ef"\#n"a"\#n"#, 0),
    Row(
      "slices that are set and deleted",
      #"echo '[1,2,3,4]' | jq -c '(.[1:3] = ["x"]), del(.[1:3]), del(.[0,2]), (.[5] = 1), (.[-1] = 9)'"#,
      #"[1,"x",4]\#n[1,4]\#n[2,4]\#n[1,2,3,4,null,1]\#n[1,2,3,9]\#n"#, 0),
    Row(
      "alternatives drop what is false",
      "jq -nc '[(false, null, 1) // 2], [empty // 3], (false // false), ([] // 1)'",
      "[1]\n[3]\nfalse\n[]\n", 0),
    Row(
      "sorting what is of many kinds",
      #"echo '[{"a":1},[1],"b",2,true,null,false,"a",[0],{"a":0},1.5]' | jq -c 'sort'"#,
      #"[null,false,true,1.5,2,"a","b",[0],[1],{"a":0},{"a":1}]\#n"#, 0),
    Row(
      "objects are sorted by their keys, then values",
      #"echo '[{"b":1},{"a":2},{"a":1,"c":0},{"a":1}]' | jq -c 'sort, unique, (map(tojson)|sort)'"#,
      #"[{"a":1},{"a":2},{"a":1,"c":0},{"b":1}]\#n[{"a":1},{"a":2},{"a":1,"c":0},{"b":1}]\#n["{\"a\":1,\"c\":0}","{\"a\":1}","{\"a\":2}","{\"b\":1}"]\#n"#,
      0),
    Row(
      "group, unique, minimum of nothing",
      "echo '[]' | jq -c 'group_by(.a), unique, min, max, add, sort_by(.), any, all, first(.[]?), (.[0]), length'",
      "[]\n[]\nnull\nnull\nnull\n[]\nfalse\ntrue\nnull\n0\n", 0),
    Row(
      "arithmetic of texts, arrays and objects",
      #"jq -nc '"a"*3, "a"*0, ("a,b"/","), ([1,2,3,1]-[1]), ({a:{b:1}}*{a:{c:2}}), ({a:1}+{a:2}), (null+1), ([1]+null), 7%3, -7%3, 5/2, (10/4|floor), "x"+"y"'"#,
      #""aaa"\#nnull\#n["a","b"]\#n[2,3]\#n{"a":{"b":1,"c":2}}\#n{"a":2}\#n1\#n[1]\#n1\#n-1\#n2.5\#n2\#n"xy"\#n"#,
      0),
    Row(
      "comparisons of kinds",
      #"jq -nc '1<"a", null<false, false<true, true<0, "z"<[], []<{}, 1==1.0, "a"<"b", [1,2]<[1,3], {a:1}=={a:1.0}'"#,
      "true\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\n", 0),
    Row(
      "text functions",
      #"jq -nc '"aXbXc"|split("X"), index("X"), rindex("X"), indices("X"), ascii_downcase, startswith("a"), endswith("b"), ltrimstr("a"), rtrimstr("c"), test("x";"i"), (.[2:]), length, utf8bytelength, explode[0]'"#,
      #"["a","b","c"]\#n1\#n3\#n[1,3]\#n"axbxc"\#ntrue\#nfalse\#n"XbXc"\#n"aXbX"\#ntrue\#n"bXc"\#n5\#n5\#n97\#n"#,
      0),
    Row(
      "joining",
      #"jq -nc '["a",1,null,true]|join("-")'; jq -nc '[]|join(",")'; jq -nc '["a"]|join(",")'"#,
      #""a-1--true"\#n""\#n"a"\#n"#, 0),
    Row(
      "patterns and their flags",
      #"jq -nc '"aAbB"|[match("a";"gi").offset], [scan("[A-Z]")], gsub("[a-z]";"."), sub("(?<x>.)";"<\(.x)>"), [splits("[A-Z]")], test("^a.b";"x"), (capture("(?<l>[a-z])(?<u>[A-Z])"))'"#,
      #"[0,1]\#n["A","B"]\#n".A.B"\#n"<a>AbB"\#n["a","b",""]\#ntrue\#n{"l":"a","u":"A"}\#n"#, 0),
    Row(
      "tsv escapes",
      #"jq -nr '["a\tb","c\\d","e\nf"]|@tsv'"#,
      #"a\tb\#tc\\d\#te\nf\#n"#, 0),
    Row(
      "rounding and powers",
      "jq -nc '[1.5,-1.5,2.5]|map(floor),map(ceil),map(round),map(fabs),map(trunc)'; jq -nc '[pow(2;10), (8|log2), (100|log10), (2|sqrt|floor), (0|exp)]'",
      "[1,-2,2]\n[2,-1,3]\n[2,-2,3]\n[1.5,1.5,2.5]\n[1,-1,2]\n[1024,3,2,1,1]\n", 0),
    Row(
      "infinite, nan and their order",
      "jq -nc '[infinite, -infinite, nan]|map(isinfinite), map(isnan)'; jq -nc '[nan]|sort, (nan < nan), (nan == nan), ([nan, 1]|min)'",
      "[true,true,false]\n[false,false,true]\n[null]\ntrue\nfalse\nnull\n", 0),
    Row(
      "paths",
      #"echo '{"a":[{"b":1},{"c":2}]}' | jq -c 'path(..), [paths(type=="number")], getpath(["a",1,"c"]), setpath(["a",0,"b"];5), delpaths([["a",0]]), to_entries, path(.a[0].b)' "#,
      #"[]\#n["a"]\#n["a",0]\#n["a",0,"b"]\#n["a",1]\#n["a",1,"c"]\#n[["a",0,"b"],["a",1,"c"]]\#n2\#n{"a":[{"b":5},{"c":2}]}\#n{"a":[{"c":2}]}\#n[{"key":"a","value":[{"b":1},{"c":2}]}]\#n["a",0,"b"]\#n"#,
      0),
    Row(
      "getpath of what is not there",
      #"jq -nc '{a:1}|getpath(["x","y"]), (try getpath(["a","b"]) catch "bad")'"#,
      #"null\#n"bad"\#n"#, 0),
    Row(
      "deleting in a loop",
      #"echo '[1,2,3,4,5]' | jq -c 'del(.[] | select(. % 2 == 0)), map(select(. > 2)), [.[] | if . > 3 then "big" elif . > 1 then "mid" else "small" end]'"#,
      #"[1,3,5]\#n[3,4,5]\#n["small","mid","mid","big","big"]\#n"#, 0),
    Row(
      "in, inside, contains",
      #"jq -nc '("a"|in({a:1})), ([1]|inside([1,2])), ("foobar"|contains("oba")), ({a:[1,2],b:3}|contains({a:[1]})), ([["ab"]]|contains([["a"]])), (1|IN(1,2)), any(1,2;.==2), all(1,2;.>0)'"#,
      "true\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\ntrue\n", 0),
    Row(
      "reduce and foreach with patterns",
      "jq -nc 'reduce ([1,2],[3,4]) as [$a,$b] (0; . + $a*$b), [foreach (1,2,3) as $x ({n:0}; .n += $x; .n)], (reduce empty as $x (5; .))'",
      "14\n[1,3,6]\n5\n", 0),
    Row(
      "labels and breaks",
      "jq -nc '[label $out | 1, 2, break $out, 3], [range(10) as $x | label $f | if $x % 2 == 0 then $x, break $f else empty end]'",
      "[1,2]\n[0,2,4,6,8]\n", 0),
    Row(
      "try and errors",
      #"jq -nc 'try error("x") catch ., try error({a:1}) catch .a, (try (1,error("y"),3) catch .), [.[]?], (try ("a"|tonumber) catch "bad"), ([1,error("z")?,2])'"#,
      #""x"\#n1\#n1\#n"y"\#n[]\#n"bad"\#n[1,2]\#n"#, 0),
    Row(
      "functions with parameters",
      "jq -nc 'def f(g; $x): [g, $x]; def add2($a; $b): $a + $b; f(1,2; 3), add2(1;2), (def fac: if . < 2 then 1 else . * (. - 1 | fac) end; 5 | fac)'",
      "[1,2,3]\n3\n120\n", 0),
    Row(
      "a function's own variables",
      #"jq -nc '1 as $x | def f: $x + 1; 5 as $x | [f, $x], ([1,2] | . as [$a] | $a), ({"k":{"v":7}} | . as {k:{$v}} | $v), ("a" as $k | {$k, "b": 2, ($k + "c"): 3, @base64 "x": 4})'"#,
      #"[2,5]\#n1\#n7\#n{"k":"a","b":2,"ac":3,"x":4}\#n"#, 0),
    Row(
      "objects made of many",
      #"jq -nc '{a:(1,2)}, {"a b":1}, {(("x","y")):1}, {a:1|2}, {"a":{b:[1,{c:2}]}} | tojson' 2>/dev/null"#,
      #""{\"a\":1}"\#n"{\"a\":2}"\#n"{\"a b\":1}"\#n"{\"x\":1}"\#n"{\"y\":1}"\#n"{\"a\":2}"\#n"{\"a\":{\"b\":[1,{\"c\":2}]}}"\#n"#,
      0),
    Row(
      "text with parts",
      #"jq -nr '"a\(1+1)b\("x" + "y")c\([1,{"k":"v"}])", "\u00e9\n\t\"\\/"'"#,
      #"a2bxyc[1,{"k":"v"}]\#né\#n\#t"\/\#n"#, 0),
    Row(
      "raw, joined, ascii and sorted output",
      #"jq -nj '"a","b",1'; echo; jq -nr '"é"'; jq -na '"é😀"'; jq -nS -c '{b:1,a:{d:1,c:2}}'; jq -n --tab '[1]'; jq -n --indent 3 '{a:1}'"#,
      #"ab1\#né\#n"\u00e9\ud83d\ude00"\#n{"a":{"c":2,"d":1},"b":1}\#n[\#n\#t1\#n]\#n{\#n   "a": 1\#n}\#n"#,
      0),
    Row(
      "raw input, slurped input, no input",
      #"printf 'a\nb\n' | jq -R .; printf 'a\nb\n' | jq -Rs .; printf '1 2 3' | jq -s add; printf '1 2' | jq -n '[inputs]'; printf '1 2 3' | jq -n 'input, input'; printf 'a\nb' | jq -Rn '[inputs]' -c; printf '' | jq -s -c .; printf '' | jq .; echo $?"#,
      #""a"\#n"b"\#n"a\nb\n"\#n6\#n[\#n  1,\#n  2\#n]\#n1\#n2\#n["a","b"]\#n[]\#n0\#n"#, 0),
    Row(
      "exit status of the result",
      #"jq -ne 'false'; echo $?; jq -ne 'null' ; echo $?; jq -ne '1'; echo $?; jq -ne 'empty'; echo $?; jq -n 'halt_error' 2>/dev/null; echo $?; jq -n '"bye\n"|halt_error(3)' 2>&1; echo $?; jq -n '{}|halt_error' 2>&1; echo $?"#,
      "false\n1\nnull\n1\n1\n0\n4\n5\nbye\n3\n{}\n5\n", 0),
    Row(
      "numbers that are large or small",
      "echo '[100000000000000000000, 1e-400, 1.7976931348623157e308, 0.1, 1E5, -0.0, 3.10]' | jq -c '.[0:4], .[4], .[6]' ",
      "[1e+20,0,1.7976931348623157e+308,0.1]\n100000\n3.1\n", 0),
    Row(
      "walk and env and types",
      #"jq -nc '[1,[2,{"a":3}]]|walk(if type=="number" then .+1 else . end), map(type), ([null,true,1,"a",[],{}]|map(type)), (.|arrays|length), ([1,"a",null]|map(scalars)), ([1,null]|map(values)), ([[],{}]|map(iterables))'"#,
      #"[2,[3,{"a":4}]]\#n["number","array"]\#n["null","boolean","number","string","array","object"]\#n2\#n[1,"a",null]\#n[1]\#n[[],{}]\#n"#,
      0),
    Row(
      "splits, ascii, implode, tojson, fromjson",
      #"jq -nc '[65,66]|implode, ("[1,{\"a\":2}]"|fromjson), ({"a":[1,"x"]}|tojson), ("1 2"|try fromjson catch "two"), ([1,2]|tojson|fromjson|length), ("a"|ascii_upcase), ("x"|@json)'"#,
      #""AB"\#n[1,{"a":2}]\#n"{\"a\":[1,\"x\"]}"\#n"two"\#n2\#n"A"\#n"\"x\""\#n"#, 0),
    Row(
      "comments, line breaks and pipes",
      "jq -nc '\n# a comment\n[1, 2] # more\n| map(. + 1)\n| add'",
      "5\n", 0),
    Row(
      "precedence",
      #"jq -nc '1 + 2 * 3 - 4 / 2, (1, 2 | . * 2), (1 as $x | 2 as $y | $x + $y), -1 + 2, (1 < 2 and 2 < 3), (true or error), (false and error), (1 // 2 + 3), [1,2|.,10], ("a" + "b" == "ab"), (not | not)'"#,
      "5\n2\n4\n3\n1\ntrue\ntrue\nfalse\n1\n[1,10,2,10]\ntrue\nfalse\n", 0),
    Row(
      "the input's position",
      #"printf '1 2' | jq -c '[., input_line_number]' ; jq -nc '[splits("a";"b")?]' ; jq -nc '$__loc__' ; jq -nc 'input_filename'"#,
      #"[1,0]\#n[2,0]\#n[]\#n{"file":"<top-level>","line":1}\#nnull\#n"#, 0),
    Row(
      "limits of recursion over objects",
      #"echo '{"a":{"a":{"a":{}}}}' | jq -c '[..|objects|length], [recurse(.a?;. != null)|keys], (. | tojson | length), ([paths]|length)'"#,
      #"[1,1,1,0]\#n[["a"],["a"],["a"],[]]\#n20\#n3\#n"#, 0),
    Row(
      "getting columns from what AWS prints",
      #"echo '{"Reservations":[{"Instances":[{"InstanceId":"i-1","State":{"Name":"running"},"Tags":[{"Key":"Name","Value":"a"}]},{"InstanceId":"i-2","State":{"Name":"stopped"}}]}]}' | jq -r '.Reservations[].Instances[] | [.InstanceId, .State.Name, ((.Tags // [])[] | select(.Key == "Name").Value) // "-"] | @tsv, "\(.[0])=\(.[1])"'"#,
      "i-1\trunning\ta\ni-1=running\ni-2\tstopped\t-\ni-2=stopped\n", 0),
    Row(
      "several files",
      "echo 1 > a; echo 2 > b; jq . a b; jq -s -c . a b; jq -n -c '[inputs, input_filename]' a b",
      #"1\#n2\#n[1,2]\#n[1,2,"b"]\#n"#, 0),
    Row(
      "arrays as paths",
      "jq -nc '[[1,2,1,2]|indices(1), indices([1,2]), index(2)], ([1,2]|.[[1]]?), ([3,4]|first, last), ([1,2,3]|.[1:]|.[0])' 2>/dev/null",
      "[[0,2],[0,2],1]\n[0]\n3\n4\n2\n", 0),
    Row(
      "env",
      "A=hi jq -nr 'env.A, $ENV.A'",
      "hi\nhi\n", 0),
    Row(
      "getpath and paths with functions",
      #"jq -nc '{a:[1,2]}|[leaf_paths], ([paths]|map(join("."; tostring)?)), to_entries[0].value[1], (.a as [$x,$y] | $y), (path(.a[1]) | tojson), ([.a[]|select(.>1)])' 2>/dev/null"#,
      "", 3),
    Row(
      "ltrimstr of what is no text",
      #"jq -nc '1|ltrimstr("a"), rtrimstr(1)' ; jq -nc '[1,2]|index(1), (try startswith("a") catch "no")'"#,
      #"1\#n1\#n0\#n"no"\#n"#, 0),
    Row(
      "min and max by",
      #"jq -nc '[{"a":3,"b":1},{"a":1,"b":2}]|min_by(.a).b, max_by(.a).b, (map(.a)|add), (map({(.b|tostring):.a})|add), (group_by(.a)|map(length)), unique_by(.b|.%2), (sort_by(-.a)|.[0].a)'"#,
      #"2\#n1\#n4\#n{"1":3,"2":1}\#n[1,1]\#n[{"a":1,"b":2},{"a":3,"b":1}]\#n3\#n"#, 0),
    Row(
      "tojson of numbers",
      "jq -nc '[1.0, 1.10, 100, 1e100, 0.00001, 123456789.123]|tojson, map(tostring)'",
      #""[1,1.1,100,1e+100,1e-05,123456789.123]"\#n["1","1.1","100","1e+100","1e-05","123456789.123"]\#n"#,
      0),
    Row(
      "a step that is tried: the next element goes on",
      #"echo '{"a":[1,{"b":2},[3]]}' | jq -c '.a[].b?, [.a[].b?], .a[][]?, [.a[][0]?], (.a[] | .b? // "none"), (.a|.[1].b?), [.a[1:][].b?]' "#,
      #"2\#n[2]\#n2\#n3\#n[3]\#n"none"\#n2\#n"none"\#n2\#n[2]\#n"#, 0),
    Row(
      "a variable as a tried key",
      #"echo '[1,{"k":5}]' | jq -c '"k" as $n | .[][$n]?'"#,
      "5\n", 0),
    Row(
      "a byte order mark",
      #"printf '\xef\xbb\xbf[1]' | jq -c .; printf ' \t\r\n 1 \n' | jq ."#,
      "[1]\n1\n", 0),
    Row(
      "what an error is about",
      #"jq -n '1|error' 2>&1; jq -n '{a:1.5}|error' 2>&1; jq -n 'error("x")' 2>&1; jq -n '1|keys' 2>&1; jq -n '"a" * {}' 2>&1; jq -n '[] | has("a")' 2>&1; jq -n 'true|length' 2>&1; jq -n '{}|sort' 2>&1"#,
      #"jq: error (at <unknown>) (not a string): 1\#njq: error (at <unknown>) (not a string): {"a":1.5}\#njq: error (at <unknown>): x\#njq: error (at <unknown>): number (1) has no keys\#njq: error (at <unknown>): string ("a") and object ({}) cannot be multiplied\#njq: error (at <unknown>): Cannot check whether array has a string key\#njq: error (at <unknown>): boolean (true) has no length\#njq: error (at <unknown>): object ({}) cannot be sorted, as it is not an array\#n"#,
      5),
    Row(
      "what cannot be computed",
      #"for p in '1+"a"' '{}-1' '[]*2' '1%0' '"a"-"b"' '{}+[]' 'null-1'; do jq -n "$p" >/dev/null 2>&1; echo $?; done"#,
      "5\n5\n5\n5\n5\n5\n5\n", 0),
    Row(
      "formats",
      #"jq -nr '[1,"a b","c\"d",null,true]|@csv, @tsv, @json, @text, @sh'; jq -nr '"<&>"|@html, @uri, @base64, (@base64|@base64d)'; jq -nr '@uri "q=\("a b/c?")"'; jq -nr '"é/ü"|@uri'"#,
      #"1,"a b","c""d",,true\#n1\#ta b\#tc"d\#t\#ttrue\#n[1,"a b","c\"d",null,true]\#n[1,"a b","c\"d",null,true]\#n1 'a b' 'c"d' null true\#n&lt;&amp;&gt;\#n%3C%26%3E\#nPCY+\#n<&>\#nq=a%20b%2Fc%3F\#n%C3%A9%2F%C3%BC\#n"#,
      0),
    Row(
      "numbers as texts and back",
      #"jq -nc '"42"|tonumber, ("1e2"|tonumber), (3|tostring), ([1]|tostring), ("x"|tostring), ("0x1"|try tonumber catch "no")'"#,
      #"42\#n100\#n"3"\#n"[1]"\#n"x"\#n"no"\#n"#, 0),
    Row(
      "entries",
      #"echo '{"a":1}' | jq -c 'with_entries(.key |= "k_" + .), (keys_unsorted), has("a"), has("b"), ([.[]] | length)'; echo '[{"key":"a","value":1},{"name":"b","value":2}]' | jq -c from_entries"#,
      #"{"k_a":1}\#n["a"]\#ntrue\#nfalse\#n1\#n{"a":1,"b":2}\#n"#, 0),
    Row(
      "limit, first, until, while, repeat",
      "jq -nc '[limit(2;1,2,3)], [first(range(3))], [1|while(.<20;.*3)], (1|until(.>50;.*2)), [range(0;1;0.3)], nth(2;range(9)), [.[]?]' ",
      "[1,2]\n[0]\n[1,3,9]\n64\n[0,0.3,0.6,0.8999999999999999]\n2\n[]\n", 0),
    Row(
      "updating many",
      #"echo '{"a":[1,2,3]}' | jq -c '(.a[] += 1), (.a |= map(.*2)), (.a | map(select(.>1))), (.a[1:] |= reverse)'"#,
      #"{"a":[2,3,4]}\#n{"a":[2,4,6]}\#n[2,3]\#n{"a":[1,3,2]}\#n"#, 0),
    Row(
      "arguments",
      "jq -nc --arg a 1 --argjson b 2 '[$a,$b]'; jq -nc '$ARGS.positional' --args x y; jq -nc --arg v x '$ARGS.named'",
      #"["1",2]\#n["x","y"]\#n{"v":"x"}\#n"#, 0),
    Row(
      "transpose, combinations, flatten, range",
      "jq -nc '([[1,2],[3]]|transpose, flatten), [[[1,2],[3,4]]|combinations], [range(3;0;-1)], ([2,1]|reverse)'",
      "[[1,3],[2,null]]\n[1,2,3]\n[[1,3],[1,4],[2,3],[2,4]]\n[3,2,1]\n[1,2]\n", 0),
    Row(
      "dates",
      #"jq -nc '0|todate, (1700000000|todate), ("2015-03-05T23:51:47Z"|fromdate), (1425599621|gmtime|mktime), (0|strftime("%A, %B %d, %Y")), ("10:20 2020"|try strptime("%H:%M %Y")[3:5] catch "x")'"#,
      #""1970-01-01T00:00:00Z"\#n"2023-11-14T22:13:20Z"\#n1425599507\#n1425599621\#n"Thursday, January 01, 1970"\#n[10,20]\#n"#,
      0),
  ]
}
