import AWSModel

/// One `--option` and what follows it.
struct Option {
  enum Arity {
    /// A flag: nothing follows.
    case none
    case one
    /// A flag that may be followed by a value.
    case optional
    /// Everything up to the next option.
    case many
  }

  /// With the leading hyphens: `--vpc-id`.
  var name: String
  var arity: Arity
  var isRequired = false
  /// The only values that it takes; empty for any.
  var choices: [String] = []
}

/// The options of one parser, found by name or unique prefix.
struct OptionTable {
  let options: [Option]
  private let places: [String: Int]

  init(_ options: [Option]) {
    self.options = options
    // A later option of the same name hides the earlier one.
    places = Dictionary(
      options.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { _, later in later })
  }

  subscript(name: String) -> Option? { places[name].map { options[$0] } }

  /// Options that begin so: the CLI takes a unique prefix for the whole.
  func options(beginningWith prefix: String) -> [Option] {
    guard prefix.hasPrefix("--"), prefix.utf8.count > 2 else { return [] }
    return options.filter { $0.name.hasPrefix(prefix) }
  }
}
