extension JQTests {
  /// Outputs and statuses were written by jq 1.6 under bash.
  static let rows: [(script: String, output: String, status: Int)] = [
    (
      "jq -nc '{a:(1,2),b:(3,4)}'",
      #"{"a":1,"b":3}\#n{"a":1,"b":4}\#n{"a":2,"b":3}\#n{"a":2,"b":4}\#n"#, 0
    ),
    (
      "jq -nc '[(1,2)+(10,20)]'",
      "[11,12,21,22]\n", 0
    ),
    (
      "jq -nc '[range(0,1;3,4)]'",
      "[0,1,2,0,1,2,3,1,2,1,2,3]\n", 0
    ),
    (
      "jq -nc '[range(0;10;3)], [range(5;0;-2)]'",
      "[0,3,6,9]\n[5,3,1]\n", 0
    ),
    (
      "jq -n '1e17,1e18,1e-5,0.0001,123456789012345678,1.5,3.0,1e300,-0,0.1+0.2,1e15,1e16,100000'",
      "1e+17\n1e+18\n1e-05\n0.0001\n123456789012345680\n1.5\n3\n1e+300\n-0\n0.30000000000000004\n1000000000000000\n1e+16\n100000\n",
      0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":null}]}}' | jq ."#,
      #"{\#n  "a": {\#n    "b": [\#n      1,\#n      2,\#n      {\#n        "c": null\#n      }\#n    ]\#n  }\#n}\#n"#,
      0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":null}]}}' | jq -c '[paths]'"#,
      #"[["a"],["a","b"],["a","b",0],["a","b",1],["a","b",2],["a","b",2,"c"]]\#n"#, 0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":null}]}}' | jq -c '[..]'"#,
      #"[{"a":{"b":[1,2,{"c":null}]}},{"b":[1,2,{"c":null}]},[1,2,{"c":null}],1,2,{"c":null},null]\#n"#,
      0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":null}]}}' | jq -c '[leaf_paths]'"#,
      #"[["a","b",0],["a","b",1]]\#n"#, 0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":3}]}}' | jq -c 'tostream'"#,
      #"[["a","b",0],1]\#n[["a","b",1],2]\#n[["a","b",2,"c"],3]\#n[["a","b",2,"c"]]\#n[["a","b",2]]\#n[["a","b"]]\#n[["a"]]\#n"#,
      0
    ),
    (
      #"echo '{"a":{"b":[1,2,{"c":3}]}}' | jq -c 'fromstream(tostream)'"#,
      #"{"a":{"b":[1,2,{"c":3}]}}\#n"#, 0
    ),
    (
      #"echo '{"b":1,"a":2}' | jq -S ."#,
      #"{\#n  "a": 2,\#n  "b": 1\#n}\#n"#, 0
    ),
    (
      #"echo '{"b":1,"a":2}' | jq --tab ."#,
      #"{\#n\#t"b": 1,\#n\#t"a": 2\#n}\#n"#, 0
    ),
    (
      #"echo '{"b":1,"a":2}' | jq --indent 1 ."#,
      #"{\#n "b": 1,\#n "a": 2\#n}\#n"#, 0
    ),
    (
      "echo '[]{}' | jq .",
      "[]\n{}\n", 0
    ),
    (
      #"echo '{"a":1}' | jq '.a.b'"#,
      "", 5
    ),
    (
      #"printf '{"a":\n1}\n{"a":2}\n' | jq '.a.b'"#,
      "", 5
    ),
    (
      "echo '[3,1,2]' | jq -c 'sort, min, max, add, length, reverse, first, last, any, all'",
      "[1,2,3]\n1\n3\n6\n3\n[2,1,3]\n3\n2\ntrue\ntrue\n", 0
    ),
    (
      #"echo '[{"a":2,"b":1},{"a":1,"b":2},{"a":2,"b":0}]' | jq -c 'sort_by(.a), group_by(.a), unique_by(.a), min_by(.b), max_by(.b), sort_by(.a,.b), map(.a), map(select(.b>0))'"#,
      #"[{"a":1,"b":2},{"a":2,"b":1},{"a":2,"b":0}]\#n[[{"a":1,"b":2}],[{"a":2,"b":1},{"a":2,"b":0}]]\#n[{"a":1,"b":2},{"a":2,"b":1}]\#n{"a":2,"b":0}\#n{"a":1,"b":2}\#n[{"a":1,"b":2},{"a":2,"b":0},{"a":2,"b":1}]\#n[2,1,2]\#n[{"a":2,"b":1},{"a":1,"b":2}]\#n"#,
      0
    ),
    (
      #"echo '{"Vpcs":[{"VpcId":"vpc-1","Tags":[{"Key":"Name","Value":"x"}]},{"VpcId":"vpc-2"}]}' | jq -r '.Vpcs[] | [.VpcId, (.Tags // [] | map(select(.Key=="Name").Value)[0] // "-")] | @tsv'"#,
      "vpc-1\tx\nvpc-2\t-\n", 0
    ),
    (
      #"echo '{"Vpcs":[{"VpcId":"vpc-1","Tags":[{"Key":"Name","Value":"x"}]}]}' | jq -c '.Vpcs[0].Tags | from_entries'"#,
      #"{"Name":"x"}\#n"#, 0
    ),
    (
      #"echo '{"a":1,"b":2}' | jq -c 'to_entries, with_entries(.value += 1), keys, map_values(. * 2), del(.a), has("a"), (.c.d = 5), (.a |= . + 1), (.b += 10), (.z //= 3)'"#,
      #"[{"key":"a","value":1},{"key":"b","value":2}]\#n{"a":2,"b":3}\#n["a","b"]\#n{"a":2,"b":4}\#n{"b":2}\#ntrue\#n{"a":1,"b":2,"c":{"d":5}}\#n{"a":2,"b":2}\#n{"a":1,"b":12}\#n{"a":1,"b":2,"z":3}\#n"#,
      0
    ),
    (
      "echo '[1,[2,[3]]]' | jq -c 'flatten, flatten(1)'",
      "[1,2,3]\n[1,2,[3]]\n", 0
    ),
    (
      #"echo '"a,b, c"' | jq -c 'split(","), split(", *";null), [splits(", *")], ascii_upcase, test("B";"i"), [match("[a-c]";"g").string], sub(",";"-"), gsub(", *";"-"), ltrimstr("a"), rtrimstr("c"), length, explode'"#,
      #"["a","b"," c"]\#n["a","b","c"]\#n["a","b","c"]\#n"A,B, C"\#ntrue\#n["a","b","c"]\#n"a-b, c"\#n"a-b-c"\#n",b, c"\#n"a,b, "\#n6\#n[97,44,98,44,32,99]\#n"#,
      0
    ),
    (
      #"echo '"test 12 foo"' | jq -c 'capture("(?<w>[a-z]+) (?<n>[0-9]+)"), [scan("[a-z]+")], [scan("([a-z])([a-z])")]'"#,
      #"{"w":"test","n":"12"}\#n["test","foo"]\#n[["t","e"],["s","t"],["f","o"]]\#n"#, 0
    ),
    (
      #"echo '"xyz"' | jq -c '[match("(?<first>y)(q)?")]'"#,
      #"[{"offset":1,"length":1,"string":"y","captures":[{"offset":1,"length":1,"string":"y","name":"first"},{"offset":-1,"string":null,"length":0,"name":null}]}]\#n"#,
      0
    ),
    (
      #"echo '"test"' | jq 'sub("(?<x>t)";"[\(.x)]";"g")'"#,
      #""[t]es[t]"\#n"#, 0
    ),
    (
      "jq -nc '[limit(3;range(10))], first(range(5;10)), [range(3)]|., isempty(empty), [recurse(if . < 3 then .+1 else empty end)]'",
      "[0,1,2]\ntrue\n[[0,1,2]]\n5\ntrue\n[5]\n[0,1,2]\ntrue\n[[0,1,2]]\n", 0
    ),
    (
      "jq -n '[.[]?]' ",
      "[]\n", 0
    ),
    (
      "jq -nc '1 as $x | [$x, $x+1]'",
      "[1,2]\n", 0
    ),
    (
      "jq -nc '[[1,2],[3,4]] | .[] as [$a,$b] | {a:$a,b:$b}'",
      #"{"a":1,"b":2}\#n{"a":3,"b":4}\#n"#, 0
    ),
    (
      #"jq -nc '{"a":1,"b":[2]} as {a:$x,b:[$y]} | [$x,$y]'"#,
      "[1,2]\n", 0
    ),
    (
      #"jq -nc '{"a":1} as {$a} | $a'"#,
      "1\n", 0
    ),
    (
      #"jq -nc '[[1],{"a":2}] | .[] as [$a] ?// {a:$a} | $a'"#,
      "1\n2\n", 0
    ),
    (
      "jq -nc 'reduce range(5) as $i (0; .+$i), [foreach range(5) as $i (0; .+$i; [$i,.])]'",
      "10\n[[0,0],[1,1],[2,3],[3,6],[4,10]]\n", 0
    ),
    (
      "jq -nc 'def f(x): x*2; def g($a;$b): $a+$b; f(3), g(1;2)'",
      "6\n3\n", 0
    ),
    (
      "jq -nc 'def fac: if . <= 1 then 1 else . * (. - 1 | fac) end; 10 | fac'",
      "3628800\n", 0
    ),
    (
      #"jq -nc '[.[]?,1] | try error("x") catch .'"#,
      #""x"\#n"#, 0
    ),
    (
      "jq -nc 'try error({a:1}) catch .a'",
      "1\n", 0
    ),
    (
      #"jq -nc '[1,null,2] | map(. // "d")'"#,
      #"[1,"d",2]\#n"#, 0
    ),
    (
      "jq -nc '(null,false,1) // 5'",
      "1\n", 0
    ),
    (
      "jq -nc 'empty // 7'",
      "7\n", 0
    ),
    (
      "jq -nc '[label $f | range(10) | ., (select(. == 2) | break $f)]'",
      "[0,1,2]\n", 0
    ),
    (
      "jq -nc 'if true then 1 else 2 end, if null then 1 elif 0 then 3 else 4 end'",
      "1\n3\n", 0
    ),
    (
      #"jq -nc '"a\(1+1)b", @base64 "x\("hi")", @json "v=\([1,"a"])", ("aGk=" | @base64d), @uri "\("a b&c")", @sh "echo \("it'"'"'s")", @html "\("<&>")"'"#,
      #""a2b"\#n"xaGk="\#n"v=[1,\"a\"]"\#n"hi"\#n"a%20b%26c"\#n"echo 'it'\\''s'"\#n"&lt;&amp;&gt;"\#n"#,
      0
    ),
    (
      #"echo '[1,"a",null,true]' | jq -r '@csv, @tsv, @json, @text'"#,
      #"1,"a",,true\#n1\#ta\#t\#ttrue\#n[1,"a",null,true]\#n[1,"a",null,true]\#n"#, 0
    ),
    (
      #"echo '["a b",1]' | jq -r '@sh'"#,
      "'a b' 1\n", 0
    ),
    (
      "jq -nc '[1,2,3] | .[1:], .[:1], .[-1:], .[-1], .[5], index(2), contains([1]), inside([1,2,3,4])'",
      "[2,3]\n[1]\n[3]\n3\nnull\n1\ntrue\ntrue\n", 0
    ),
    (
      #"jq -nc '"foobar" | .[2:4], index("o"), rindex("o"), indices("o"), contains("bar"), startswith("foo"), endswith("x")'"#,
      #""ob"\#n1\#n2\#n[1,2]\#ntrue\#ntrue\#nfalse\#n"#, 0
    ),
    (
      #"jq -nc '{"a":{"b":1}} | contains({a:{}}), getpath(["a","b"]), getpath(["x","y"]), [paths(type=="number")], to_entries'"#,
      #"true\#n1\#nnull\#n[["a","b"]]\#n[{"key":"a","value":{"b":1}}]\#n"#, 0
    ),
    (
      #"jq -nc '{"a":{"b":1},"c":2} * {"a":{"d":3}}, {"a":1} + {"b":2}'"#,
      #"{"a":{"b":1,"d":3},"c":2}\#n{"a":1,"b":2}\#n"#, 0
    ),
    (
      #"jq -nc '[1,2,1] - [1], "a" * 3, 7 % 3, -7 % 3, 7 / 2, "a,b" / ","'"#,
      #"[2]\#n"aaa"\#n1\#n-1\#n3.5\#n["a","b"]\#n"#, 0
    ),
    (
      #"jq -nc '[true,false,null,0,"",[],{}] | sort, map(type), map(not), map(tostring)'"#,
      #"[null,false,true,0,"",[],{}]\#n["boolean","boolean","null","number","string","array","object"]\#n[false,true,true,false,false,false,false]\#n["true","false","null","0","","[]","{}"]\#n"#,
      0
    ),
    (
      #"jq -nc '"12" | tonumber, ("1.50"|tonumber), (12|tostring), ([1]|tostring), ("[1,2]"|fromjson), ({a:1}|tojson)'"#,
      #"12\#n1.5\#n"12"\#n"[1]"\#n[1,2]\#n"{\"a\":1}"\#n"#, 0
    ),
    (
      #"jq -nc '1425599621 | todate, gmtime, strftime("%A, %B %d, %Y"), (gmtime|mktime)'"#,
      #""2015-03-05T23:53:41Z"\#n[2015,2,5,23,53,41,4,63]\#n"Thursday, March 05, 2015"\#n1425599621\#n"#,
      0
    ),
    (
      #"jq -nc '"2015-03-05T23:51:47Z" | fromdate, strptime("%Y-%m-%dT%H:%M:%SZ")'"#,
      "1425599507\n[2015,2,5,23,51,47,4,63]\n", 0
    ),
    (
      "jq -nc '[1.5,-1.5,2.5] | map(floor), map(round), map(ceil), map(fabs), (.[0]|sqrt|floor)'",
      "[1,-2,2]\n[2,-2,3]\n[2,-1,3]\n[1.5,1.5,2.5]\n1\n", 0
    ),
    (
      "jq -nc '[[1,2],[3]] | transpose, [combinations], add'",
      "[[1,3],[2,null]]\n[[1,3],[2,3]]\n[1,2,3]\n", 0
    ),
    (
      #"jq -nc '[1,[2]] | walk(if type=="number" then .+1 else . end)'"#,
      "[2,[3]]\n", 0
    ),
    (
      #"jq -nc '{"a":[1,2]} | (.a[] |= .+1), (.a[1:] = [9]), del(.a[0]), delpaths([["a",0],["a",1]]), (.a |= map(select(.>1))), to_entries[0].key'"#,
      #"{"a":[2,3]}\#n{"a":[1,9]}\#n{"a":[2]}\#n{"a":[]}\#n{"a":[2]}\#n"a"\#n"#, 0
    ),
    (
      "jq -nc '[3,4] | (.[] | select(. == 3)) |= empty'",
      "[4]\n", 0
    ),
    (
      "jq -nc '[1,2,3] | IN(2), IN(5), any(. > 2), all(. > 0), (map(. > 1) | any)'",
      "false\nfalse\ntrue\ntrue\ntrue\n", 0
    ),
    (
      #"jq -nc 'INDEX({"id":1},{"id":2};.id)'"#,
      #"{"1":{"id":1},"2":{"id":2}}\#n"#, 0
    ),
    (
      "jq -nc '[.] | tojson | ascii_downcase'",
      #""[null]"\#n"#, 0
    ),
    (
      #"jq -n --arg a x --argjson b '{"c":1}' '$a, $b.c, $ARGS.named'"#,
      #""x"\#n1\#n{\#n  "a": "x",\#n  "b": {\#n    "c": 1\#n  }\#n}\#n"#, 0
    ),
    (
      "jq -nc '$ARGS.positional' --args a b",
      #"["a","b"]\#n"#, 0
    ),
    (
      "jq -nc '$__loc__'",
      #"{"file":"<top-level>","line":1}\#n"#, 0
    ),
    (
      #"printf 'a\nb\n' | jq -R ."#,
      #""a"\#n"b"\#n"#, 0
    ),
    (
      #"printf 'a\nb\n' | jq -Rs ."#,
      #""a\nb\n"\#n"#, 0
    ),
    (
      #"printf 'a\nb\n' | jq -nR '[inputs]' "#,
      #"[\#n  "a",\#n  "b"\#n]\#n"#, 0
    ),
    (
      "echo '1 2 3' | jq -s .",
      "[\n  1,\n  2,\n  3\n]\n", 0
    ),
    (
      "echo '1 2 3' | jq -n '[inputs]'",
      "[\n  1,\n  2,\n  3\n]\n", 0
    ),
    (
      "echo '1 2 3' | jq -c '[., input]'",
      "[1,2]\n", 5
    ),
    (
      #"echo '"x"' | jq -r ."#,
      "x\n", 0
    ),
    (
      #"echo '"é\u00e9\t"' | jq -a ."#,
      #""\u00e9\u00e9\t"\#n"#, 0
    ),
    (
      #"printf '"a\\u0001\\u007f"' | jq ."#,
      #""a\u0001\u007f"\#n"#, 0
    ),
    (
      #"echo '["a","b"]' | jq -j '.[]'"#,
      "ab", 0
    ),
    (
      #"echo '{"a":[]}' | jq -e '.b'"#,
      "null\n", 1
    ),
    (
      #"echo '{"a":[]}' | jq -e '.a'"#,
      "[]\n", 0
    ),
    (
      "jq -n 'foo'",
      "", 3
    ),
    (
      "jq -n '.a |'",
      "", 3
    ),
    (
      "jq -n '1 +'",
      "", 3
    ),
    (
      "jq -n '{a:1'",
      "", 3
    ),
    (
      #"jq -n '"abc'"#,
      "", 3
    ),
    (
      "jq -n '$x'",
      "", 3
    ),
    (
      #"jq -n '"a" - 1'"#,
      "", 5
    ),
    (
      "jq -n '{} + 1'",
      "", 5
    ),
    (
      "jq -n '5|.[]'",
      "", 5
    ),
    (
      "jq -n 'null|.[]'",
      "", 5
    ),
    (
      #"jq -n '[]|.["a"]'"#,
      "", 5
    ),
    (
      "jq -n '{a:1}|.[0]'",
      "", 5
    ),
    (
      "jq -n '1|keys'",
      "", 5
    ),
    (
      "jq -n '[{}]|@csv'",
      "", 5
    ),
    (
      "jq -n '5 % 0'",
      "", 5
    ),
    (
      #"jq -n 'error("x")'"#,
      "", 5
    ),
    (
      "jq -n 'error({a:1})'",
      "", 5
    ),
    (
      #"jq -n '"abc"|.[1]'"#,
      "", 5
    ),
    (
      #"jq -n '"x"|tonumber'"#,
      "", 5
    ),
    (
      "jq -n '{a:1}|has(0)'",
      "", 5
    ),
    (
      #"jq -n '[1]|join(",")'"#,
      #""1"\#n"#, 0
    ),
    (
      #"jq -nr '["a",1,null,true]|join("-")'"#,
      "a-1--true\n", 0
    ),
    (
      #"jq -n '[1,{}]|join(",")'"#,
      "", 5
    ),
    (
      #"jq -n '"a"|test(1)'"#,
      "", 5
    ),
    (
      #"jq -n '1|test("a")'"#,
      "", 5
    ),
    (
      "jq -n '[1]|sort_by(.a)'",
      "", 5
    ),
    (
      "jq -n '{}|sort'",
      "", 5
    ),
    (
      #"jq -n '"x"|fromjson'"#,
      "", 5
    ),
    (
      #"jq -n '"a"|implode'"#,
      "", 5
    ),
    (
      #"jq -n '1|ltrimstr("a")'"#,
      "1\n", 0
    ),
    (
      "jq -n 'halt_error'",
      "", 5
    ),
    (
      #"jq -n '"bye\n"|halt_error(3)'"#,
      "", 3
    ),
    (
      "jq -n '{a:1}|halt_error'",
      "", 5
    ),
    (
      "jq -nc '[1,2]|path(.[0]), [path(..)]'",
      "[0]\n[[],[0],[1]]\n", 0
    ),
    (
      "jq -nc '[path(1)]'",
      "", 5
    ),
    (
      "jq -nc '{} | path(.a[0].b?)'",
      #"["a",0,"b"]\#n"#, 0
    ),
    (
      #"jq -nc '[splits("a")]?'"#,
      "", 0
    ),
    (
      #"jq -nc '"abc" | ascii_downcase | @text'"#,
      #""abc"\#n"#, 0
    ),
    (
      "jq -nc '[1,2,3] as [$a] | $a'",
      "1\n", 0
    ),
    (
      "jq -nc '. as [$a,{b:$c}] | [$a,$c]'",
      "[null,null]\n", 0
    ),
    (
      #"jq -nc '{"k":"a"} | {(.k):1}, {"x\(.k)":2}, {k}, {"k"}, {@base64 "x":1}'"#,
      #"{"a":1}\#n{"xa":2}\#n{"k":"a"}\#n{"k":"a"}\#n{"x":1}\#n"#, 0
    ),
    (
      "jq -nc '{a:1|2}'",
      #"{"a":2}\#n"#, 0
    ),
    (
      "jq -nc '[.[]?] | length'",
      "0\n", 0
    ),
    (
      #"jq -nc '"\u00e9" | length, utf8bytelength, @uri'"#,
      #"1\#n2\#n"%C3%A9"\#n"#, 0
    ),
    (
      "jq -nc '[1,2] | .[1] = 5, .[4] = 1'",
      "[1,5]\n[1,2,null,null,1]\n", 0
    ),
    (
      #"jq -nc '[range(10)] | .[2:4] = ["x"], del(.[2:8])'"#,
      #"[0,1,"x",4,5,6,7,8,9]\#n[0,1,8,9]\#n"#, 0
    ),
    (
      "jq -nc 'ascii(65)'",
      "", 3
    ),
    (
      "jq -nc '65|[.]|implode'",
      #""A"\#n"#, 0
    ),
    (
      "jq -nc 'infinite, -infinite, nan | tostring'",
      #""1.7976931348623157e+308"\#n"-1.7976931348623157e+308"\#n"null"\#n"#, 0
    ),
    (
      "jq -nc '[nan] | sort, (nan < nan), (nan == nan)'",
      "[null]\ntrue\nfalse\n", 0
    ),
    (
      #"jq -nc '{} | .a.b.c, .a["b"], ."a", ."a"."b", .["a"]?'"#,
      "null\nnull\nnull\nnull\nnull\n", 0
    ),
    (
      #"jq -nc '[1,2][0], {"a":1}.a, "abc"[1:]'"#,
      #"1\#n1\#n"bc"\#n"#, 0
    ),
    (
      "jq -nc 'def f: def g: 3; g; f'",
      "3\n", 0
    ),
    (
      "jq -nc 'def f(g): [g, g]; f(1,2)'",
      "[1,2,1,2]\n", 0
    ),
    (
      "jq -nc 'def f($a; $b): [$a,$b]; f(1,2;3,4)'",
      "[1,3]\n[1,4]\n[2,3]\n[2,4]\n", 0
    ),
    (
      "jq -nc '[.[]?, (1,2 | . * 10)]'",
      "[10,20]\n", 0
    ),
    (
      "jq -nc '1, 2 | . * 10'",
      "10\n20\n", 0
    ),
    (
      "jq -nc '[1,2,3] | map(in([0,1])) '",
      "[true,false,false]\n", 0
    ),
    (
      #"jq -nc '{"a":[{"b":1},{"b":2}]} | [.a[].b], .a[1].b, (.a | map(.b) | add)'"#,
      "[1,2]\n2\n3\n", 0
    ),
    (
      #"jq -nc '"a.b" | split(".") | join("/")'"#,
      #""a/b"\#n"#, 0
    ),
    (
      #"jq -nc '.a?, .["b"]?, (try error("x")), 1'"#,
      "null\nnull\n1\n", 0
    ),
    (
      "jq -nc 'not, (1|not), ([]|not)'",
      "true\nfalse\nfalse\n", 0
    ),
    (
      #"jq -nc '1 == 1.0, "a" < "b", [1] < [2], {} == {}, (1 != 2)'"#,
      "true\ntrue\ntrue\ntrue\ntrue\n", 0
    ),
    (
      "jq -nc '1 and null, (false or 1), (true and true | not)'",
      "false\ntrue\nfalse\n", 0
    ),
    (
      "jq -nc 'reduce empty as $x (1; 2), [foreach (1,2) as $x (0; $x)]'",
      "1\n[1,2]\n", 0
    ),
    (
      "jq -nc '[.[]?] == []'",
      "true\n", 0
    ),
    (
      #"jq -nc '{("a","b"):(1,2)}'"#,
      #"{"a":1}\#n{"a":2}\#n{"b":1}\#n{"b":2}\#n"#, 0
    ),
    (
      #"echo '{"a":1,"a":2}' | jq -c ."#,
      #"{"a":2}\#n"#, 0
    ),
    (
      "echo '' | jq .",
      "", 0
    ),
    (
      "jq . nofile",
      "", 2
    ),
    (
      "jq -z .",
      "", 2
    ),
  ]
}
