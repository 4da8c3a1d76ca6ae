/// A kind of picture of the write-up, drawn from what a checkpoint passed with.
///
/// One kind is one file; `make generate` lists it in `PictureRegistry`, by whose names templates ask.
protocol Picture: Sendable {
  static var name: String { get }
  /// `nil` when the checkpoint has not passed: then there is nothing to show.
  ///
  /// - Parameter checkpoint: what the template names behind `@`; `nil` where it names none.
  static func draw(_ checkpoint: String?, _ material: ReportContext) -> Drawing?
}

/// A picture that was drawn, and what it shows, for those who can't see it.
struct Drawing: Equatable, Sendable {
  var svg: String
  var caption: String
}
