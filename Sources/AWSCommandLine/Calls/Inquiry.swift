public import AWSModel
public import Documents
public import JMESPath

/// A question to the cloud: an AWS command and an expression over its response, as lessons ask it.
///
/// Read once, asked as often as wished; nothing is printed.
public struct Inquiry: Sendable {
  public let call: Call
  /// `nil` asks for the whole response.
  public let expression: JMESPathExpression?

  public var request: Request { call.request }

  /// The expression's value; a command's own `--query` is applied before it.
  public func value(
    _ send: (Request) throws(AWSError) -> Members
  ) throws(CommandLineError) -> Value {
    let document = call.document(of: try call.respond(send))
    do throws(JMESPathError) {
      let queried = try call.output.query?.evaluate(document) ?? document
      return try expression?.evaluate(queried) ?? queried
    } catch {
      throw .general(error.message)
    }
  }

  /// Whether the expression's value counts as true in JMESPath.
  public func holds(
    _ send: (Request) throws(AWSError) -> Members
  ) throws(CommandLineError) -> Bool {
    try value(send).isTruthy
  }
}

extension AWSCommandLineInterface {
  /// Reads `ec2 describe-vpcs --filters …`, with or without a leading `aws`, and an expression.
  ///
  /// Words are separated by blanks and kept together by quotes; nothing else of a shell is known.
  public func inquiry(
    _ command: String, expecting expression: String? = nil,
    in environment: CommandEnvironment = CommandEnvironment()
  ) throws(CommandLineError) -> Inquiry {
    var words = Self.words(of: command)
    if words.first == "aws" { words.removeFirst() }
    guard case .call(let call) = try invocation(for: words, in: environment) else {
      throw .general("'\(command)' calls no operation, so there is nothing to ask about.")
    }
    let parsed = try expression.map { text throws(CommandLineError) in
      do throws(JMESPathError) {
        return try JMESPathExpression(parsing: text)
      } catch {
        throw .parameter("Bad value for the expression \(text): \(error.message)")
      }
    }
    return Inquiry(call: call, expression: parsed)
  }

  static func words(of command: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
