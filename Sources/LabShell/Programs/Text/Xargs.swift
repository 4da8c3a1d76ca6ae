import Foundations

enum Xargs: Program {
  static let names = ["xargs"]
  static let synopsis = "xargs [-r0] [-n COUNT] [-I MARK] [-d DELIMITER] [COMMAND [ARGUMENT...]]"
  static let summary = "run a command with words that are read"
  static let example = "echo i-1 i-2 | xargs -n 1 echo"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard
      let options = options(
        call, .init(flags: "rt0", valued: "nIdLP", stopsAtOperand: true), in: &context),
      let count = GivenNumber(options.value("n") ?? "0")?.value, count >= 0,
      let lines = GivenNumber(options.value("L") ?? "0")?.value, lines >= 0
    else { return 1 }
    let text = context.readAll() ?? ""
    var words: ArraySlice<String>
    var batches: ArraySlice<[String]> = []
    do throws(UnmatchedQuote) {
      words = try items(of: text, options)[...]
      if lines > 0 { batches = try Self.batches(of: text, lines: lines, options)[...] }
    } catch {
      context.printError("xargs: \(error.message)\n")
      return 1
    }
    let command = options.operands.isEmpty ? ["echo"] : options.operands
    if words.isEmpty, options.has("r") || options.has("I") { return 0 }
    var status = 0
    repeat {
      let calls: [String]
      if let mark = options.value("I"), !mark.isEmpty {
        let word = words.popFirst() ?? ""
        calls = command.map {
          $0.split(separator: mark, omittingEmptySubsequences: false).joined(separator: word)
        }
      } else if let batch = batches.popFirst() {
        calls = command + batch
        words = words.dropFirst(batch.count)
      } else {
        let most = count > 0 ? min(count, words.count) : words.count
        calls = command + words.prefix(most)
        words = words.dropFirst(most)
      }
      context.spend(bytes: calls.reduce(0) { $0 + $1.utf8.count + 16 })
      guard context.mayWork(), context.goesOn else { return 1 }
      if options.has("t") {
        context.printError(calls.map(ShellQuoting.ifNeeded).joined(separator: " ") + "\n")
      }
      var result = 0
      context.reading("") { result = $0.invoke(ProgramCall(words: calls), mayBeFunction: false) }
      if result == 126 || result == 127 { return result }
      if result == 255 {
        context.printError("xargs: \(command[0]): exited with status 255; aborting\n")
        return 124
      }
      if result != 0 { status = 123 }
    } while !words.isEmpty
    return status
  }

  private struct UnmatchedQuote: Error {
    let quote: Character

    var message: String {
      let name = quote == "'" ? "single" : "double"
      return
        "unmatched \(name) quote; by default quotes are special to xargs unless you use the -0 option"
    }
  }

  /// The words of so many lines together; a line that ends with a blank goes on in the next.
  private static func batches(
    of text: String, lines: Int, _ options: Options
  ) throws(UnmatchedQuote) -> [[String]] {
    var batches: [[String]] = []
    var (batch, count): ([String], Int) = ([], 0)
    for line in TextLines.of(text) {
      let words = try items(of: String(line), options)
      guard !words.isEmpty else { continue }
      batch += words
      if line.hasSuffix(" ") || line.hasSuffix("\t") { continue }
      count += 1
      if count == lines {
        batches.append(batch)
        (batch, count) = ([], 0)
      }
    }
    if !batch.isEmpty { batches.append(batch) }
    return batches
  }

  /// With `-I` and `-d` each line is one item, else quotes and blanks separate words.
  private static func items(
    of text: String, _ options: Options
  ) throws(UnmatchedQuote) -> [String] {
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
        if character.isNewline { throw UnmatchedQuote(quote: open) }
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
    if let quote { throw UnmatchedQuote(quote: quote) }
    if let word = current { items.append(word) }
    return items
  }
}
