import Foundations

enum Cut: Program {
  static let names = ["cut"]
  static let synopsis = "cut -f LIST [-d DELIMITER] [-s] [FILE...]  or  cut -c LIST [FILE...]"
  static let summary = "print columns of each line"
  static let example = "cut -d ' ' -f 4,5 records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let long: [String: Character] = [
      "fields": "f", "delimiter": "d", "characters": "c", "bytes": "b", "only-delimited": "s",
    ]
    guard
      let options = options(
        call, .init(flags: "s", valued: "fdcb", long: long), in: &context)
    else { return 1 }
    let characters = options.value("c") ?? options.value("b")
    guard (options.value("f") == nil) != (characters == nil) else {
      return misuse("give either fields (-f) or characters (-c)", in: &context, status: 1)
    }
    let delimiter = options.value("d") ?? "\t"
    guard delimiter.unicodeScalars.count == 1, let mark = delimiter.utf8.first else {
      return misuse("the delimiter must be a single character", in: &context, status: 1)
    }
    guard let list = NumberList(parsing: options.value("f") ?? characters ?? "") else {
      return misuse("invalid list of numbers", in: &context, status: 1)
    }
    let inputs = inputs(options.operands, in: &context)
    for line in inputs.flatMap({ TextLines.of($0.text) }) {
      if characters != nil {
        let scalars = line.unicodeScalars.enumerated().filter { list.contains($0.offset + 1) }
        context.print(String(String.UnicodeScalarView(scalars.map(\.element))) + "\n")
      } else if !line.utf8.contains(mark) {
        // A line without the delimiter is passed on whole.
        if !options.has("s") { context.print("\(line)\n") }
      } else {
        let fields = line.utf8.split(separator: mark, omittingEmptySubsequences: false)
        let chosen = fields.enumerated().filter { list.contains($0.offset + 1) }
        context.print(
          chosen.map { String(Substring($0.element)) }.joined(separator: delimiter) + "\n")
      }
    }
    return inputs.count < options.operands.count ? 1 : 0
  }
}

/// Numbers and ranges from 1, as `cut` takes them: `1,3-5,7-`.
struct NumberList {
  private var ranges: [ClosedRange<Int>] = []

  init?(parsing text: String) {
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let bounds = part.split(separator: "-", omittingEmptySubsequences: false)
      switch bounds.count {
      case 1:
        guard let number = Self.number(bounds[0]) else { return nil }
        ranges.append(number...number)
      case 2:
        guard !bounds[0].isEmpty || !bounds[1].isEmpty,
          let lower = bounds[0].isEmpty ? 1 : Self.number(bounds[0]),
          let upper = bounds[1].isEmpty ? .max : Self.number(bounds[1]), lower <= upper
        else { return nil }
        ranges.append(lower...upper)
      default: return nil
      }
    }
  }

  func contains(_ number: Int) -> Bool { ranges.contains { $0.contains(number) } }

  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy(\.isDigit), let number = GivenNumber(text)?.value, number > 0 else {
      return nil
    }
    return number
  }
}

