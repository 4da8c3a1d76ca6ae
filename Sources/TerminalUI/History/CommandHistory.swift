/// The commands typed so far, oldest first.
public struct CommandHistory: Equatable, Sendable {
  public static let limit = 1000

  public private(set) var commands: [String] = []

  public init() {}

  init(_ commands: some Sequence<String>) {
    for command in commands { _ = add(command) }
  }

  /// Adds a command, unless it repeats the last one, is blank, or begins with a space: that is how
  /// a person keeps something out of the history. Answers whether it was added.
  @discardableResult
  public mutating func add(_ command: String) -> Bool {
    guard !command.hasPrefix(" "), command.contains(where: { !$0.isWhitespace }),
      command != commands.last
    else { return false }
    commands.append(command)
    if commands.count > Self.limit { commands.removeFirst(commands.count - Self.limit) }
    return true
  }

  /// What the latest command that begins with `text` goes on with.
  func rest(of text: String) -> String? {
    guard !text.isEmpty else { return nil }
    let match = commands.last { $0.hasPrefix(text) && $0.count > text.count }
    return match.map { String($0.dropFirst(text.count)) }
  }
}
