enum Wc: Program {
  static let names = ["wc"]
  static let synopsis = "wc [-clmw] [FILE...]"
  static let summary = "count lines, words and bytes"

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
