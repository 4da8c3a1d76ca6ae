/// What was answered to a question of a form.
public struct FormAnswer: Equatable, Sendable {
  public var id: String
  public var value: String

  public init(id: String, value: String) {
    self.id = id
    self.value = value
  }
}
