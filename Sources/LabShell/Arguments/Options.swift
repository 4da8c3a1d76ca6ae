import Foundations

/// A program's arguments, sorted into options and operands as GNU programs do.
///
/// Options may stand together (`-rn`), carry their value in the same word or the next (`-n5`,
/// `-n 5`), have long names, and come after operands; `--` ends them.
struct Options {
  /// The options a program has.
  struct Description {
    /// Letters without a value.
    var flags = ""
    /// Letters with a value.
    var valued = ""
    /// Long names and the letter each stands for.
    var long: [String: Character] = [:]
    /// Whether options end at the first operand, as in `ping` and `echo`.
    var stopsAtOperand = false
  }

  struct UsageError: Error, Equatable {
    var message: String
  }

  private(set) var operands: [String] = []
  private var given: [(letter: Character, value: String)] = []

  init(_ arguments: [String], _ description: Description) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        operands += rest
        return
      } else if argument.hasPrefix("--") {
        try parse(long: argument.dropFirst(2), &rest, description)
      } else if argument.hasPrefix("-"), argument.utf8.count > 1 {
        try parse(letters: argument.dropFirst(), &rest, description)
      } else if description.stopsAtOperand {
        operands = [argument] + rest
        return
      } else {
        operands.append(argument)
      }
    }
  }

  private mutating func parse(
    letters: Substring, _ rest: inout ArraySlice<String>, _ description: Description
  ) throws(UsageError) {
    var letters = letters
    while let letter = letters.popFirst() {
      if description.flags.contains(letter) {
        given.append((letter, ""))
      } else if description.valued.contains(letter) {
        guard let value = letters.isEmpty ? rest.popFirst() : String(letters) else {
          throw UsageError(message: "option requires an argument -- '\(letter)'")
        }
        given.append((letter, value))
        return
      } else {
        throw UsageError(message: "invalid option -- '\(letter)'")
      }
    }
  }

  private mutating func parse(
    long: Substring, _ rest: inout ArraySlice<String>, _ description: Description
  ) throws(UsageError) {
    let parts = long.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let letter = description.long[name] else {
      throw UsageError(message: "unrecognized option '--\(name)'")
    }
    guard description.valued.contains(letter) else {
      given.append((letter, ""))
      return
    }
    guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
      throw UsageError(message: "option '--\(name)' requires an argument")
    }
    given.append((letter, value))
  }

  func has(_ letter: Character) -> Bool { given.contains { $0.letter == letter } }
  /// The option's value; the last one counts.
  func value(_ letter: Character) -> String? { given.last { $0.letter == letter }?.value }
  func values(_ letter: Character) -> [String] {
    given.filter { $0.letter == letter }.map(\.value)
  }
}

/// Which addresses of a name a program wants.
enum AddressFamily {
  /// IPv6 first where the machine has such an address itself, as RFC 6724 sorts them.
  case any
  case version4
  case version6

  /// As `-4` and `-6` say.
  init(_ options: Options) {
    self = options.has("6") ? .version6 : options.has("4") ? .version4 : .any
  }
}

/// A length of simulated time as it is typed: `90s`, `5m`, `1h`, `2d`, `0.5`, seconds by default.
struct WaitingTime: Equatable, Sendable {
  var milliseconds: Int

  init?(parsing text: String) {
    var digits = Substring(text)
    let factor: Int
    switch digits.last {
    case "s": factor = 1000
    case "m": factor = 60_000
    case "h": factor = 3_600_000
    case "d": factor = 86_400_000
    case .some, nil: factor = 0
    }
    if factor > 0 { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !digits.isEmpty, digits != ".",
      parts.allSatisfy({ $0.utf8.count <= 9 && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let unit = factor > 0 ? factor : 1000
    let whole = GivenNumber(parts[0])?.value ?? 0
    // Thousandths are as fine as simulated time is.
    let fraction = parts.count == 2 ? parts[1].prefix(3) : ""
    let scale = [1, 10, 100, 1000][fraction.utf8.count]
    milliseconds = whole * unit + (GivenNumber(fraction)?.value ?? 0) * unit / scale
  }
}
