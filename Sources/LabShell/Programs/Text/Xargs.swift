import Foundations

enum Xargs: Program {
  static let names = ["xargs"]
  static let synopsis = "xargs [-r0] [-n COUNT] [-I MARK] [-d DELIMITER] [COMMAND [ARGUMENT...]]"
  static let summary = "run a command with words that are read"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "rt0", valued: "nIdLP", stopsAtOperand: true), in: &context),
      let count = GivenNumber(options.value("n") ?? "0")?.value, count >= 0,
      let lineCount = GivenNumber(options.value("L") ?? "0")?.value, lineCount >= 0
    else { return 1 }
    let text = context.readAll() ?? ""
    // With `-L` a call has the words of so many lines.
    var lines = TextLines.of(text).map { items(of: String($0), options) }.filter { !$0.isEmpty }[
      ...]
    var words = lineCount > 0 ? [] : items(of: text, options)[...]
    let command = options.operands.isEmpty ? ["echo"] : options.operands
    if words.isEmpty, lineCount == 0 || lines.isEmpty, options.has("r") || options.has("I") {
      return 0
    }
    var status = 0
    repeat {
      if lineCount > 0 {
        words = lines.prefix(lineCount).flatMap { $0 }[...]
        lines = lines.dropFirst(lineCount)
      }
      let calls: [String]
      if let mark = options.value("I"), !mark.isEmpty {
        let word = words.popFirst() ?? ""
        calls = command.map {
          $0.split(separator: mark, omittingEmptySubsequences: false).joined(separator: word)
        }
      } else {
        let most = count > 0 ? min(count, words.count) : words.count
        calls = command + words.prefix(most)
        words = words.dropFirst(most)
      }
      context.spend(bytes: calls.reduce(0) { $0 + $1.utf8.count + 16 })
      guard context.mayWork(), context.goesOn else { return 1 }
      var result = 0
      context.reading("") { result = $0.invoke(ProgramCall(words: calls), mayBeFunction: false) }
      if result == 127 { return 127 }
      if result != 0 { status = 123 }
    } while !words.isEmpty || lineCount > 0 && !lines.isEmpty
    return status
  }

  /// With `-I` and `-d` each line is one item, else quotes and blanks separate words.
  private static func items(of text: String, _ options: Options) -> [String] {
    if options.has("0") { return text.split(separator: "\0").map(String.init) }
    if let delimiter = options.value("d") {
      let mark = Escapes.expand(delimiter, dialect: .printf).text
      return text.split(separator: mark.isEmpty ? "\n" : mark).map(String.init)
    }
    if options.has("I") {
      return TextLines.of(text).map { String($0.drop { $0 == " " || $0 == "\t" }) }
        .filter { !$0.isEmpty }
    }
    var items: [String] = []
    var current: String?
    var quote: Character?
    var isEscaped = false
    for character in text {
      if isEscaped {
        current = (current ?? "") + String(character)
        isEscaped = false
      } else if let open = quote {
        if character == open { quote = nil } else { current = (current ?? "") + String(character) }
      } else if character == "\\" {
        isEscaped = true
      } else if character == "'" || character == "\"" {
        quote = character
        current = current ?? ""
      } else if character.isWhitespace {
        if let word = current { items.append(word) }
        current = nil
      } else {
        current = (current ?? "") + String(character)
      }
    }
    if let word = current { items.append(word) }
    return items
  }
}
