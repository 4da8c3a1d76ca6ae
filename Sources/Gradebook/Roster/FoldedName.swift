/// A name without what people and systems write differently: case, accents, commas, sequence.
struct FoldedName: Hashable, Sendable {
  /// Its words, sorted: `Lee, Ann` is `Ann Lee`.
  let words: [String]

  init(_ text: String) {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil {
        word += Self.base(of: scalar)
      } else if properties.canonicalCombiningClass == .notReordered, !word.isEmpty,
        scalar != "'", scalar != "’"
      {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    self.words = words.sorted()
  }

  var isEmpty: Bool { words.isEmpty }

  /// All letters in one, as course systems squeeze them into file names.
  static func squeezed(_ text: String) -> String {
    var squeezed = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        squeezed += base(of: scalar)
      }
    }
    return squeezed
  }

  /// A Latin letter without its accents: Unicode names it `… LETTER E WITH ACUTE`.
  private static func base(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ß": return "ss"
    case "æ": return "ae"
    case "œ": return "oe"
    case "ı": return "i"
    default: break
    }
    guard scalar.value > 0x7F, let name = scalar.properties.name,
      name.hasPrefix("LATIN SMALL LETTER "), let end = name.firstRange(of: " WITH ")
    else { return String(scalar) }
    let letter = name[..<end.lowerBound].split(separator: " ").last ?? ""
    return letter.count == 1 ? letter.lowercased() : String(scalar)
  }
}
