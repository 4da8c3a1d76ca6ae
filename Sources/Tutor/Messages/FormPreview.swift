/// A form by its word and by the console's title.
public struct FormTitle: Equatable, Sendable {
  /// The word after `wizard`.
  public var id: String
  public var title: String
}

/// What a form that was filled in will make, in the console's terms.
public struct FormPreview: Equatable, Sendable {
  public struct Field: Equatable, Sendable {
    /// A label of the console.
    public var label: String
    public var value: String
    /// A document or a query, which keeps its line breaks and is never broken.
    public var isCode = false

    init(_ label: String, _ value: String, isCode: Bool = false) {
      self.label = label
      self.value = value
      self.isCode = isCode
    }
  }

  /// A resource inside the one that the form is about.
  public struct Part: Equatable, Sendable {
    public var name: String
    public var fields: [Field]
  }

  /// What is made or shown, by its name.
  public var name: String
  public var fields: [Field]
  public var parts: [Part]

  init(_ name: String, _ fields: [Field] = [], parts: [Part] = []) {
    self.name = name
    self.fields = fields
    self.parts = parts
  }
}
