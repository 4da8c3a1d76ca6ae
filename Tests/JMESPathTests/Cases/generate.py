"""Writes compliance.json: expressions and what Python's jmespath makes of them.

Run it in this folder after changing a table below; the Swift tests read what it writes.
"""
import json
import jmespath

NETWORK = {
    "Vpcs": [
        {"VpcId": "vpc-1", "CidrBlock": "10.1.0.0/16", "IsDefault": False, "State": "available",
         "Tags": [{"Key": "Name", "Value": "one"}, {"Key": "Lab", "Value": "flow"}]},
        {"VpcId": "vpc-2", "CidrBlock": "10.2.0.0/16", "IsDefault": False, "State": "pending",
         "Tags": []},
        {"VpcId": "vpc-3", "CidrBlock": "172.31.0.0/16", "IsDefault": True, "State": "available"},
    ],
    "Reservations": [
        {"Instances": [
            {"InstanceId": "i-1", "State": {"Code": 16, "Name": "running"}, "Sizes": [3, 1, 2]},
            {"InstanceId": "i-2", "State": {"Code": 80, "Name": "stopped"}, "Sizes": []}]},
        {"Instances": [
            {"InstanceId": "i-3", "State": {"Code": 16, "Name": "running"}, "Sizes": [[4], 5]}]},
    ],
    "Empty": [], "Nothing": None, "Zero": 0, "Text": "flow logs", "Map": {"a": 1, "b": {"c": 2}},
    "Numbers": [3, 1.5, -2, 1], "Words": ["b", "a", "C", "é"], "a-b": {"c d": [1]},
    "Mixed": [1, "a", None, True, {"x": 1}, [2]], "Nested": [[1, [2, 3]], [4], 5],
    "Records": [{"k": "x", "n": 2}, {"k": "y", "n": 1}, {"k": "x", "n": 1}],
}
EXPRESSIONS = """
Vpcs
Vpcs[0]
Vpcs[0].VpcId
Vpcs[-1].VpcId
Vpcs[7]
Vpcs[-7]
Vpcs[*].VpcId
Vpcs[].VpcId
Vpcs[].[VpcId,CidrBlock]
Vpcs[].{Id:VpcId,Cidr:CidrBlock}
Vpcs[*].Tags
Vpcs[].Tags[]
Vpcs[].Tags[].Key
Vpcs[*].Tags[*].Key
Vpcs[*].Tags[0].Value
Vpcs[].Tags[0].Value | [0]
Vpcs[?IsDefault].VpcId
Vpcs[?!IsDefault].VpcId
Vpcs[?IsDefault==`true`]
Vpcs[?IsDefault==`false`].VpcId
Vpcs[?CidrBlock=='10.1.0.0/16'] | [0]
Vpcs[?CidrBlock=='10.1.0.0/16'].VpcId | [0]
Vpcs[?CidrBlock!='10.1.0.0/16'].VpcId
Vpcs[?State=='available' && !IsDefault].VpcId
Vpcs[?State=='available' || IsDefault].VpcId
Vpcs[?Tags[?Key=='Name' && Value=='one']].VpcId
Vpcs[?Tags[?Key=='Name'].Value | [0] == 'one'].VpcId
Vpcs[?(Tags[?Key=='Name'].Value | [0]) == 'one'].VpcId
Vpcs[?not_null(Tags[?Key=='Name'].Value)].VpcId
Vpcs[?contains(CidrBlock, '10.')].VpcId
Vpcs[?starts_with(CidrBlock, '172')].VpcId
Vpcs[?ends_with(CidrBlock, '/16')].VpcId
Vpcs[:2].VpcId
Vpcs[1:].VpcId
Vpcs[::2].VpcId
Vpcs[::-1].VpcId
Vpcs[-2:].VpcId
Vpcs[5:].VpcId
Vpcs[:-1].VpcId
Vpcs[2:0:-1].VpcId
Vpcs[-100:100].VpcId
Vpcs[100::-1].VpcId
Vpcs[::-2].VpcId
Vpcs[0:2:1][0]
Vpcs[0:2].Tags[].Key
Vpcs.VpcId
Vpcs.*
Vpcs[0].*
Map.*
Map.*.c
Map.b.c
Map.b.c.d
*.b
*[0]
*.*
@
@.Zero
@.Vpcs[0].VpcId
Nothing
Nothing.a
Nothing[0]
Nothing[*]
Nothing[].a
Nothing[?a]
Nothing.[a,b]
Nothing.{a:b}
Unknown
Unknown.a.b[0]
Empty
Empty[]
Empty[*].a
Empty[0]
Zero
!Zero
!Empty
!Nothing
!Text
!Map
!!Text
Zero || Text
Empty || Text
Nothing || Unknown
Text && Zero
Empty && Text
Text && Empty || Zero
(Text && Empty) || Zero
Text || Empty && Zero
Reservations[].Instances[].InstanceId
Reservations[*].Instances[*].InstanceId
Reservations[*].Instances[].InstanceId
Reservations[].Instances[*].InstanceId
Reservations[0].Instances[*].State.Name
Reservations[].Instances[].State.Name
Reservations[].Instances[?State.Name=='running'].InstanceId
Reservations[].Instances[?State.Name=='running'].InstanceId[]
Reservations[].Instances[?State.Name=='running'][].InstanceId
Reservations[].Instances[?State.Name=='running'][] | [0].InstanceId
Reservations[].Instances[].Sizes
Reservations[].Instances[].Sizes[]
Reservations[].Instances[].Sizes[][]
Reservations[].Instances[].Sizes[0]
Reservations[*].Instances[*].Sizes[*]
Reservations[].Instances[].[InstanceId,State.Name,Sizes[0]]
Reservations[].Instances[].{Id:InstanceId,State:State.Name,First:Sizes[0]}
Reservations[].Instances[].State.Code | sum(@)
sum(Reservations[].Instances[].State.Code)
length(Reservations[].Instances[])
length(Vpcs)
length(Vpcs) >= `3`
length(Vpcs) == `3`
length(Vpcs[?IsDefault]) > `1`
length(Text)
length(Map)
length(Words[3])
length(@)
Vpcs[?length(Tags || `[]`) > `0`].VpcId
Vpcs[].length(Tags || `[]`)
Nested
Nested[]
Nested[][]
Nested[][][]
Nested[*]
Nested[*][0]
Nested[0][1][0]
Nested[0]
Mixed[]
Mixed[*].x
Mixed[?@]
Mixed[?type(@)=='number']
Mixed[*].type(@)
map(&type(@), Mixed)
Numbers | sort(@)
sort(Numbers)[0]
sort(Numbers) | [-1]
max(Numbers)
min(Numbers)
sum(Numbers)
avg(Numbers)
avg(Empty)
sum(Empty)
max(Empty)
min(Empty)
abs(Numbers[2])
ceil(Numbers[1])
floor(Numbers[1])
ceil(`3`)
floor(`-1.5`)
ceil(`-1.5`)
abs(`-3.5`)
sort(Words)
max(Words)
min(Words)
reverse(Words)
reverse(Text)
reverse(Empty)
join(', ', Words)
join('', Empty)
join('-', Vpcs[].VpcId)
contains(Words, 'a')
contains(Words, 'z')
contains(Text, 'logs')
contains(Text, 'log ')
contains(Text, '')
contains(Numbers, `1`)
contains(Numbers, `1.0`)
contains(Mixed, `null`)
starts_with(Text, 'flow')
starts_with(Text, 'logs')
ends_with(Text, 'logs')
ends_with(Text, 'a very long text, longer than it')
keys(Map)
keys(Map) | sort(@)
values(Map)
keys(Vpcs[0])
merge(Map, `{"a": 3}`)
merge(`{"x": 1}`, `{"y": 2}`, `{"x": 3}`)
not_null(Nothing, Unknown, Text)
not_null(Nothing)
not_null(Empty, Text)
to_array(Text)
to_array(Words)
to_array(Nothing)
to_number(Text)
to_number('12')
to_number('-1.5')
to_number('1e3')
to_number(Zero)
to_number(Map)
to_number(`true`)
to_string(Zero)
to_string(Text)
to_string(Map)
to_string(Words)
to_string(Mixed)
to_string(`1.5`)
type(Zero)
type(Text)
type(Map)
type(Words)
type(Nothing)
type(`true`)
sort_by(Records, &n)
sort_by(Records, &n)[].k
sort_by(Records, &k)[].n
sort_by(Vpcs, &CidrBlock)[*].VpcId
sort_by(Vpcs, &CidrBlock)[-1].VpcId
reverse(sort_by(Vpcs, &VpcId))[0].VpcId
max_by(Records, &n)
min_by(Records, &n)
min_by(Records, &k).n
max_by(Records, &k).n
max_by(Empty, &k)
sort_by(Empty, &k)
map(&n, Records)
map(&missing, Records)
map(&[k, n], Records)
map(&n, Records) | sort(@)
Records[?n > `1`]
Records[?n >= `1`].k
Records[?n < `2`].k
Records[?n <= `2`].k
Records[?k < 'y'].n
Records[?n == `1.0`].k
Records[?k == 'x' && n == `1`]
Records[?k == 'x'].n | [0]
Records[?k == 'x'] | length(@)
Records[?missing]
Records[?!missing].k
Records[?missing == `null`].n
Records[*].[k, n][]
Records[*].{k: k}.k
Records[].[n][0]
Records[0].[k]
[Zero, Text]
[Zero, [Text, Map.a]]
{a: Zero, b: Text}
{"a b": Zero, c: {d: Text}}
{a: Vpcs[].VpcId, b: length(Vpcs)}
"a-b"
"a-b"."c d"
"a-b"."c d"[0]
"Te\\u0078t"
'raw string'
'it\\'s'
'a\\\\b'
'a\\nb'
`1`
`-1`
`1.5`
`"text"`
`text`
`[1, 2, {"a": null}]`
`{"b": 1, "a": 2}`
`true`
`null`
`"a\\`b"`
`[1,2,3][0]`
`[1, 2, 3]` | [0]
`1` == `1`
`1` == `1.0`
`1` == `true`
`0` == `false`
`"1"` == `1`
`[1]` == `[1]`
`{"a": 1, "b": 2}` == `{"b": 2, "a": 1}`
`null` == Nothing
Nothing == Unknown
'a' < 'b'
'b' < 'a'
'a' <= 'a'
Map < Map
`1` < `2`
`2` <= `1.5`
Text == 'flow logs'
Text != 'flow logs'
Text == Text && Zero == Zero
(Zero)
((Vpcs))[0].VpcId
(Vpcs[*]).VpcId
(Vpcs[].VpcId)[0]
Vpcs[].VpcId[0]
Vpcs[*].VpcId | [0]
Vpcs | [0] | VpcId
Vpcs[?IsDefault] | [0].VpcId
Vpcs[].Tags | [0][0].Key
Vpcs[*].[VpcId, Tags[?Key=='Name'].Value | [0]]
Vpcs[*].{Id: VpcId, Name: Tags[?Key==`Name`].Value | [0]}
Vpcs[*].{Id: VpcId, Name: Tags[?Key==`"Name"`]|[0].Value}
Vpcs[*].not_null(Tags[?Key=='Name'].Value | [0], VpcId)
Vpcs[?VpcId=='vpc-1'].Tags[] | [?Key=='Lab'].Value | [0]
Vpcs[?VpcId==`vpc-1`].VpcId
Vpcs[0].Tags[*].join('=', [Key, Value])
Vpcs[0].Tags[].join('=', [Key, Value]) | join(';', @)
Vpcs[].[VpcId, State] | [?[1]=='available'] | [][0]
Vpcs[].[VpcId, State] | [?[1]=='available'][0]
Map.[a, b.c]
Map.{x: a}
Map.b | c
Map | keys(@)
foo
Vpcs [ 0 ] . VpcId
  Text  
Vpcs[?  IsDefault  ].VpcId
length( Vpcs )
Vpcs[*].Tags[*].[Key,Value][]
Vpcs[*].Tags[*].[Key,Value][][]
Vpcs[0].Tags[*].*
Vpcs[0].Tags[].*[]
*.length(@)[]
Numbers[?@ > `0`]
Numbers[?@ > `0`] | length(@)
Words[?@ == 'a' || @ == 'b']
Words[?contains(['a', 'C'], @)]
Vpcs[?contains(['vpc-1', 'vpc-2'], VpcId)].CidrBlock
Vpcs[?contains(to_string(Tags), 'flow')].VpcId
Vpcs[?Tags == null].VpcId
Vpcs[?Tags == `null`].VpcId
Vpcs[?Tags == `[]`].VpcId
Vpcs[?!Tags].VpcId
Numbers[0:2] == `[3, 1.5]`
Numbers[::2]
Numbers[:-1:2]
Numbers[3:1:-1]
Numbers[-1:]
Numbers[:1]
[0]
[*]
[]
[?a]
[::1]
"Vpcs"[0]."VpcId"
Records[?n == max(`[1, 2]`)].k
max(Records[].n)
Records[?n == `2`] | [0].k
join(',', Records[].to_string(n))
map(&to_string(n), Records)
map(&(n > `1`), Records)
map(&!missing, Records)
Records[].n | [0]
Records[].[k,n] | [0]
Text.length(@)
Text | length(@)
Vpcs.length(@)
Nothing.length(@)
Vpcs[0].keys(@) | length(@)
Vpcs[*].keys(@) | [0][0]
""".strip("\n").split("\n")
ERRORS = [
    "", "foo[", "foo.", "foo bar", "foo[?", "'abc", '"abc', "foo(", "nope(@)", "length(`1`)",
    "length()", "join('a')", "foo=1", "#", "a||", "sort(Mixed)", "max(Mixed)",
    "sort_by(Records, &missing)", "merge(`1`)", "not_null()", "foo.1", "foo]", "a[b]",
    "map(Vpcs, Vpcs)", "$", "foo[-]", "foo.[a,]", "{a:}", "`1` `2`", "a[1:2:3:4]", "a[1 2]",
    "a{b:c}", "@.a()", "a.b(c)", "sum('a')", "sum(Words)", "starts_with(`3`, 'a')",
    "Numbers[::0]", "Vpcs[?State='available']", "Vpcs[?State==available'].VpcId", "Vpcs[*",
    "Vpcs[*]VpcId", "Vpcs[].{Id}", "Vpcs[].{Id:}", "Vpcs..VpcId", ".Vpcs", "|", "a |", "&&",
    "!", "@@", "[", "]", "{", "}", "(", ")", "*a", "a.*b", "join(', ', Numbers)", "keys(Vpcs)",
    "length(Zero)", "abs('a')", "avg(Words)", "to_number()", "type()", "contains(Zero, 'a')",
    "ends_with('a', `1`)", "reverse(Zero)", "floor('1')", "values(Text)", "map(&a, Text)",
    "max_by(Vpcs, &Tags)", "\"length\"(@)", "a.\"b\"(c)", "Vpcs[0]VpcId", "Vpcs['a']", "a-b",
    "a[1", "a[1:", "[?a==`1`", "a,b", "foo ,", "a:b", "é",
]

cases, errors = [], []
for expression in EXPRESSIONS + ERRORS:
    try:
        result = jmespath.search(expression, NETWORK)
        cases.append({"expression": expression, "result": result})
    except (ValueError, TypeError) as error:
        errors.append({"expression": expression, "message": str(error)})
with open("compliance.json", "w", encoding="utf-8") as file:
    json.dump({"document": NETWORK, "cases": cases, "errors": errors}, file,
              indent=1, ensure_ascii=False)
    file.write("\n")
print(len(cases), "cases,", len(errors), "errors")
