enum Tr: Program {
  static let names = ["tr"]
  static let synopsis = "tr [-cds] SET1 [SET2]"
  static let summary = "replace or delete characters"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard let options = options(call, .init(flags: "cCds"), in: &context) else { return 1 }
    let needsTwo = !options.has("d") && !options.has("s")
    guard let first = options.operands.first, options.operands.count <= 2,
      !needsTwo || options.operands.count == 2
    else {
      return misuse(
        needsTwo ? "two sets of characters are needed" : "a set of characters is needed",
        in: &context, status: 1)
    }
    let from = CharacterSet(parsing: first)
    let to = options.operands.count == 2 ? CharacterSet(parsing: options.operands[1]) : nil
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

    func position(of scalar: Unicode.Scalar) -> Int? { positions[scalar] }

    init(parsing text: String) {
      let source = Array(text.unicodeScalars)
      var index = 0
      while index < source.count {
        if let (members, length) = Self.characterClass(source[index...]) {
          scalars += members
          index += length
          continue
        }
        let scalar = Self.scalar(source, &index)
        if index + 1 < source.count, source[index] == "-" {
          index += 1
          let last = Self.scalar(source, &index)
          let range = scalar.value...max(scalar.value, last.value)
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
      case let other: return other
      }
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
