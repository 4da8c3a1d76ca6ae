import Foundations

enum GetOpts: Program {
  static let names = ["getopts"]
  static let synopsis = "getopts LETTERS NAME [WORD...]"
  static let summary = "read the parameters' next option"
  static let example = #"while getopts n: option; do echo "$option $OPTARG"; done"#

  static func run(_ call: ProgramCall, in context: inout ShellContext) -> Int {
    guard call.arguments.count >= 2, call.arguments[1].isShellName else {
      return misuse("letters and a name are needed", in: &context)
    }
    let letters = Array(call.arguments[0].utf8)
    let words =
      call.arguments.count > 2
      ? Array(call.arguments.dropFirst(2)) : context.shell.session.parameters
    do {
      return try next(letters, call.arguments[1], words, in: &context)
    } catch {
      context.printError(error.message)
      return 2
    }
  }

  private static func next(
    _ letters: [UInt8], _ name: String, _ words: [String], in context: inout ShellContext
  ) throws(ExpansionError) -> Int {
    let isSilent = letters.first == UInt8(ascii: ":")
    var index = GivenNumber(context.value(of: "OPTIND") ?? "1", in: 1...1_000_000)?.value ?? 1
    var offset = max(1, context.shell.session.optionOffset)
    guard index - 1 < words.count else { return try end(index, name, in: &context) }
    let word = Array(words[index - 1].utf8)
    if offset == 1 {
      guard word.count > 1, word[0] == UInt8(ascii: "-") else {
        return try end(index, name, in: &context)
      }
      if words[index - 1] == "--" { return try end(index + 1, name, in: &context) }
    }
    let letter = word[offset]
    offset += 1
    if offset >= word.count { (index, offset) = (index + 1, 1) }
    var found = String(UnicodeScalar(letter))
    var argument: String?
    let place = letter == UInt8(ascii: ":") ? nil : letters.firstIndex(of: letter)
    if let place {
      if place + 1 < letters.count, letters[place + 1] == UInt8(ascii: ":") {
        if offset > 1 {
          argument = String(decoding: word[offset...], as: UTF8.self)
          (index, offset) = (index + 1, 1)
        } else if index - 1 < words.count {
          argument = words[index - 1]
          index += 1
        } else if isSilent {
          (found, argument) = (":", found)
        } else {
          context.printError(
            "\(context.shell.session.name): option requires an argument -- \(found)\n")
          found = "?"
        }
      }
    } else {
      if isSilent {
        argument = found
      } else {
        context.printError("\(context.shell.session.name): illegal option -- \(found)\n")
      }
      found = "?"
    }
    try context.assign(String(index), to: "OPTIND")
    context.shell.session.optionOffset = offset
    if let argument {
      try context.assign(argument, to: "OPTARG")
    } else {
      try context.shell.session.variables.unset("OPTARG")
    }
    try context.assign(found, to: name)
    return 0
  }

  private static func end(
    _ index: Int, _ name: String, in context: inout ShellContext
  ) throws(ExpansionError) -> Int {
    try context.assign(String(index), to: "OPTIND")
    context.shell.session.optionOffset = 1
    try context.assign("?", to: name)
    return 1
  }
}
