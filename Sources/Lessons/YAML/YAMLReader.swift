import CLibYAML

/// libyaml's parser behind a Swift type; the only file of this room that touches C memory.
final class YAMLReader {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// `nil` when libyaml has no memory left.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    input = .allocate(capacity: max(1, bytes.count))
    _ = input.initialize(from: bytes)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      input.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; an error says why the text is no YAML and where.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
      defer { yaml_event_delete(&event) }
      if let kind = Self.kind(of: event) {
        return YAMLEvent(kind: kind, location: Self.location(of: event.start_mark))
      }
    }
  }

  /// `nil` for what says nothing: the start of the stream.
  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind? {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_STREAM_END_EVENT: return .streamEnd
    case YAML_ALIAS_EVENT: return .refused(.alias)
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      if scalar.anchor != nil { return .refused(.anchor) }
      if scalar.tag != nil { return .refused(.tag) }
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return .scalar(String(decoding: bytes, as: UTF8.self))
    case YAML_SEQUENCE_START_EVENT:
      if event.data.sequence_start.anchor != nil { return .refused(.anchor) }
      return event.data.sequence_start.tag != nil ? .refused(.tag) : .sequenceStart
    case YAML_SEQUENCE_END_EVENT: return .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      if event.data.mapping_start.anchor != nil { return .refused(.anchor) }
      return event.data.mapping_start.tag != nil ? .refused(.tag) : .mappingStart
    case YAML_MAPPING_END_EVENT: return .mappingEnd
    default: return nil
    }
  }

  private var syntaxError: YAMLSyntaxError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    let context = parser.pointee.context.map { " " + String(cString: $0) } ?? ""
    return YAMLSyntaxError(
      reason: problem + context, location: Self.location(of: parser.pointee.problem_mark))
  }

  private static func location(of mark: yaml_mark_t) -> YAMLLocation {
    YAMLLocation(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }
}

/// What libyaml tells while it reads, free of its memory.
struct YAMLEvent {
  enum Kind {
    case documentStart, documentEnd, streamEnd
    case scalar(String)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
    case refused(YAMLRefusal)
  }

  var kind: Kind
  var location: YAMLLocation
}

/// Features of YAML that a lesson cannot use: each has blown up or misled some reader, and no
/// lesson needs one.
public enum YAMLRefusal: String, Equatable, Sendable {
  case anchor, alias, tag
  case mergeKey = "merge key"
  case secondDocument = "second document"
}

/// Where something stands in a file, line and column counted from 1.
public struct YAMLLocation: Equatable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Why a text is no YAML, in libyaml's words, and where.
struct YAMLSyntaxError: Error, Equatable {
  var reason: String
  var location: YAMLLocation
}
