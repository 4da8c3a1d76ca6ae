import Foundations

enum Sort: Program {
  static let names = ["sort"]
  static let synopsis = "sort [-bcfghmnruRV] [-k FIELD[,FIELD]] [-o FILE] [-t SEPARATOR] [FILE...]"
  static let summary = "sort lines"
  static let example = "sort -k 10 -n records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "bcfmnruRsVhg", valued: "kto",
      long: [
        "numeric-sort": "n", "reverse": "r", "unique": "u", "key": "k", "field-separator": "t",
        "ignore-case": "f", "stable": "s", "check": "c", "merge": "m", "random-sort": "R",
        "version-sort": "V", "human-numeric-sort": "h", "general-numeric-sort": "g", "output": "o",
      ])
    guard let options = options(call, description, in: &context) else { return 2 }
    var order = SortOrder(
      kind: options.has("V")
        ? .versions
        : options.has("h") ? .sizes : options.has("n") || options.has("g") ? .numbers : .text,
      isReversed: options.has("r"), ignoresCase: options.has("f"),
      skipsBlanks: options.has("b"), isStable: options.has("s") || options.has("u"))
    if let separator = options.value("t") {
      guard separator.utf8.count == 1 else {
        return misuse("multi-character tab '\(separator)'", in: &context)
      }
      order.separator = separator.utf8.first
    }
    for key in options.values("k") {
      guard let parsed = SortOrder.Key(parsing: key) else {
        return misuse("invalid field specification '\(key)'", in: &context)
      }
      order.keys.append(parsed)
    }
    let inputs = inputs(options.operands, in: &context)
    guard inputs.count == max(1, options.operands.count) else { return 2 }
    var lines = inputs.flatMap { TextLines.of($0.text) }.map { order.prepared($0) }
    // The standard library's sort is stable in fact but not in promise, so lines carry their place.
    for index in lines.indices { lines[index].originalIndex = index }
    if options.has("c") {
      let unsorted = zip(lines, lines.dropFirst()).first { order.compare($0, $1) > 0 }
      guard let unsorted else { return 0 }
      context.printError("sort: \(inputs[0].name): disorder: \(unsorted.1.text)\n")
      return 1
    }
    // As many comparisons as lines, times their number's logarithm.
    context.spend(bytes: 16 * lines.count * (Int.bitWidth - lines.count.leadingZeroBitCount))
    guard !context.isExhausted else { return 1 }
    lines.sort { left, right in
      let comparison = order.compare(left, right)
      return comparison == 0 ? left.originalIndex < right.originalIndex : comparison < 0
    }
    if options.has("R") {
      for index in lines.indices {
        lines.swapAt(index, context.shell.chance.integer(in: index...(lines.count - 1)))
      }
    }
    if options.has("u") {
      var unique: [SortOrder.Line] = []
      for line in lines where unique.last.map({ order.compareKeys($0, line) != 0 }) ?? true {
        unique.append(line)
      }
      lines = unique
    }
    let sorted = TextLines.joined(lines.map(\.text))
    guard let file = options.value("o") else {
      context.print(sorted)
      return 0
    }
    do {
      try context.shell.currentHome.write(sorted, to: file)
      return 0
    } catch {
      context.printError("sort: open failed: \(file): \(error.message)\n")
      return 2
    }
  }
}

/// How `sort` compares two lines: by keys, then by all of their bytes.
struct SortOrder {
  enum Kind {
    case text, numbers
    /// `1K`, `2.5G`
    case sizes
    /// Digits within a text count as a number: `10.0.0.2` comes before `10.0.0.10`.
    case versions
  }

  /// `-k 2,3nr`: fields from 1, the last one included.
  struct Key {
    var first: Int
    var last: Int?
    var kind = Kind.text
    var isReversed = false
    var hasOwnOrder = false

