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
