/// A form as data: what is asked, and what it will make.
public struct FormDescription {
  public var title: String
  public var fields: [FormField]
  /// What the answers will make, in a few lines; shown before the last question.
  public var preview: (FormValues) -> String
  /// The verb of the last question: `Create? [Y/n]`.
  public var verb: String

  public init(
    title: String, fields: [FormField], verb: String = "Create",
    preview: @escaping (FormValues) -> String = { _ in "" }
  ) {
    self.title = title
    self.fields = fields
    self.verb = verb
    self.preview = preview
  }
}
