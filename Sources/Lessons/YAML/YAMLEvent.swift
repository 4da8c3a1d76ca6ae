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
