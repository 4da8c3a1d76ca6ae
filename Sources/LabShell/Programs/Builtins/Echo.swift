enum Echo: Program {
  static let names = ["echo"]
  static let synopsis = "echo [-neE] [WORD...]"
  static let summary = "print words"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var words = call.arguments[...]
    var endsLine = true
    var readsEscapes = false
    // Only words made of these letters are options; anything else is text, also `-x`.
    while let word = words.first, word.utf8.count > 1, word.hasPrefix("-"),
      word.dropFirst().allSatisfy({ "neE".contains($0) })
    {
      words.removeFirst()
      for letter in word.dropFirst() {
        switch letter {
        case "n": endsLine = false
        case "e": readsEscapes = true
        default: readsEscapes = false
        }
      }
    }
    var text = words.joined(separator: " ")
    if readsEscapes {
      let expanded = Escapes.expand(text)
      text = expanded.text
      if expanded.isCutOff { endsLine = false }
    }
    context.print(text + (endsLine ? "\n" : ""))
    return 0
  }
}
