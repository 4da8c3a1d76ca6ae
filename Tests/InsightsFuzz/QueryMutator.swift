import CLibFuzzer

@testable import LogsInsights

/// How libFuzzer changes an input: bytes, as it would by itself, or words of the language, so that
/// it gets past the parser.
@_cdecl("LLVMFuzzerCustomMutator")
public func mutate(
  _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ maximum: Int, _ seed: CUnsignedInt
) -> Int {
  var mutator = QueryMutator(seed: seed)
  guard mutator.changesWords else { return LLVMFuzzerMutate(data, size, maximum) }
  let changed = mutator.changed(Array(UnsafeBufferPointer(start: data, count: size)))
  let kept = changed.prefix(maximum)
  for (index, byte) in kept.enumerated() { data[index] = byte }
  return kept.count
}

/// Puts words of the language into a query, takes some out, and makes whole commands up.
struct QueryMutator {
  private var generator: SeededGenerator

  init(seed: CUnsignedInt) { generator = SeededGenerator(state: UInt64(seed)) }

  var changesWords: Bool {
    mutating get { Int.random(in: 0..<4, using: &generator) != 0 }
  }

  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    var words = bytes[..<end].split(separator: UInt8(ascii: " ")).map(Array.init)
    for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&words) }
    return Array(words.joined(separator: [UInt8(ascii: " ")])) + bytes[end...]
  }

  private mutating func change(_ words: inout [[UInt8]]) {
    let place = Int.random(in: 0...words.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0 where place < words.count: words.remove(at: place)
    case 1 where place < words.count: words.insert(words[place], at: place)
    case 2 where place < words.count:
      words.swapAt(place, Int.random(in: 0..<words.count, using: &generator))
    case 3: words += [Array("|".utf8), Array(command().utf8)]
    case 4: words = [Array(command().utf8)]
    case 5 where place < words.count: words[place] = Array(expression(depth: 3).utf8)
    case 6 where place < words.count: words[place] = Array(word().utf8)
    default: words.insert(Array(word().utf8), at: place)
    }
  }

  // MARK: Pieces of the language

  private mutating func any(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }

  private mutating func word() -> String {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: any(Self.signs)
    case 1: any(Self.keywords)
    case 2: name()
    default: literal()
    }
  }

  private mutating func name() -> String { any(Self.names) }

  private mutating func literal() -> String { any(Self.literals) }

  private mutating func expression(depth: Int) -> String {
    guard depth > 0 else { return Bool.random(using: &generator) ? name() : literal() }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0:
      let sign = any(["+", "-", "*", "/", "%", "^", "=", "!=", "<", ">=", "and", "or"])
      return "\(expression(depth: depth - 1)) \(sign) \(expression(depth: depth - 1))"
    case 1: return "(\(expression(depth: depth - 1)))"
    case 2: return "\(any(["not", "!", "-"])) \(expression(depth: depth - 1))"
    case 3: return "\(name()) \(any(["like", "not like", "=~"])) \(any(Self.patterns))"
    case 4: return "\(name()) \(any(["in", "not in"])) [\(literal()), \(literal())]"
    case 5, 6: return call(any(Self.functions), depth: depth)
    default: return expression(depth: 0)
    }
  }

  private mutating func call(_ function: String, depth: Int) -> String {
    let count = Int.random(in: 0...4, using: &generator)
    let arguments = (0..<count).map { _ in expression(depth: depth - 1) }
    return "\(function)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func statistic() -> String { call(any(Self.statistics), depth: 2) }

  private mutating func alias() -> String {
    Bool.random(using: &generator) ? " as \(name())" : ""
  }

  private mutating func subquery() -> String {
    let source = any(["", "SOURCE 'flow-logs' START=-1h END=now | ", "SOURCE x "])
    return
      "(\(source)\(any(["fields", "stats count(*) as n by", "filter n > 1 | fields"])) \(name()))"
  }

  private mutating func command() -> String {
    switch Int.random(in: 0..<13, using: &generator) {
    case 0: "fields \(expression(depth: 3))\(alias()), \(name())"
    case 1: "filter \(expression(depth: 4))"
    case 2: "stats \(statistic())\(alias()) by \(expression(depth: 2))\(alias())"
    case 3: "stats \(statistic())\(alias()), \(statistic())\(alias())"
    case 4: "sort \(name()) \(any(["asc", "desc", ""])), \(name())"
    case 5: "parse \(any([name(), ""])) \(any(Self.patterns)) as \(name()), \(name())"
    case 6: "limit \(any(["1", "3", "100000", "any 2"]))"
    case 7:
      "join type=\(any(["inner", "left"])) left=l right=r where l.\(name()) = r.\(name()) "
        + "\(subquery()) | fields r.\(name()), l.\(name())"
    case 8: "filter \(name()) in \(subquery())"
    case 9: "appendcols override=\(any(["true", "false"])) max=\(any(["1", "9"])) \(subquery())"
    case 11: "$\(any(["n", "`a b`", "s"]))(\(name()) = \(literal()))"
    case 10:
      "\(any(["outlier mark=true", "outlier action=remove", "sessionize", "filldown"])) \(name())"
    default: "\(any(CommandRegistry.keywords)) \(word()) \(word()) \(word())"
    }
  }

  private static let functions = FunctionRegistry.names
  private static let statistics = AggregateFunctionRegistry.names
  private static let keywords =
    CommandRegistry.keywords + CommandRegistry.unsupported.keys.sorted() + functions + statistics
    + [
      "by", "as", "asc", "desc", "in", "like", "not", "and", "or", "into", "with", "for", "p",
      "any", "offset", "multi", "json", "csv", "logfmt", "field", "where", "type", "inner", "left",
      "right", "maxspan", "timeshift", "previousDay", "previousMonth", "OUTPUT", "START", "END",
      "true", "false", "param", "action", "mark", "uselower", "override", "max", "row", "col",
      "fieldname", "logGroups", "namePrefix",
    ]
  private static let signs = [
    "|", "(", ")", "[", "]", ",", "=", "!=", "<", "<=", ">", ">=", "=~", "+", "-", "*", "/", "%",
    "^", "!", ":", ".", "#", "\n", "'", "\"", "`", "\\",
  ]
  private static let names = [
    "srcAddr", "dstAddr", "srcPort", "bytes", "packets", "action", "logStatus", "startTime",
    "@timestamp", "@message", "@logStream", "@log", "@ptr", "@ingestionTime", "a", "b", "n", "s",
    "a.b", "a.b[0]", "a.b[2].c", "list", "`x y`", "@`a:b`", "flag",
  ]
  private static let literals = [
    "0", "1", "-1", "2.5", "1e300", "9223372036854775807", "9223372036854775808", "''", "'a'",
    "\"10.0.0.0/16\"", "'yyyy-MM-dd'", "'%Y-%m-%d %H:%M:%S'", "'[1,2,{\"a\":3}]'", "'10.0.0.5'",
    "5m", "1h", "1d", "2w", "1mo", "3q", "1y", "300s", "1ms", "true", "'€'", "'\\\\'",
  ]
  private static let patterns = [
    "/(?<g>\\d+)/", "/(?i)reject/", "/^10\\./", "/(a+)+$/", "/(x)(y)?/", "'* * *'", "'*=*'", "'.'",
    "\"msg=*\"", "/[[:alpha:]]*/", "/(?P<h>[^ ]+) (?P<i>.*)/", "/a|b|/", "//",
  ]
}

/// The same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
