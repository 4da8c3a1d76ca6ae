extension Datum {
  /// What stands at a path of member names and list positions; missing when the path leads nowhere.
  func value(at steps: some Sequence<FieldName.Step>) -> Datum {
    var value = self
    for step in steps {
      switch (step, value) {
      case (.member(let name), .map(let members)):
        let name = Text(name)
        value = members.last { $0.name == name }?.value ?? .null
      case (.member(let name), .list(let items)):
        // Discovered fields are flattened: `a.items.0.id`.
        guard let index = Int(name), items.indices.contains(index) else { return .null }
        value = items[index]
      case (.item(let index), .list(let items)):
        guard items.indices.contains(index) else { return .null }
        value = items[index]
      default: return .null
      }
    }
    return value
  }
}
