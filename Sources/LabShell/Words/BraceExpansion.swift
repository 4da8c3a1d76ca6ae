import Foundations

/// `{a,b}` and `{1..5}`: several words from one, before all other expansions.
enum BraceExpansion {
  /// A byte that is not quoted, or a part that stays as it is.
  fileprivate enum Atom {
    case byte(UInt8)
    case part(Word.Part)
  }

  static func words(of word: Word) throws(ExpansionError) -> [Word] {
    var atoms: [Atom] = []
    for part in word.parts {
      if case .literal(let text, isQuoted: false) = part {
        atoms += text.utf8.map(Atom.byte)
      } else {
        atoms.append(.part(part))
      }
    }
    return try expand(atoms[...], depth: 0).map(Self.word)
  }

  private static func word(of atoms: [Atom]) -> Word {
    var builder = WordBuilder()
    for atom in atoms {
      switch atom {
      case .byte(let byte): builder.append(byte, isQuoted: false)
      case .part(let part): builder.append(part)
      }
    }
    var word = builder.finished()
    word.mayHaveBraces = false
    return word
  }

  private static func expand(
    _ atoms: ArraySlice<Atom>, depth: Int
  ) throws(ExpansionError) -> [[Atom]] {
    guard depth <= Limits.nesting else { throw .tooManyWords }
    var start = atoms.startIndex
    while let open = atoms[start...].firstIndex(where: { $0.isByte("{") }) {
      // `${` is no brace of ours: it was read as a parameter.
      if let close = closing(atoms[open...]),
        let middle = try alternatives(atoms[atoms.index(after: open)..<close], depth: depth)
      {
        let tails = try expand(atoms[atoms.index(after: close)...], depth: depth + 1)
        guard middle.count * tails.count <= Limits.words else { throw .tooManyWords }
        let head = Array(atoms[..<open])
        let bytes =
          middle.count * tails.count * head.count
          + tails.count * middle.reduce(0) { $0 + $1.count }
          + middle.count * tails.reduce(0) { $0 + $1.count }
        guard bytes <= Limits.outputBytes else { throw .tooLarge }
        return middle.flatMap { alternative in tails.map { head + alternative + $0 } }
      }
      start = atoms.index(after: open)
    }
    return [Array(atoms)]
  }

  /// The brace that closes the first.
  private static func closing(_ atoms: ArraySlice<Atom>) -> Int? {
    var depth = 0
    for index in atoms.indices {
      if atoms[index].isByte("{") { depth += 1 }
      if atoms[index].isByte("}") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static func alternatives(
    _ atoms: ArraySlice<Atom>, depth: Int
  ) throws(ExpansionError) -> [[Atom]]? {
    var parts: [ArraySlice<Atom>] = []
    var (nesting, start) = (0, atoms.startIndex)
    for index in atoms.indices {
      if atoms[index].isByte("{") { nesting += 1 }
      if atoms[index].isByte("}") { nesting -= 1 }
      if nesting == 0, atoms[index].isByte(",") {
        parts.append(atoms[start..<index])
        start = atoms.index(after: index)
      }
    }
    parts.append(atoms[start...])
    guard parts.count > 1 else { return try sequence(atoms) }
    var results: [[Atom]] = []
    for part in parts {
      results += try expand(part, depth: depth + 1)
      guard results.count <= Limits.words else { throw .tooManyWords }
    }
    return results
  }

  // MARK: Sequences

  /// `1..5`, `05..1..2`, `a..e`.
  private static func sequence(
    _ atoms: ArraySlice<Atom>
  ) throws(ExpansionError) -> [[Atom]]? {
    var bytes: [UInt8] = []
    for atom in atoms {
      guard case .byte(let byte) = atom else { return nil }
      bytes.append(byte)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let bounds = text.split(separator: "..", omittingEmptySubsequences: false)
    guard (2...3).contains(bounds.count) else { return nil }
    var step = 1
    if bounds.count == 3 {
      guard let number = GivenNumber(bounds[2]) else { return nil }
      step = max(1, abs(number.value))
    }
    if let first = GivenNumber(bounds[0])?.value, let last = GivenNumber(bounds[1])?.value {
      guard abs(last - first) / step < Limits.words else { throw .tooManyWords }
      let isPadded = bounds[0...1].contains { bound in
        let digits = bound.hasPrefix("-") ? bound.dropFirst() : bound
        return digits.utf8.count > 1 && digits.hasPrefix("0")
      }
      let width = isPadded ? max(bounds[0].utf8.count, bounds[1].utf8.count) : 0
      return strided(first, last, step).map { number in
        let sign = number < 0 ? "-" : ""
        let digits = String(number.magnitude)
        let zeros = String(
          repeating: "0", count: max(0, width - digits.utf8.count - sign.utf8.count))
        return (sign + zeros + digits).utf8.map(Atom.byte)
      }
    }
    guard bounds[0].utf8.count == 1, bounds[1].utf8.count == 1,
      let letter = bounds[0].utf8.first, let end = bounds[1].utf8.first, letter.isLetter,
      end.isLetter
    else { return nil }
    return strided(Int(letter), Int(end), step).map { [.byte(UInt8(truncatingIfNeeded: $0))] }
  }

  private static func strided(_ first: Int, _ last: Int, _ step: Int) -> [Int] {
    Array(stride(from: first, through: last, by: first <= last ? step : -step))
  }
}

extension BraceExpansion.Atom {
  fileprivate func isByte(_ character: Unicode.Scalar) -> Bool {
    if case .byte(let byte) = self { byte == UInt8(ascii: character) } else { false }
  }
}
