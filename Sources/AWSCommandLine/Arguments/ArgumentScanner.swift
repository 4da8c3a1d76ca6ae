import Documents

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
    // The first passes leave nearly everything to the last.
    scan.remaining.reserveCapacity(arguments.count)
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
        let limit =
          switch option.arity {
          case .none: 0
          case .one, .optional: 1
          case .many, .oneOrMore: Int.max
          }
        while index < arguments.count, values.count < limit, case .argument = words[index] {
          values.append(arguments[index])
          index += 1
        }
        guard option.arity != .one || values.count == 1 else {
          throw .usage("argument \(option.name): expected one argument")
        }
        guard option.arity != .oneOrMore || !values.isEmpty else {
          throw .usage("argument \(option.name): expected at least one argument")
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
    guard argument.utf8.first == UInt8(ascii: "-"), argument.utf8.count > 1 else {
      return .argument
    }
    // The first passes look for few options or none, and leave the rest of them to the last.
    guard !options.isEmpty else { return Self.isArgument(argument) ? .argument : .unknownOption }
    if let option = options[argument] { return .option(option, inline: nil) }
    var name = argument
    var inline: String?
    if Self.has(UInt8(ascii: "="), argument),
      let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    {
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
    return Self.isArgument(argument) ? .argument : .unknownOption
  }

  /// Whether a word that begins with a hyphen, and is no option, is an argument.
  private static func isArgument(_ word: String) -> Bool {
    isNegativeNumber(word) || has(UInt8(ascii: " "), word)
  }

  /// In the word's own bytes: each word is looked at three times, and the search of a view takes forty steps
  /// for a letter.
  private static func has(_ byte: UInt8, _ word: String) -> Bool {
    word.utf8.withContiguousStorageIfAvailable { $0.contains(byte) } ?? word.utf8.contains(byte)
  }

  private static func isNegativeNumber(_ argument: String) -> Bool {
    let digits = argument.utf8.dropFirst()
    guard let last = digits.last, (48...57).contains(last), digits.first != UInt8(ascii: "-") else {
      return false
    }
    return digits.filter { $0 == UInt8(ascii: ".") }.count <= 1
      && digits.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private func checked(
    _ values: [String], of option: Option
  ) throws(CommandLineError) -> [String] {
    for value in values where option.isWholeNumber && PythonNumber.integer(value) == nil {
      let shown = JSONValue.string(value).pythonRepresentation
      throw .usage("argument \(option.name): invalid int value: \(shown)")
    }
    guard !option.choices.isEmpty else { return values }
    for value in values where !option.choices.contains(value) {
      throw Suggestion.invalidChoice(value, of: option.name, among: option.choices)
    }
    return values
  }
}

/// How often a word has each letter.
private struct LetterCounts {
  private var counts = [Int](repeating: 0, count: 256)

  init(_ word: String) { for byte in word.utf8 { counts[Int(byte)] += 1 } }

  /// How many letters of another word this one has, too: no more can stand in common blocks.
  func common(with other: String) -> Int {
    var left = counts
    return other.utf8.count { byte in
      left[Int(byte)] -= 1
      return left[Int(byte)] >= 0
    }
  }
}

/// "Maybe you meant": words that are close to a mistyped one.
enum Suggestion {
  static func invalidChoice(
    _ word: String, of argument: String, among choices: [String]
  ) -> CommandLineError {
    var message = "argument \(argument): Found invalid choice '\(word)'\n"
    let close = closeMatches(to: word, among: choices)
    if !close.isEmpty {
      message += "\nMaybe you meant:\n" + close.map { "\n  * \($0)" }.joined()
    }
    return .usage(message)
  }

  /// At most three words whose similarity is 0.8 or more, the closest first.
  static func closeMatches(to word: String, among choices: [String]) -> [String] {
    let letters = Array(word.unicodeScalars)
    let counts = LetterCounts(word)
    var scored: [(ratio: Double, choice: String)] = []
    for choice in choices {
      // Words are looked at closely only where enough letters are the same in whatever sequence: AWS has
      // hundreds of operations, and a loop may be wrong a thousand times.
      guard counts.common(with: choice) * 10 >= (letters.count + choice.utf8.count) * 4 else {
        continue
      }
      let other = Array(choice.unicodeScalars)
      let total = letters.count + other.count
      let ratio = Double(2 * matching(other[...], letters[...])) / Double(total)
      if ratio >= 0.8 { scored.append((ratio, choice)) }
    }
    scored.sort { ($0.ratio, $0.choice) > ($1.ratio, $1.choice) }
    return scored.prefix(3).map(\.choice)
  }

  /// Letters in common: the longest common block and, left and right of it, the same again
  /// (Ratcliff and Obershelp's measure).
  private static func matching(
    _ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>
  ) -> Int {
    var best = (length: 0, left: left.startIndex, right: right.startIndex)
    var lengths = [Int](repeating: 0, count: right.count + 1)
    for i in left.indices {
      var previous = 0
      for j in right.indices {
        let place = j - right.startIndex + 1
        let diagonal = previous
        previous = lengths[place]
        lengths[place] = left[i] == right[j] ? diagonal + 1 : 0
        if lengths[place] > best.length {
          best = (lengths[place], i - lengths[place] + 1, j - lengths[place] + 1)
        }
      }
    }
    guard best.length > 0 else { return 0 }
    return best.length + matching(left[..<best.left], right[..<best.right])
      + matching(left[(best.left + best.length)...], right[(best.right + best.length)...])
  }
}
