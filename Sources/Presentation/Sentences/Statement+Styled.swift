import Tutor

extension StyledText {
  /// A sentence with names beside ids, and with commands kept whole.
  init(_ statement: Statement) {
    self.init()
    for (index, fragment) in statement.fragments.enumerated() {
      switch fragment {
      case .text(let text): append(text)
      case .resource(let resource):
        self += StyledText(resource, beginsSentence: index == 0)
      case .code(let code): self += .command(code)
      }
    }
  }

  /// `Instance 1, web-a (i-0a1b…)`: what the lesson calls it, what the learner calls it, its id.
  init(_ resource: NamedResource, beginsSentence: Bool = false) {
    let role = resource.roleWithArticle.map { beginsSentence ? $0.capitalizedFirst : $0 }
    let names = [role, resource.name].compactMap(\.self).joined(separator: ", ")
    self.init(names.isEmpty ? resource.id : "\(names) (\(resource.id))")
  }
}

extension NamedResource {
  /// `the subnet of VPC 1`, but `Instance 1`: a name of the lesson's own, with its capital, takes
  /// no article, so a lesson writes nouns alone and they fit after "there is no" as well.
  var roleWithArticle: String? {
    role.map { $0.first?.isLowercase == true ? "the \($0)" : $0 }
  }

  /// The learner's name and the id, where the lesson's word would say it twice.
  var withoutRole: NamedResource { NamedResource(id: id, name: name) }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
