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
