/// A picture of the write-up, drawn from what happened in the session.
///
/// One picture is one file; `PictureRegistry` lists them by the names that templates use.
protocol Picture: Sendable {
  static var name: String { get }
  /// What it shows, for those who can't see it.
  static var caption: String { get }
  /// `nil` when the session has not come so far.
  static func svg(from material: Material) -> String?
}
