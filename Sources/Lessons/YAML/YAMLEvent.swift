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
