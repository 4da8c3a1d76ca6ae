import Tutor

extension StyledText {
  /// A sentence with names beside ids, and with commands kept whole.
  init(_ statement: Statement) {
    self.init()
    for fragment in statement.fragments {
      switch fragment {
      case .text(let text): append(text)
      case .resource(let resource): self += StyledText(resource)
      case .code(let code): self += .command(code)
      }
    }
  }

  /// A resource by the learner's name, else by the lesson's, with its id beside it.
  init(_ resource: NamedResource) {
    guard let name = resource.name ?? resource.role, name != resource.id else {
      self.init(resource.id)
      return
    }
    self.init("\(name) (\(resource.id))")
  }
}
