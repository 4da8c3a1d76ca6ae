import AWSModel

/// One `--option` and what follows it.
struct Option: Sendable {
  enum Arity: Sendable {
    /// A flag: nothing follows.
    case none
    case one
    /// A flag that may be followed by a value.
    case optional
    /// Everything up to the next option.
    case many
    /// The same, but not nothing.
    case oneOrMore
  }

  /// With the leading hyphens: `--vpc-id`.
  var name: String
  var arity: Arity
  var isRequired = false
  /// The only values that it takes; empty for any.
  var choices: [String] = []
  /// Whether argparse itself wants a whole number, before anything else is looked at.
  var isWholeNumber = false
}

/// The options of one parser, found by name or unique prefix.
struct OptionTable: Sendable {
  let options: [Option]

  init(_ options: [Option]) { self.options = options }

  /// Tables are short, and built more often than a hash table would pay for.
  subscript(name: String) -> Option? { options.first { $0.name == name } }

  /// Options that begin so: the CLI takes a unique prefix for the whole.
  func options(beginningWith prefix: String) -> [Option] {
    guard prefix.hasPrefix("--"), prefix.utf8.count > 2 else { return [] }
    return options.filter { $0.name.hasPrefix(prefix) }
  }
}
