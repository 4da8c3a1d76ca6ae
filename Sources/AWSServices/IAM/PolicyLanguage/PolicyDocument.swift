import DataPlane
public import Documents
import NetworkModel

/// A JSON policy: who may do what with which resources, and when.
///
/// The text is kept as it was written, since IAM shows it that way; it is parsed once, when it
/// enters the cloud, so that no stored policy can fail to parse later.
public struct PolicyDocument: Sendable {
  /// What a policy is for decides which elements it must and must not have (IAM-01).
  public enum Purpose: Sendable {
    /// Permissions of a role: no `Principal`.
    case identity
    /// Who may assume a role: a `Principal`, no `Resource`.
    case trust
  }

  public let text: String
  let statements: [PolicyStatement]
  /// Whether `${…}` in values is replaced; version 2008-10-17 takes it literally (IAM-02).
  let hasVariables: Bool

  /// The document as a value, members in the order written, as the CLI prints it.
  public var value: Value { (try? Value(parsingJSON: text)) ?? .string(text) }

  init(text: String, statements: [PolicyStatement], hasVariables: Bool) {
    self.text = text
    self.statements = statements
    self.hasVariables = hasVariables
  }

  /// Characters that count against IAM's size limits: all but white space (IAM-21).
  var size: Int { text.unicodeScalars.count { !$0.properties.isWhitespace } }
}

extension PolicyDocument: Equatable {
  public static func == (left: Self, right: Self) -> Bool { left.text == right.text }
}
