/// A form of the grade book, written as the grades come.
///
/// A type of its own; `make generate` finds it and lists it in `GradebookFormatRegistry`, and `vpclab
/// grade --format` names it.
public protocol GradebookFormat: Sendable {
  /// As on the command line.
  static var name: String { get }
  /// For whom, in a few words.
  static var summary: String { get }
  /// Whether it tells of one hand-in, for a program that grades one at a time. The exit status then
  /// tells whether it was written, not what it says.
  static var isOfOneHandIn: Bool { get }
  /// Whether it is of no use without knowing who is enrolled.
  static var needsRoster: Bool { get }

  init(_ settings: GradebookSettings)

  mutating func beginning() -> String
  mutating func text(of row: GradebookRow) -> String
  /// What stands behind the last row.
  mutating func ending(_ ending: GradebookEnding) -> String
  /// After the ending: what had to be left out, a sentence each, for the person who reads it.
  var leftOut: [String] { get }
}

extension GradebookFormat {
  public static var isOfOneHandIn: Bool { false }
  public static var needsRoster: Bool { false }
  public var leftOut: [String] { [] }
  public mutating func beginning() -> String { "" }
}

extension GradebookFormatRegistry {
  /// Those for people and pipes first, then by name.
  public static let names: [String] = {
    let first = [TableFormat.name, JSONFormat.name, NDJSONFormat.name, CSVFormat.name]
    return first + all.map { $0.name }.filter { !first.contains($0) }.sorted()
  }()

  public static func format(named name: String) -> (any GradebookFormat.Type)? {
    all.first { $0.name == name }
  }

  /// `name: for whom`, one each, for help and documents.
  public static var summaries: [(name: String, summary: String)] {
    names.compactMap { name in format(named: name).map { (name, $0.summary) } }
  }
}
