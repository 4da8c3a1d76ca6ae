/// The files of a lesson's folder: names relative to it, such as `mistakes/same-cidr.sh`, with
/// their texts, sorted by name whichever order they came in.
public struct LessonFiles: Equatable, Sendable {
  public struct File: Equatable, Sendable {
    public var name: String
    public var text: String
  }

  public let files: [File]
  /// What lies in the folder and cannot be a file of a lesson, each with the reason.
  ///
  /// A lesson that does not name them is none the worse for them; the lint reports them.
  public let passedOver: [LessonError]

  public init(_ files: [(name: String, text: String)], passedOver: [LessonError] = []) {
    self.files = files.map { File(name: $0.name, text: $0.text) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.passedOver = passedOver
  }

  public subscript(name: String) -> String? { files.first { $0.name == name }?.text }

  public var names: [String] { files.map(\.name) }

  /// The files of one folder, for example the lesson's `alternatives`.
  public func inside(_ folder: String) -> [File] {
    files.filter { $0.name.utf8.starts(with: "\(folder)/".utf8) }
  }
}
