/// Sorts a list of arguments into options with their values, positional arguments and the rest.
///
/// The rules are those of Python's argparse, which the AWS CLI runs three times over the line: for
/// the global options, the operation and the operation's own options. What one pass does not know
/// is left to the next.
struct ArgumentScanner {
  var options: OptionTable
  var positionals: [String]

  struct Scan {
    /// The values of each option that was given, by its full name; the last one wins.
    var values: [String: [String]] = [:]
    var positionals: [String] = []
    var remaining: [String] = []
  }

  private enum Word {
    case option(Option, inline: String?)
    case unknownOption
    case argument
  }

  func scan(_ arguments: [String]) throws(CommandLineError) -> Scan {
    var scan = Scan()
    let words = try classify(arguments)
    var index = 0
    while index < arguments.count {
      switch words[index] {
      case .option(let option, let inline):
        index += 1
        if let inline {
          guard option.arity != .none else {
            throw .usage("argument \(option.name): ignored explicit argument '\(inline)'")
          }
          scan.values[option.name] = try checked([inline], of: option)
          continue
        }
        var values: [String] = []
        let limit = option.arity == .many ? Int.max : option.arity == .none ? 0 : 1
        while index < arguments.count, values.count < limit, case .argument = words[index] {
          values.append(arguments[index])
          index += 1
        }
        guard option.arity != .one || values.count == 1 else {
          throw .usage("argument \(option.name): expected one argument")
        }
        scan.values[option.name] = try checked(values, of: option)
      case .unknownOption:
        scan.remaining.append(arguments[index])
        index += 1
      case .argument:
        if scan.positionals.count < positionals.count {
          scan.positionals.append(arguments[index])
        } else {
          scan.remaining.append(arguments[index])
        }
        index += 1
      }
    }
    return scan
  }

  private func classify(_ arguments: [String]) throws(CommandLineError) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(arguments.count)
    for argument in arguments { words.append(try classify(argument)) }
    return words
  }

  private func classify(_ argument: String) throws(CommandLineError) -> Word {
    guard argument.hasPrefix("-"), argument.utf8.count > 1 else { return .argument }
    if let option = options[argument] { return .option(option, inline: nil) }
    var name = argument
    var inline: String?
    if let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")) {
      name = String(argument[..<equals])
      inline = String(argument[argument.utf8.index(after: equals)...])
      if let option = options[name] { return .option(option, inline: inline) }
    }
    let candidates = options.options(beginningWith: name)
    if candidates.count > 1 {
      let names = candidates.map(\.name).joined(separator: ", ")
      throw .usage("ambiguous option: \(argument) could match \(names)")
    }
    if let option = candidates.first { return .option(option, inline: inline) }
    if Self.isNegativeNumber(argument) || argument.contains(" ") { return .argument }
    return .unknownOption
  }

  private static func isNegativeNumber(_ argument: String) -> Bool {
    let digits = argument.utf8.dropFirst()
    return digits.filter { $0 == UInt8(ascii: ".") }.count <= 1
      && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
      && (digits.last.map { (48...57).contains($0) } ?? false)
  }

  private func checked(
    _ values: [String], of option: Option
  ) throws(CommandLineError) -> [String] {
    guard !option.choices.isEmpty else { return values }
    for value in values where !option.choices.contains(value) {
      throw Suggestion.invalidChoice(value, of: option.name, among: option.choices)
    }
    return values
  }
}