enum Tr: Program {
  static let names = ["tr"]
  static let synopsis = "tr [-cdst] SET1 [SET2]"
  static let summary = "replace or delete characters"
  static let example = #"echo a,b,c | tr , '\n'"#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "cCdst"), in: &context) else { return 1 }
    let needsTwo = !options.has("d") && !options.has("s")
    guard let first = options.operands.first, options.operands.count <= 2,
      !needsTwo || options.operands.count == 2
    else {
      return misuse(
        needsTwo ? "two sets of characters are needed" : "a set of characters is needed",
        in: &context, status: 1)
    }
    if options.has("d"), !options.has("s"), let extra = options.operands.dropFirst().first {
      return misuse("extra operand '\(extra)'", in: &context, status: 1)
    }
    var from: CharacterSet
    let to: CharacterSet?
    do throws(CharacterSet.Failure) {
      from = try CharacterSet(parsing: first)
      to = try options.operands.dropFirst().first.map { text throws(CharacterSet.Failure) in
        try CharacterSet(parsing: text, length: from.scalars.count)
      }
    } catch {
      return misuse(error.message, in: &context, status: 1)
    }
    if let to, to.scalars.isEmpty, !options.has("d") {
      return misuse("the second set of characters is empty", in: &context, status: 1)
    }
    if options.has("t"), let to { from.cut(to: to.scalars.count) }
    context.spend(bytes: 8 * (from.scalars.count + (to?.scalars.count ?? 0)))
    let isComplement = options.has("c") || options.has("C")
    var result = String.UnicodeScalarView()
    for scalar in (context.readAll() ?? "").unicodeScalars {
      let position = from.position(of: scalar)
      let isMember = (position != nil) != isComplement
      if options.has("d"), isMember { continue }
      var replaced = scalar
      if isMember, !options.has("d"), let to, let last = to.scalars.last {
        // A shorter second set goes on with its last character.
        let index = isComplement ? to.scalars.count - 1 : min(position ?? 0, to.scalars.count - 1)
        replaced = to.scalars.indices.contains(index) ? to.scalars[index] : last
      }
      let squeezed = to ?? from
      let isSqueezable = (squeezed.position(of: replaced) != nil) != (to == nil && isComplement)
      if options.has("s"), isSqueezable, result.last == replaced { continue }
      result.append(replaced)
    }
    context.print(String(result))
    return 0
  }

  /// The characters of a set in order: `a-z`, `[:upper:]`, `\n`.
  private struct CharacterSet {
    private(set) var scalars: [Unicode.Scalar] = []
    /// Where each stands first.
    private var positions: [Unicode.Scalar: Int] = [:]

    struct Failure: Error {
      var message: String
    }

    func position(of scalar: Unicode.Scalar) -> Int? { positions[scalar] }

    mutating func cut(to count: Int) {
      scalars = Array(scalars.prefix(count))
      positions = positions.filter { $0.value < count }
    }

    /// - Parameter length: of the set that this one answers, which `[x*]` fills up.
    init(parsing text: String, length: Int? = nil) throws(Failure) {
      let source = Array(text.unicodeScalars)
      var index = 0
      while index < source.count {
        if let (members, length) = Self.characterClass(source[index...]) {
          scalars += members
          index += length
          continue
        }
        if let length, let (scalar, count, size) = Self.repetition(source[index...]) {
          let missing = length - scalars.count
          scalars += Array(repeating: scalar, count: max(0, min(count ?? missing, 0x1_0000)))
          index += size
          continue
        }
        let scalar = Self.scalar(source, &index)
        if index + 1 < source.count, source[index] == "-" {
          index += 1
          let last = Self.scalar(source, &index)
          guard scalar <= last else {
            throw Failure(
              message:
                "range-endpoints of '\(scalar)-\(last)' are in reverse collating sequence order")
          }
          let range = scalar.value...last.value
          scalars += range.prefix(0x1_0000).compactMap(Unicode.Scalar.init)
        } else {
          scalars.append(scalar)
        }
      }
      for (index, scalar) in scalars.enumerated() where positions[scalar] == nil {
        positions[scalar] = index
      }
    }

    private static func scalar(_ source: [Unicode.Scalar], _ index: inout Int) -> Unicode.Scalar {
      defer { index += 1 }
      guard source[index] == "\\", index + 1 < source.count else { return source[index] }
      index += 1
      switch source[index] {
      case "n": return "\n"
      case "t": return "\t"
      case "r": return "\r"
      case "a": return "\u{07}"
      case "b": return "\u{08}"
      case "f": return "\u{0c}"
      case "v": return "\u{0b}"
      case "0"..."7":
        let digits = source[index...].prefix(3).prefix { ("0"..."7").contains($0) }
        index += digits.count - 1
        let value = digits.reduce(0) { $0 << 3 | $1.value & 7 }
        return Unicode.Scalar(value) ?? source[index]
      case let other: return other
      }
    }

    /// `[x*]`, as often as is needed, or `[x*3]`.
    private static func repetition(
      _ source: ArraySlice<Unicode.Scalar>
    ) -> (Unicode.Scalar, count: Int?, size: Int)? {
      guard source.first == "[", source.count >= 4, let end = source.firstIndex(of: "]") else {
        return nil
      }
      let inside = Array(source[(source.startIndex + 1)..<end])
      var index = 0
      guard !inside.isEmpty else { return nil }
      let scalar = Self.scalar(inside, &index)
      guard index < inside.count, inside[index] == "*" else { return nil }
      let digits = String(String.UnicodeScalarView(inside[(index + 1)...]))
      guard digits.isEmpty || GivenNumber(digits, in: 0...0x1_0000) != nil else { return nil }
      let count = digits.isEmpty ? nil : GivenNumber(digits, in: 0...0x1_0000)?.value
      return (scalar, count == 0 ? nil : count, inside.count + 2)
    }

    private static func characterClass(
      _ source: ArraySlice<Unicode.Scalar>
    ) -> ([Unicode.Scalar], Int)? {
      for (name, members) in classes {
        let written = "[:\(name):]".unicodeScalars
        if source.prefix(written.count).elementsEqual(written) {
          return (Array(members.unicodeScalars), written.count)
        }
      }
      return nil
    }

    private static let classes = [
      ("upper", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), ("lower", "abcdefghijklmnopqrstuvwxyz"),
      ("digit", "0123456789"), ("space", " \t\n\r\u{0b}\u{0c}"), ("blank", " \t"),
      ("alpha", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
      ("alnum", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
      ("punct", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
    ]
  }
}

enum Wc: Program {
  static let names = ["wc"]
  static let synopsis = "wc [-clmw] [FILE...]"
  static let summary = "count lines, words and bytes"
  static let example = "wc -l records.txt"

  private struct Counts {
    var lines = 0, words = 0, characters = 0, bytes = 0

    init() {}

    init(of text: String) {
      lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
      words = text.utf8.split { $0.isBlank || $0 == UInt8(ascii: "\n") }.count
      characters = text.unicodeScalars.count
      bytes = text.utf8.count
    }

    mutating func add(_ other: Counts) {
      lines += other.lines
      words += other.words
      characters += other.characters
      bytes += other.bytes
    }
  }

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let long: [String: Character] = [
      "lines": "l", "words": "w", "bytes": "c", "chars": "m",
    ]
    guard let options = options(call, .init(flags: "clmw", long: long), in: &context)
    else { return 1 }
    let letters: [Character] = ["l", "w", "m", "c"].filter(options.has)
    let shown = letters.isEmpty ? ["l", "w", "c"] : letters
    let inputs = inputs(options.operands, in: &context)
    var total = Counts()
    var rows: [(Counts, String)] = []
    for input in inputs {
      let counts = Counts(of: input.text)
      total.add(counts)
      rows.append((counts, options.operands.isEmpty ? "" : input.name))
    }
    if options.operands.count > 1 { rows.append((total, "total")) }
    // One number alone is not padded, as in GNU wc.
    let isSingle = shown.count == 1 && rows.count == 1
    let width =
      isSingle
      ? 1
      : options.operands.isEmpty ? 7 : String(total.bytes).utf8.count
    for (counts, name) in rows {
      let numbers = shown.map { letter -> String in
        let number =
          switch letter {
          case "l": counts.lines
          case "w": counts.words
          case "m": counts.characters
          default: counts.bytes
          }
        return Padding.right(String(number), width: width)
      }
      let row = numbers.joined(separator: " ")
      context.print(name.isEmpty ? "\(row)\n" : "\(row) \(name)\n")
    }
    return inputs.count < options.operands.count ? 1 : 0
  }
}
