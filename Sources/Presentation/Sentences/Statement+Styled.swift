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

  /// `Instance 1, web-a (i-0a1b…)`: what the lesson calls it, what the learner calls it, its id.
  init(_ resource: NamedResource) {
    let names = [resource.role, resource.name].compactMap(\.self).joined(separator: ", ")
    self.init(names.isEmpty ? resource.id : "\(names) (\(resource.id))")
  }
}
