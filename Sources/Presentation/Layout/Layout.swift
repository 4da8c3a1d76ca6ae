/// For whom something is laid out: how wide the screen is, and in what form it is read.
public struct Layout: Equatable, Sendable {
  public enum Form: String, Sendable, CaseIterable {
    /// Boxes and marks of UTF-8.
    case drawn
    /// The same with characters of ASCII.
    case ascii
    /// For a screen reader: no boxes, no columns, no sign without its word, one fact a line.
    case spoken
  }

  /// Columns of the screen, 20 at least.
  public let columns: Int
  public let form: Form

  public init(columns: Int, form: Form = .drawn) {
    self.columns = max(20, columns)
    self.form = form
  }

  /// For files, pipes and scripts, which have no width of their own.
  public static let plain = Layout(columns: 96)

  public var isSpoken: Bool { form == .spoken }
  /// Screens below this width get what stands side by side one below the other.
  public var isNarrow: Bool { columns < 60 }
  /// What stands where something was cut.
  public var ellipsis: String { form == .drawn ? "…" : "..." }

  /// The same form inside a frame or an indentation.
  public func narrowed(by columns: Int) -> Layout {
    Layout(columns: self.columns - columns, form: form)
  }
}