    /// Reads `2`, `2,2`, `2n`, `1,3nr`, else answers `nil`.
    init?(parsing text: String) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard (1...2).contains(parts.count) else { return nil }
      var numbers: [Int] = []
      for part in parts {
        let digits = part.prefix { $0.isASCII && $0.isNumber }
        guard let number = GivenNumber(digits)?.value, number > 0 else { return nil }
        numbers.append(number)
        for letter in part.dropFirst(digits.count) {
          switch letter {
          case "n", "g": kind = .numbers
          case "h": kind = .sizes
          case "V": kind = .versions
          case "r": isReversed = true
          case "b": break
          default: return nil
          }
          if letter != "b" { hasOwnOrder = true }
        }
      }
      first = numbers[0]
      last = numbers.count == 2 ? numbers[1] : nil
    }
  }

  /// A line with the text of its keys, cut once.
  struct Line {
    var text: Substring
    var keys: [Substring]
    var originalIndex = 0
  }

  var kind: Kind
  var isReversed: Bool
  var ignoresCase: Bool
  var skipsBlanks: Bool
  /// Lines with equal keys stay in their order.
  var isStable: Bool
  var separator: UInt8?
  var keys: [Key] = []

  func prepared(_ text: Substring) -> Line {
    Line(text: text, keys: keys.isEmpty ? [text] : keys.map { cut($0, from: text) })
  }

  func compare(_ left: Line, _ right: Line) -> Int {
    let byKeys = compareKeys(left, right)
    if byKeys != 0 || isStable { return byKeys }
    let byBytes = Self.compareBytes(left.text, right.text)
    return isReversed ? -byBytes : byBytes
  }

  func compareKeys(_ left: Line, _ right: Line) -> Int {
    for index in left.keys.indices {
      let key = keys.isEmpty ? nil : keys[index]
      let usesOwnOrder = key?.hasOwnOrder ?? false
      let comparison = compare(
        left.keys[index], right.keys[index],
        as: usesOwnOrder ? key?.kind ?? .text : kind)
      if comparison != 0 {
        return (usesOwnOrder ? key?.isReversed ?? false : isReversed) ? -comparison : comparison
      }
    }
    return 0
  }

  private func compare(_ left: Substring, _ right: Substring, as kind: Kind) -> Int {
    switch kind {
    case .numbers:
      let (left, right) = (Self.number(left), Self.number(right))
      return left < right ? -1 : left > right ? 1 : 0
    case .sizes:
      let (left, right) = (Self.size(left), Self.size(right))
      return left < right ? -1 : left > right ? 1 : 0
    case .versions: return Self.compareVersions(Array(left.utf8), Array(right.utf8))
    case .text: break
    }
    let (left, right) = (trimmed(left), trimmed(right))
    return ignoresCase
      ? Self.compareBytes(left.uppercased()[...], right.uppercased()[...])
      : Self.compareBytes(left, right)
  }

  private func trimmed(_ text: Substring) -> Substring {
    guard skipsBlanks else { return text }
    return Substring(text.utf8.drop { $0.isBlank })
  }

  /// The number at the start of the text, 0 when there is none.
  private static func number(_ text: Substring) -> Double {
    let bytes = text.utf8.drop { $0.isBlank }
    var end = bytes.startIndex
    if end < bytes.endIndex, bytes[end] == UInt8(ascii: "-") { end = bytes.index(after: end) }
    var hasPoint = false
    while end < bytes.endIndex {
      if bytes[end] == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else if !bytes[end].isDigit {
        break
      }
      end = bytes.index(after: end)
    }
    return Double(Substring(bytes[..<end])) ?? 0
  }

  /// A number with K, M, G … behind it, which are powers of 1024.
  private static func size(_ text: Substring) -> Double {
    let unit = text.utf8.drop { $0.isBlank }.drop {
      $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
    }.first
    let power = unit.flatMap { Array("KMGTPE".utf8).firstIndex(of: $0 & 0xDF) } ?? -1
    return (0..<(power + 1)).reduce(number(text)) { size, _ in size * 1024 }
  }

  /// Runs of digits are compared as numbers, all between them byte by byte.
  private static func compareVersions(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var (first, second) = (left[...], right[...])
    while let one = first.first, let two = second.first {
      guard one.isDigit, two.isDigit else {
        if one != two { return one < two ? -1 : 1 }
        first.removeFirst()
        second.removeFirst()
        continue
      }
      let zero = UInt8(ascii: "0")
      let (runOne, runTwo) = (first.prefix(while: \.isDigit), second.prefix(while: \.isDigit))
      let (digitsOne, digitsTwo) = (runOne.drop { $0 == zero }, runTwo.drop { $0 == zero })
      if digitsOne.count != digitsTwo.count { return digitsOne.count < digitsTwo.count ? -1 : 1 }
      if !digitsOne.elementsEqual(digitsTwo) {
        return digitsOne.lexicographicallyPrecedes(digitsTwo) ? -1 : 1
      }
      first = first[runOne.endIndex...]
      second = second[runTwo.endIndex...]
    }
    return first.isEmpty ? (second.isEmpty ? 0 : -1) : 1
  }

  private static func compareBytes(_ left: Substring, _ right: Substring) -> Int {
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  /// From the start of the key's first field to the end of its last.
  ///
  /// Without a separator a field begins with the blanks before it, as POSIX has it.
  private func cut(_ key: Key, from text: Substring) -> Substring {
    var starts: [Substring.Index] = [text.startIndex]
    var ends: [Substring.Index] = []
    let bytes = text.utf8
    var index = bytes.startIndex
    var isInField = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if let separator {
        if byte == separator {
          ends.append(index)
          starts.append(bytes.index(after: index))
        }
      } else if byte.isBlank {
        if isInField {
          ends.append(index)
          starts.append(index)
        }
        isInField = false
      } else {
        isInField = true
      }
      index = bytes.index(after: index)
    }
    ends.append(text.endIndex)
    guard key.first <= starts.count else { return text[text.endIndex...] }
    let start = starts[key.first - 1]
    let end = key.last.map { $0 <= ends.count ? ends[$0 - 1] : text.endIndex } ?? text.endIndex
    return start < end ? text[start..<end] : text[start..<start]
  }
}

