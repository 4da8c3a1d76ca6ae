import Foundations

enum Tr: Program {
  static let names = ["tr"]
  static let synopsis = "tr [-cdst] SET1 [SET2]"
  static let summary = "replace or delete characters"

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
