import Documents

@testable import AWSModel

/// Writes a service's model as the generator does, from what was read of it.
///
/// What comes out differently was lost or mixed up on the way in. Shapes with limits have no names
/// once they are read, so they are written as what they are on both sides: `integer:5:1000`.
enum ModelLines {
  /// The lines that the generator wrote, with limited scalars put in where they are used.
  static func generated(_ service: Service) -> [String] {
    let lines = GeneratedModel.text(of: service).split(separator: "\n").map(String.init)
    var scalars: [String: String] = [:]
    for line in lines {
      let words = line.split(separator: " ").map(String.init)
      if isScalar(line) { scalars[words[1]] = words[0] + ":\(words[2]):\(words[3])" }
    }
    return joined(lines.filter { !isScalar($0) }).map { line in
      let indent = line.hasPrefix(" ") ? " " : ""
      var words = line.split(separator: " ").map(String.init)
      let uses =
        indent.isEmpty
        ? (words[0] == "list" ? [2] : words[0] == "map" ? [2, 3] : []) : words.count > 1 ? [1] : []
      for place in uses { words[place] = scalars[words[place]] ?? words[place] }
      return indent + words.joined(separator: " ")
    }
  }

  static func read(_ service: Service) -> [String] {
    let model = ServiceModel.of(service)
    var lines = ["service \(service.rawValue) \(model.wireProtocol) \(model.apiVersion)"]
    for name in model.operations.keys.sorted() {
      if let operation = model.operations[name] { lines += text(of: operation) }
    }
    for waiter in model.waiters { lines += text(of: waiter) }
    for error in model.errors { lines.append("error \(error.name) \(error.code) \(error.status)") }
    var shapes: [String: [String]] = [:]
    for case .structure(let structure) in model.shapes {
      shapes[structure.name] = ["structure \(structure.name)"] + structure.members.map(text)
    }
    for case .list(let content) in model.shapes {
      shapes[content.name] = [
        "list \(content.name) \(type(content.element)) \(content.itemName ?? "-") "
          + (content.isFlattened ? "flat" : "nested") + limits(content.limits, " ")
      ]
    }
    for case .map(let content) in model.shapes {
      shapes[content.name] = [
        "map \(content.name) \(type(content.key)) \(type(content.value))"
          + limits(content.limits, " ")
      ]
    }
    for case .enumeration(let content) in model.shapes {
      shapes[content.name] = [
        "enumeration \(content.name)", " " + content.words.joined(separator: " "),
      ]
    }
    for name in shapes.keys.sorted() { lines += shapes[name] ?? [] }
    return lines
  }

  private static func text(of operation: OperationModel) -> [String] {
    var lines = [
      "operation \(operation.name) \(operation.input?.name ?? "-") \(operation.output?.name ?? "-")"
    ]
    if let wrapper = operation.resultWrapper { lines.append(" wrapper \(wrapper)") }
    if !operation.errors.isEmpty {
      lines.append(" errors " + operation.errors.joined(separator: " "))
    }
    if let pages = operation.paginator {
      let list = { (words: [String]) in words.isEmpty ? "-" : words.joined(separator: ",") }
      lines.append(
        " pages \(pages.inputToken) \(pages.outputToken) \(pages.limitMember ?? "-") "
          + "\(pages.moreResults ?? "-") \(list(pages.results)) \(list(pages.nonAggregates))")
    }
    if !operation.filters.isEmpty {
      lines.append(" filters " + operation.filters.joined(separator: " "))
    }
    return lines
  }

  private static func text(of waiter: Waiter) -> [String] {
    ["waiter \(waiter.name) \(waiter.operation) \(waiter.delay) \(waiter.maximumAttempts)"]
      + waiter.acceptors.map {
        " \($0.state) \($0.matcher) \($0.expected.json(.line))"
          + ($0.argument.isEmpty ? "" : " \($0.argument)")
      }
  }

  private static func text(of member: Member) -> String {
    let mark = member.isRequired ? "*" : member.isToken ? "!" : ""
    var text = " \(member.name)\(mark) \(type(member.shape))"
    if let query = member.queryName {
      text += " \(member.wireName ?? "-") \(query)"
    } else if let wire = member.wireName {
      text += " \(wire)"
    }
    return text
  }

  private static func type(_ shape: Shape) -> String {
    switch shape {
    case .string(let limits): "string" + self.limits(limits, ":")
    case .integer(let limits): "integer" + self.limits(limits, ":")
    case .long(let limits): "long" + self.limits(limits, ":")
    case .double(let limits): "double" + self.limits(limits, ":")
    case .blob(let limits): "blob" + self.limits(limits, ":")
    case .boolean: "boolean"
    case .timestamp: "timestamp"
    case .enumeration(let enumeration): enumeration.name
    case .list(let list): list.name
    case .map(let map): map.name
    case .structure(let structure): structure.name
    }
  }

  private static func limits(_ limits: Shape.Limits, _ separator: String) -> String {
    guard limits != .none else { return "" }
    return separator + (limits.minimum.map(String.init) ?? "-") + separator
      + (limits.maximum.map(String.init) ?? "-")
  }

  private static func isScalar(_ line: String) -> Bool {
    ["string ", "integer ", "long ", "double ", "blob "].contains { line.hasPrefix($0) }
  }

  /// An enumeration's words on one line.
  private static func joined(_ lines: [String]) -> [String] {
    var result: [String] = []
    var isEnumeration = false
    for line in lines {
      if isEnumeration, line.hasPrefix(" "), result.last?.hasPrefix(" ") == true {
        result[result.count - 1] += line
        continue
      }
      if !line.hasPrefix(" ") { isEnumeration = line.hasPrefix("enumeration ") }
      result.append(line)
    }
    return result
  }
}
