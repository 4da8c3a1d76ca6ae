import Foundations

/// The options of `ping`, as iputils reads them.
struct PingOptions: Equatable, Sendable {
  enum Failure: Error, Equatable {
    case misuse(String)
    /// A number that is none or out of range: iputils ends with 1 then, and not with 2.
    case badArgument(String)
    case noDestination
  }

  /// `nil` sends until interrupted.
  var count: Int?
  var intervalMilliseconds = 1_000
  /// `-W`: how long to wait for the answer to the last packet.
  var lingerMilliseconds = 10_000
  /// `-w`: when to end in any case.
  var deadlineMilliseconds: Int?
  var dataLength = 56
  var isQuiet = false
  var isNumeric = false
  /// `-O`: says before each packet that the last one is unanswered.
  var reportsSilence = false
  /// `-D`: the time before each line.
  var showsTime = false
  var host = ""
  var family = AddressFamily.any

  /// How many packets a `ping` without end sends in a script, where nobody presses Ctrl-C.
  static let packetsWithoutTerminal = 5

  private static let description = Options.Description(
    flags: "46AbBdDfLnOqrRUv", valued: "ciWwsIlmpQSt")

  init(_ arguments: [String]) throws(Failure) {
    let options: Options
    do {
      options = try Options(arguments, Self.description)
    } catch {
      throw .misuse(error.message)
    }
    family = AddressFamily(options)
    if let text = options.value("c") {
      count = GivenNumber(clamping: try Self.number(text, 1...Int.max)).value
    }
    if let text = options.value("i") {
      intervalMilliseconds = try Self.seconds(text)
      guard intervalMilliseconds >= 200 else {
        throw .misuse("cannot flood; minimal interval allowed for user is 200ms")
      }
    }
    if let text = options.value("W") { lingerMilliseconds = try Self.seconds(text) }
    if let text = options.value("w") {
      deadlineMilliseconds = try Self.number(text, 0...2_147_483_647) * 1_000
    }
    if let text = options.value("s") {
      dataLength = try Self.number(text, 0...2_147_483_647)
      guard dataLength <= 65_507 else {
        throw .misuse("packet size \(dataLength) is too large. Maximum is 65507")
      }
    }
    isQuiet = options.has("q")
    isNumeric = options.has("n")
    reportsSilence = options.has("O")
    showsTime = options.has("D")
    guard let host = options.operands.last else { throw .noDestination }
    self.host = host
  }

  private static func number(_ text: String, _ range: ClosedRange<Int>) throws(Failure) -> Int {
    guard let number = Int(text) else { throw .badArgument("invalid argument: '\(text)'") }
    guard range.contains(number) else {
      throw .badArgument(
        "invalid argument: '\(text)': out of range: \(range.lowerBound) <= value <= "
          + "\(range.upperBound)")
    }
    return number
  }

  private static func seconds(_ text: String) throws(Failure) -> Int {
    guard text.last?.isNumber == true, let time = WaitingTime(parsing: text) else {
      throw .misuse("bad timing interval: '\(text)'")
    }
    return time.milliseconds
  }
}

extension PingOptions {
  /// 0 when at least one answer came; with both `-c` and `-w` all of them must (PING-05).
  func status(received: Int) -> Int {
    if let count = count, deadlineMilliseconds != nil {
      return received >= count ? 0 : 1
    }
    return received > 0 ? 0 : 1
  }
}
