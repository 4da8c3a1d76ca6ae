enum Sed: Program {
  static let names = ["sed"]
  static let synopsis = "sed [-nErz] [-i[SUFFIX]] [-e SCRIPT] [-f FILE] [SCRIPT] [FILE...]"
  static let summary = "change lines"
  static let example = "sed 's/ACCEPT/REJECT/' records.txt"

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    var suffix: String?
    var arguments: [String] = []
    // `-i` takes its suffix only in the same word.
    for argument in call.arguments {
      if argument.hasPrefix("-i"), !argument.hasPrefix("--") {
        suffix = String(argument.dropFirst(2))
      } else if argument.hasPrefix("--in-place") {
        suffix = String(argument.dropFirst("--in-place".count).drop { $0 == "=" })
      } else {
        arguments.append(argument)
      }
    }
    let description = Options.Description(
      flags: "nErsuz", valued: "ef",
      long: [
        "quiet": "n", "silent": "n", "regexp-extended": "E", "expression": "e", "file": "f",
        "separate": "s", "null-data": "z", "unbuffered": "u",
      ])
    let options: Options
    do {
      options = try Options(arguments, description)
    } catch {
      return misuse(error.message, in: &context, status: 1)
    }
    var operands = options.operands
    var sources = options.values("e")
    for file in options.values("f") {
      guard let input = inputs([file], in: &context).first else { return 1 }
      sources.append(input.text)
    }
    if sources.isEmpty {
      guard !operands.isEmpty else { return misuse("a script is needed", in: &context, status: 1) }
      sources = [operands.removeFirst()]
    }
    let script: SedScript
    do {
      script = try SedScript(
        parsing: sources.joined(separator: "\n"),
        syntax: options.has("E") || options.has("r") ? .extended : .basic)
    } catch {
      context.printError("sed: -e expression #1: \(error.message)\n")
      return 1
    }
    let isQuiet = options.has("n") || script.isQuiet
    guard let suffix else {
      let files = inputs(operands, in: &context)
      var status = 0
      // With `-s` each file has lines of its own.
      for group in options.has("s") ? files.map({ [$0] }) : [files] where status == 0 {
        var run = SedRun(
          script: script, isQuiet: isQuiet,
          fileName: operands.isEmpty ? "-" : group.first?.name ?? "-",
          endsLinesWithZero: options.has("z"))
        status = run.edit(group.map(\.text), in: &context)
        context.print(run.output)
      }
      return status != 0 ? status : files.count < operands.count ? 2 : 0
    }
    var status = 0
    for operand in operands {
      guard let file = inputs([operand], in: &context).first else {
        status = 4
        continue
      }
      var run = SedRun(
        script: script, isQuiet: isQuiet, fileName: operand, endsLinesWithZero: options.has("z"))
      status = max(status, run.edit([file.text], in: &context))
      do {
        if !suffix.isEmpty { try context.shell.currentHome.write(file.text, to: operand + suffix) }
        try context.shell.currentHome.write(run.output, to: operand)
      } catch {
        context.printError("sed: \(operand): \(error.message)\n")
        status = 4
      }
    }
    return status
  }
}
