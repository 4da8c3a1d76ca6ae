extension TutorWordRegistry {
  /// In the order in which `help` lists them.
  public static let all = types.sorted { $0.position < $1.position }

  /// What a mistyped command may have meant.
  static let suggested = all.filter { $0.isSuggested }.map { $0.name }

  public static func word(named name: String) -> (any TutorWord.Type)? {
    types.first { $0.name == name }
  }
}
