/// Functions that jq's manual defines, in its own language.
enum JQLibrary {
  static let source = """
    def values: select(. != null);
    def nulls: select(. == null);
    def booleans: select(type == "boolean");
    def numbers: select(type == "number");
    def strings: select(type == "string");
    def arrays: select(type == "array");
    def objects: select(type == "object");
    def iterables: select(type == "array" or type == "object");
    def scalars: select(type != "array" and type != "object");
    def select(f): if f then . else empty end;
    def map(f): [.[] | f];
    def map_values(f): .[] |= f;
    def recurse: recurse(.[]?);
    def recurse(f; condition): def r: ., (f | select(condition) | r); r;
    def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
    def from_entries: reduce .[] as $x ({}; . + {
      ($x | if type == "object" then (if .key == null then .k // .name // .Name // .K // .Key else .key end) else . end
        | if type == "string" then . else tojson end):
      ($x | if has("value") then .value elif has("v") then .v else .Value end)});
    def with_entries(f): to_entries | map(f) | from_entries;
    def del(f): delpaths([path(f)]);
    def paths: path(..) | select(length > 0);
    def paths(f): path(.. | select(f)) | select(length > 0);
    def leaf_paths: paths(scalars);
    def pick(f): . as $top | reduce path(f) as $p (null; setpath($p; $top | getpath($p)));
    def add: reduce .[] as $x (null; . + $x);
    def add(f): reduce f as $x (null; . + $x);
    def isempty(f): label $out | (f | false, break $out), true;
    def first(f): label $out | (f | ., break $out);
    def last(f): reduce f as $x (null; $x);
    def first: .[0];
    def last: .[-1];
    def nth($n): .[$n];
    def nth($n; f): if $n < 0 then error("Out of bounds negative array index") else last(limit($n + 1; f)) end;
    def skip($n; f): foreach f as $x ($n + 1; . - 1; if . <= 0 then $x else empty end);
    def any(f; condition): isempty(first(f | condition or empty)) | not;
    def all(f; condition): isempty(first(f | condition and empty));
    def any(condition): any(.[]; condition);
    def all(condition): all(.[]; condition);
    def any: any(.);
    def all: all(.);
    def range($to): range(0; $to);
    def until(condition; next): recurse(if condition then empty else next end) | if condition then . else empty end;
    def while(condition; next): select(condition) | recurse(next | select(condition));
    def repeat(f): recurse(f);
    def in(f): . as $x | f | has($x);
    def inside(f): . as $x | f | contains($x);
    def index($i): _indices($i) | .[0];
    def rindex($i): _indices($i) | .[-1:][0];
    def indices($i): _indices($i);
    def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $rest | [$x] + $rest end;
    def combinations($n): . as $x | [range($n)] | map($x) | combinations;
    def walk(f): def w: if type == "object" or type == "array" then map_values(w) else . end | f; w;
    def transpose: if . == [] then [] else . as $in | (map(length) | max) as $most | [range(0; $most) as $j | [range(0; $in | length) as $i | $in[$i][$j]]] end;
    def ascii: [.] | implode;
    def tostream: path(def r: (.[]? | r), .; r) as $p | getpath($p) | reduce path(.[]?) as $q ([$p, .]; [$p + $q]);
    def fromstream(f): {x: null, e: false} as $init | foreach f as $i ($init;
      if .e then $init else . end
      | if $i | length == 2 then setpath(["e"]; $i[0] | length == 0) | setpath(["x"] + $i[0]; $i[1])
        else setpath(["e"]; $i[0] | length == 1) end;
      if .e then .x else empty end);
    def truncate_stream(f): . as $n | null | f | . as $x | if (.[0] | length) > $n then setpath([0]; .[0][$n:]) else empty end;
    def IN(f): any(f == .; .);
    def IN(source; f): any(source == f; .);
    def INDEX(stream; f): reduce stream as $row ({}; .[$row | f | tostring] |= $row);
    def INDEX(f): INDEX(.[]; f);
    def match($re; $flags): _match($re; $flags; false) | .[];
    def match($v): if ($v | type) == "array" then match($v[0]; $v[1]) else match($v; null) end;
    def test($re; $flags): _match($re; $flags; true);
    def test($v): if ($v | type) == "array" then test($v[0]; $v[1]) else test($v; null) end;
    def _named: [.captures[] | select(.name != null) | {key: .name, value: .string}] | from_entries;
    def capture($re; $flags): match($re; $flags) | _named;
    def capture($v): match($v) | _named;
    def scan($re; $flags): match($re; "g" + $flags) | if (.captures | length) > 0 then [.captures[].string] else .string end;
    def scan($re): scan($re; null);
    def split($re; $flags): . as $s
      | reduce match($re; "g" + $flags) as $m ([[], 0]; [.[0] + [$s[.[1]:$m.offset]], $m.offset + $m.length])
      | .[0] + [$s[.[1]:]];
    def splits($re; $flags): split($re; $flags) | .[];
    def splits($re): splits($re; null);
    def sub($re; new; $flags): . as $s
      | reduce match($re; $flags) as $m (["", 0]; [.[0] + $s[.[1]:$m.offset] + ($m | _named | new), $m.offset + $m.length])
      | .[0] + $s[.[1]:];
    def sub($re; new): sub($re; new; "");
    def gsub($re; new; $flags): sub($re; new; $flags + "g");
    def gsub($re; new): sub($re; new; "g");
    def todateiso8601: strftime("%Y-%m-%dT%H:%M:%SZ");
    def fromdateiso8601: strptime("%Y-%m-%dT%H:%M:%SZ") | mktime;
    def todate: todateiso8601;
    def fromdate: fromdateiso8601;
    def date: todate;
    def dateadd(unit; $n): . + $n;
    def datesub(unit; $n): . - $n;
    def localtime: gmtime;
    def strflocaltime($format): strftime($format);
    def finites: select(isinfinite or isnan | not);
    def normals: select(isnormal);
    def abs: if type == "number" and . < 0 then -. else . end;
    def toarray: if type == "array" then . else [.] end;
    def debug(message): (message | debug | empty), .;
    def halt_error: halt_error(5);
    def env: $ENV;
    def isvalid(f): try (f | true) catch false;
    """

  static let definitions: [String: JQDefinition] = {
    let read = (try? JQParser.definitions(source, among: Array(names))) ?? []
    return Dictionary(read.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }()

  /// `name/arity` of all of them, read off their first lines.
  static let names: Set<String> = {
    var names: Set<String> = []
    for line in source.split(separator: "\n") where line.hasPrefix("def ") {
      let head = line.dropFirst(4)
      let name = head.prefix { $0 != ":" && $0 != "(" }
      let parameters =
        head.dropFirst(name.count).first == "("
        ? head.prefix { $0 != ")" }.filter { $0 == ";" }.count + 1 : 0
      names.insert("\(name)/\(parameters)")
    }
    return names
  }()
}
