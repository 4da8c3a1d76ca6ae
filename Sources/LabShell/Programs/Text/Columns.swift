import Foundations

enum Column: Program {
  static let names = ["column"]
  static let synopsis = "column [-t] [-s SEPARATORS] [-o SEPARATOR] [-N NAME,...] [FILE...]"
  static let summary = "lay lines out as a table"
  static let example = "column -t names.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "t", valued: "socNR",
      long: [
        "table": "t", "separator": "s", "output-separator": "o", "table-columns": "N",
        "output-width": "c", "table-right": "R",
      ])
    guard let options = options(call, description, in: &context) else { return 1 }
    let inputs = inputs(options.operands, in: &context)
    let lines = inputs.flatMap { TextLines.of($0.text) }.filter { !$0.isEmpty }
    let status = inputs.count < options.operands.count ? 1 : 0
    guard options.has("t") else {
      fill(lines.map { String($0) }, GivenNumber(options.value("c") ?? "80")?.value ?? 80, &context)
      return status
    }
    let separators = options.value("s").map { Set($0.utf8) }
    var rows: [[String]] = []
    if let names = options.value("N") { rows.append(names.split(separator: ",").map(String.init)) }
    rows += lines.map { line in
      if let separators {
        return line.utf8.split(omittingEmptySubsequences: false) { separators.contains($0) }
          .map { String(Substring($0)) }
      }
      return line.utf8.split { $0.isBlank }.map { String(Substring($0)) }
    }
    let onTheRight = Set((options.value("R") ?? "").split(separator: ",").map(String.init))
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], cell.displayWidth)
      }
    }
    let gap = options.value("o") ?? "  "
    context.spend(bytes: rows.count * widths.reduce(0, +))
    for row in rows {
      var text = ""
      for (index, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[index] - cell.displayWidth)
        let isOnTheRight =
          onTheRight.contains(String(index + 1))
          || rows.first.map { $0.indices.contains(index) && onTheRight.contains($0[index]) }
            ?? false
        let isLast = index == row.count - 1
        text += isOnTheRight ? blanks + cell : cell + (isLast ? "" : blanks)
        if !isLast { text += gap }
      }
      context.print(text + "\n")
    }
    return status
  }

  /// As many columns as fit, filled downwards, eight characters being a step.
  private static func fill(_ cells: [String], _ width: Int, _ context: inout ShellContext) {
    guard !cells.isEmpty else { return }
    let step = ((cells.map(\.displayWidth).max() ?? 0) / 8 + 1) * 8
    let count = max(1, width / step)
    let rows = (cells.count + count - 1) / count
    for row in 0..<rows {
      var text = ""
      for index in stride(from: row, to: cells.count, by: rows) {
        let isLast = index + rows >= cells.count
        let used = cells[index].displayWidth
        text += cells[index]
        if !isLast { text += String(repeating: "\t", count: (step - used + 7) / 8) }
      }
      context.print(text + "\n")
    }
  }
}

enum Paste: Program {
  static let names = ["paste"]
  static let synopsis = "paste [-s] [-d SEPARATORS] [FILE...]"
  static let summary = "join lines"
  static let example = "paste -s -d , names.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "s", valued: "d", long: ["serial": "s", "delimiters": "d"])
    guard let options = options(call, description, in: &context) else { return 1 }
    let files = options.operands.isEmpty ? ["-"] : options.operands
    let named = files.filter { $0 != "-" }
    let inputs = named.isEmpty ? [] : inputs(named, in: &context)
    guard inputs.count == named.count else { return 1 }
    let standardInput = files.contains("-") ? TextLines.of(context.readAll() ?? "") : []
    let separators = Array(Escapes.expand(options.value("d") ?? "\t", dialect: .printf).text)
    func separator(_ index: Int) -> String {
      separators.isEmpty ? "" : String(separators[index % separators.count])
    }
    var rest = standardInput[...]
    var texts = inputs[...]
    if options.has("s") {
      for file in files {
        let lines =
          file == "-"
          ? Array(rest) : TextLines.of(texts.popFirst()?.text ?? "")
        if file == "-" { rest = [] }
        var text = ""
        for (index, line) in lines.enumerated() {
          text += (index > 0 ? separator(index - 1) : "") + line
        }
        context.print(text + "\n")
      }
      return 0
    }
    // Each `-` reads the next line of the same input.
    var columns = files.map { $0 == "-" ? nil : TextLines.of(texts.popFirst()?.text ?? "")[...] }
    while context.mayWork(files.count) {
      var cells: [Substring] = []
      var hasAny = false
      for index in columns.indices {
        let line = columns[index] == nil ? rest.popFirst() : columns[index]?.popFirst()
        hasAny = hasAny || line != nil
        cells.append(line ?? "")
      }
      guard hasAny else { break }
      var text = ""
      for (index, cell) in cells.enumerated() {
        text += (index > 0 ? separator(index - 1) : "") + cell
      }
      context.print(text + "\n")
    }
    return 0
  }
}

enum Fold: Program {
  static let names = ["fold"]
  static let synopsis = "fold [-s] [-w WIDTH] [FILE...]"
  static let summary = "break long lines"
  static let example = "fold -s -w 60 notes.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    let description = Options.Description(
      flags: "bs", valued: "w", long: ["width": "w", "spaces": "s"])
    guard let options = options(call, description, in: &context) else { return 1 }
    guard let width = GivenNumber(options.value("w") ?? "80", in: 1...100_000)?.value else {
      return misuse("invalid number of columns: '\(options.value("w") ?? "")'", in: &context)
    }
    let inputs = inputs(options.operands, in: &context)
    for line in inputs.flatMap({ TextLines.of($0.text) }) {
      var rest = Array(line)[...]
      repeat {
        var piece = rest.prefix(width)
        if options.has("s"), piece.count < rest.count,
          let blank = piece.lastIndex(of: " "), blank > piece.startIndex
        {
          piece = piece[...blank]
        }
        rest = rest.dropFirst(piece.count)
        context.print(String(piece) + "\n")
      } while !rest.isEmpty && context.mayWork()
    }
    return inputs.count < options.operands.count ? 1 : 0
  }
}
