/// Where something stands in a file, line and column counted from 1.
public struct YAMLLocation: Equatable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
