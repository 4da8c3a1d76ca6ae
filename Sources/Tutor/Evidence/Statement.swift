/// A sentence with its resources, values and commands told apart, so that whoever shows it can give
/// names beside ids, keep commands whole, and colour both.
///
/// A literal is a phrase of the program, which whoever shows it puts into the reader's language:
/// `"Created \(flowLog) in \(code: group)."` A lesson's sentences come in that language already.
public struct Statement: Equatable, Sendable, ExpressibleByStringInterpolation {
  public enum Fragment: Equatable, Sendable {
    case text(String)
    /// Shown as its name with the id in parentheses.
    case resource(NamedResource)
    /// A command or a value as it is typed: never broken, never given a name.
    case code(String)
    /// A number, an address, a state: any other value in a phrase.
    case value(String)
    /// A phrase of the program in a lesson's sentence, such as `nothing`.
    case phrase(String)
  }

  public var fragments: [Fragment]
  /// Whether its texts are a phrase, with gaps for everything else.
  public private(set) var isPhrase = false

  public init(_ fragments: [Fragment]) { self.fragments = fragments }
  public init(_ text: String) { fragments = [.text(text)] }

  public init(stringLiteral text: String) {
    self.init(text)
    isPhrase = true
  }

  public init(stringInterpolation: StringInterpolation) {
    fragments = stringInterpolation.fragments
    isPhrase = true
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var fragments: [Fragment] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { fragments.append(.text(literal)) }
    }

    public mutating func appendInterpolation(_ resource: NamedResource) {
      fragments.append(.resource(resource))
    }

    public mutating func appendInterpolation(code: String) { fragments.append(.code(code)) }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      fragments.append(.value(value.description))
    }
  }

  /// The words alone, resources by their ids: for tests of lessons, where ids say enough.
  public var plainText: String {
    fragments.map { fragment in
      switch fragment {
      case .text(let text), .code(let text), .value(let text), .phrase(let text): text
      case .resource(let resource): resource.id
      }
    }.joined()
  }
}
