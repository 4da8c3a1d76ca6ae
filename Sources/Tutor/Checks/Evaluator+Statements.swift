import AWSServices
import Documents
import Lessons

extension Evaluator {
  // MARK: Resources by name

  /// A resource with what the learner and the lesson call it.
  mutating func resource(_ id: String) -> NamedResource {
    if let known = named[id] { return known }
    // What has no id but its name needs no other word.
    let resource =
      cloud.hasResource(id)
      ? NamedResource(id: id, name: cloud.name(ofResource: id), role: role(of: id))
      : NamedResource(id: id)
    named[id] = resource
    return resource
  }

  /// The resources that texts speak of by the lesson's names, each once.
  mutating func resources(in texts: [String]) -> [NamedResource] {
    var resources: [NamedResource] = []
    for text in texts {
      for reference in pieces(of: text).references {
        guard let id = value(ofName: reference.name)?.identity else { continue }
        let resource = resource(id)
        if !resources.contains(resource) { resources.append(resource) }
      }
    }
    return resources
  }

  // MARK: Sentences

  /// A text of the lesson as a statement: in prose an id becomes a resource with its name; between
  /// backticks stands a command, in which an id is an id.
  mutating func statement(_ text: String, found: JSONValue? = nil) -> Statement {
    var builder = StatementBuilder()
    for piece in pieces(of: text).pieces {
      switch piece {
      case .text(let text):
        // By bytes: letters are taken for letters only at a price.
        let parts = text.utf8.split(separator: UInt8(ascii: "`"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { builder.toggleCode() }
          builder.add(text: String(Substring(part)))
        }
      case .reference(let reference):
        if reference.name == "found" {
          if builder.isCode {
            let things = found?.spoken ?? []
            builder.add(
              text: (builder.takesSeveral ? things[...] : things.prefix(1)).joined(separator: " "))
          } else {
            add(found, to: &builder)
          }
        } else if builder.isCode {
          builder.add(text: codeText(of: reference))
        } else {
          builder.add(proseFragment(of: reference))
        }
      }
    }
    return builder.statement
  }

  private mutating func codeText(of reference: Placeholder) -> String {
    value(of: reference)?.asText ?? reference.defaultText ?? reference.name.uppercased()
  }

  private mutating func proseFragment(of reference: Placeholder) -> Statement.Fragment {
    guard let value = value(of: reference) else {
      return (reference.defaultText ?? query(named: reference.name)?.calls).map { .text($0) }
        ?? .phrase("something missing")
    }
    let text = value.spoken.joined(separator: ", ")
    if value.string != nil,
      text == self.value(ofName: reference.name)?.identity || cloud.hasResource(text)
    {
      return .resource(resource(text))
    }
    return text.contains(" ") ? .text(text) : .code(text)
  }

  /// What was found, thing for thing, ids with their names.
  private mutating func add(_ found: JSONValue?, to builder: inout StatementBuilder) {
    let things = found?.spoken ?? []
    guard !things.isEmpty else { return builder.add(.phrase("nothing")) }
    for (index, thing) in things.enumerated() {
      if index > 0 { builder.add(text: ", ") }
      for (index, word) in thing.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { builder.add(text: " ") }
        let word = String(word)
        builder.add(cloud.hasResource(word) ? .resource(resource(word)) : .text(word))
      }
    }
  }

  /// A text with its names filled in; a name without a value stays as it was written.
  mutating func readable(_ text: String) -> String {
    pieces(of: text).filled { reference in
      value(of: reference)?.asText ?? reference.defaultText
        ?? "${\(([reference.name] + reference.members).joined(separator: "."))}"
    } ?? text
  }
}

/// Puts a statement together; neighbouring texts become one.
struct StatementBuilder {
  private(set) var statement = Statement([])
  private(set) var isCode = false
  private var code = ""

  /// Whether the option that the command ends with takes several values, as its name says.
  var takesSeveral: Bool {
    let option = code.split(separator: " ").last { $0.hasPrefix("--") } ?? ""
    return option.hasSuffix("s")
  }

  mutating func toggleCode() {
    if isCode {
      statement.fragments.append(.code(code))
      code = ""
    }
    isCode.toggle()
  }

  mutating func add(text: String) {
    guard !text.isEmpty else { return }
    if isCode {
      code += text
    } else if case .text(let before) = statement.fragments.last {
      statement.fragments[statement.fragments.count - 1] = .text(before + text)
    } else {
      statement.fragments.append(.text(text))
    }
  }

  mutating func add(_ fragment: Statement.Fragment) {
    switch fragment {
    case .text(let text): return add(text: text)
    case .phrase(let text) where isCode: return add(text: text)
    default: break
    }
    statement.fragments.append(fragment)
  }
}