enum Uniq: Program {
  static let names = ["uniq"]
  static let synopsis = "uniq [-cdiu] [FILE]"
  static let summary = "join equal neighbouring lines"
  static let example = "sort names.txt | uniq -c"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let long: [String: Character] = [
      "count": "c", "repeated": "d", "unique": "u", "ignore-case": "i",
    ]
    guard let options = options(call, .init(flags: "cdiu", long: long), in: &context)
    else { return 1 }
    guard options.operands.count <= 1 else {
      return misuse("extra operand '\(options.operands[1])'", in: &context, status: 1)
    }
    let inputs = inputs(options.operands, in: &context)
    guard let input = inputs.first else { return 1 }
    var groups: [(line: Substring, count: Int)] = []
    for line in TextLines.of(input.text) {
      if let last = groups.last, equal(last.line, line, ignoringCase: options.has("i")) {
        groups[groups.count - 1].count += 1
      } else {
        groups.append((line, 1))
      }
    }
    for (line, count) in groups {
      if options.has("d"), count < 2 { continue }
      if options.has("u"), count > 1 { continue }
      let prefix = options.has("c") ? Padding.right(String(count), width: 7) + " " : ""
      context.print("\(prefix)\(line)\n")
    }
    return 0
  }

  private static func equal(_ left: Substring, _ right: Substring, ignoringCase: Bool) -> Bool {
    ignoringCase
      ? left.lowercased().utf8.elementsEqual(right.lowercased().utf8)
      : left.utf8.elementsEqual(right.utf8)
  }
}
