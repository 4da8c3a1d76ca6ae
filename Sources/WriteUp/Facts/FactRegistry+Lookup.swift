import Lessons

extension FactRegistry {
  /// What a template gets; a fact that is not there yet says so.
  static func text(for placeholder: WriteUpPlaceholder, from material: ReportContext) -> String {
    all.first { $0.name == placeholder.name }?.text(material, placeholder.checkpoint)
      ?? "*(the session has not come this far)*"
  }
}
