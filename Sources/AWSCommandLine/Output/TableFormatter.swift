import Documents

/// `--output table`: boxes within boxes, one `|` deeper for each level.
struct TableFormatter {
  private var sections: [TableSection] = []

  /// Empty for `null`; an empty response is only its title.
  static func text(of value: JSONValue, title: String, width: Int, isColored: Bool) -> String {
    var formatter = TableFormatter()
    guard formatter.build(value, title: title, level: 0) else { return "" }
    return TableRenderer(isColored: isColored).text(of: formatter.sections, width: width)
  }

  private mutating func build(_ value: JSONValue, title: String?, level: Int) -> Bool {
    guard value.isTruthyInPython else { return false }
    if let title { sections.append(TableSection(title: title, indentation: level)) }
    switch value {
    case .array(let elements):
      if elements.first?.members != nil {
        build(elements, title: title ?? "", level: level)
      } else {
        for element in elements { buildRow(element) }
      }
    case .object(let members): build(members, level: level)
    case .null, .boolean, .integer, .number, .string: break
    }
    return true
  }

  private mutating func buildRow(_ element: JSONValue) {
    if case .array(let cells) = element {
      if cells.allSatisfy(\.isScalar) {
        addRow(cells.map(\.pythonText))
      } else {
        _ = build(element, title: nil, level: 0)
      }
    } else {
      addRow([element.pythonText])
    }
  }

  private mutating func build(_ members: JSONObject, level: Int) {
    let headers = members.filter(\.value.isScalar).map(\.name).sorted(by: byCodePoints)
    if headers.count == 1 {
      addRow([headers[0], members[headers[0]]?.pythonText ?? ""])
    } else if !headers.isEmpty {
      setHeaders(headers)
      addRow(headers.map { members[$0]?.pythonText ?? "" })
    }
    for name in members.names.sorted(by: byCodePoints) where !headers.contains(name) {
      _ = build(members[name] ?? .null, title: name, level: level + 1)
    }
  }

  private mutating func build(_ elements: [JSONValue], title: String, level: Int) {
    var scalars: Set<String> = []
    var others: Set<String> = []
    for member in elements.compactMap(\.members).joined() {
      if member.value.isScalar { scalars.insert(member.name) } else { others.insert(member.name) }
    }
    let headers = scalars.sorted(by: byCodePoints)
    setHeaders(headers)
    for (index, element) in elements.enumerated() {
      if index > 0 && !others.isEmpty {
        sections.append(TableSection(title: title, indentation: level))
        setHeaders(headers)
      }
      addRow(headers.map { element[$0]?.pythonText ?? "" })
      for name in others.sorted(by: byCodePoints) {
        if let value = element[name] { _ = build(value, title: name, level: level + 1) }
      }
    }
  }

  private mutating func addRow(_ row: [String]) {
    if !sections.isEmpty { sections[sections.count - 1].addRow(row) }
  }

  private mutating func setHeaders(_ headers: [String]) {
    if !sections.isEmpty { sections[sections.count - 1].setHeaders(headers) }
  }
}

extension JSONValue {
  /// Python's truth, in which 0 is false.
  fileprivate var isTruthyInPython: Bool {
    switch self {
    case .null: false
    case .boolean(let flag): flag
    case .integer(let number): number != 0
    case .number(let number): number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
