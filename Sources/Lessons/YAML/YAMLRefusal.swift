/// Features of YAML that a lesson cannot use: each has blown up or misled some reader, and no
/// lesson needs one.
public enum YAMLRefusal: String, Equatable, Sendable {
  case anchor, alias, tag
  case mergeKey = "merge key"
  case secondDocument = "second document"
}
