/// A term of the field with a page about it, such as `security-group`.
public struct Concept: Equatable, Sendable {
  public var id: String
  public var title: String
  /// Other words that people use for it.
  public var otherNames: [String]
  /// What the learner reads, Markdown.
  public var reading: String

  /// Whether somebody who says `name` means it: capitals, hyphens and a plural make no difference.
  public func isCalled(_ name: String) -> Bool {
    let name = Self.plain(name)
    return ([id, title] + otherNames).contains { Self.plain($0) == name }
  }

  private static func plain(_ name: String) -> String {
    var words = name.lowercased().split { " -_".contains($0) }.map(String.init)
    if let last = words.popLast() {
      words.append(last.count > 3 && last.hasSuffix("s") ? String(last.dropLast()) : last)
    }
    return words.joined(separator: " ")
  }
}
