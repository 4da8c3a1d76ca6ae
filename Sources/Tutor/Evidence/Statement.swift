/// A sentence with its resources, values and commands told apart, so that whoever shows it can give
/// names beside ids, keep commands whole, and colour both.
public struct Statement: Equatable, Sendable, ExpressibleByStringLiteral {
  public enum Fragment: Equatable, Sendable {
    case text(String)
    /// Shown as its name with the id in parentheses.
    case resource(NamedResource)
    /// A command or a value as it is typed: never broken, never given a name.
    case code(String)
  }

  public var fragments: [Fragment]

  public init(_ fragments: [Fragment]) { self.fragments = fragments }
  public init(_ text: String) { fragments = [.text(text)] }
  public init(stringLiteral text: String) { self.init(text) }

  /// The words alone, resources by their ids: for tests of lessons, where ids say enough.
  public var plainText: String {
    fragments.map { fragment in
      switch fragment {
      case .text(let text), .code(let text): text
      case .resource(let resource): resource.id
      }
    }.joined()
  }
}
