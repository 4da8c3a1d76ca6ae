extension WizardRegistry {
  /// In the order in which `wizard` lists them: that of a lab.
  public static let all = types.sorted { $0.position < $1.position }

  static var titles: [FormTitle] { all.map { FormTitle(id: $0.id, title: $0.title) } }

  public static func wizard(named id: String) -> (any Wizard.Type)? {
    types.first { $0.id == id }
  }
}
