import CLibYAML
import Documents

/// The document of `--cli-input-yaml`, read by libyaml and typed as YAML 1.2's core schema has it.
///
/// Anchors, aliases and tags are refused: no request needs them, and each has misled some reader.
struct YAMLDocument {
  private static let maximumDepth = 64

  /// `nil` for what is no YAML, or says a key twice; an empty text is `null`.
  static func value(of text: String) -> JSONValue? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { return nil }
    defer { yaml_parser_delete(parser) }
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
      var document = YAMLDocument()
      var event = yaml_event_t()
      while yaml_parser_parse(parser, &event) == 1 {
        defer { yaml_event_delete(&event) }
        if event.type == YAML_STREAM_END_EVENT { return document.root ?? .null }
        guard document.consume(event) else { return nil }
      }
      return nil
    }
  }

  /// A list or mapping that is not closed yet.
  private struct Open {
    var isMapping: Bool
    var elements: [JSONValue] = []
    var members = JSONObject()
    var key: String?
  }

  private var root: JSONValue?
  private var open: [Open] = []

  private mutating func consume(_ event: yaml_event_t) -> Bool {
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      guard scalar.anchor == nil, scalar.tag == nil else { return false }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = String(decoding: bytes, as: UTF8.self)
      if let last = open.indices.last, open[last].isMapping, open[last].key == nil {
        guard open[last].members[text] == nil else { return false }
        open[last].key = text
        return true
      }
      return add(scalar.style == YAML_PLAIN_SCALAR_STYLE ? Self.typed(text) : .string(text))
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      return start.anchor == nil && start.tag == nil && begin(Open(isMapping: false))
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      return start.anchor == nil && start.tag == nil && begin(Open(isMapping: true))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let closed = open.popLast() else { return false }
      return add(closed.isMapping ? .object(closed.members) : .array(closed.elements))
    case YAML_ALIAS_EVENT: return false
    // A second document is one too many.
    case YAML_DOCUMENT_START_EVENT: return root == nil
    default: return true
    }
  }

  private mutating func begin(_ container: Open) -> Bool {
    guard open.count < Self.maximumDepth else { return false }
    // A list or mapping is no member's name.
    if let last = open.last, last.isMapping, last.key == nil { return false }
    open.append(container)
    return true
  }

  private mutating func add(_ value: JSONValue) -> Bool {
    guard let last = open.indices.last else {
      root = value
      return true
    }
    if let key = open[last].key {
      open[last].members[key] = value
      open[last].key = nil
    } else {
      open[last].elements.append(value)
    }
    return true
  }

  /// `yes` and `on` are texts, as they are not in YAML 1.1.
  private static func typed(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return true
    case "false", "False", "FALSE": return false
    default: break
    }
    guard let first = text.utf8.first, "+-.0123456789".utf8.contains(first) else {
      return .string(text)
    }
    if let number = PythonNumber.integer(text), !text.contains(where: \.isWhitespace) {
      return .integer(number)
    }
    let isFraction = text.utf8.allSatisfy { "+-.0123456789eE_".utf8.contains($0) }
    if isFraction, let number = Double(text.filter { $0 != "_" }) { return .number(number) }
    return .string(text)
  }
}
