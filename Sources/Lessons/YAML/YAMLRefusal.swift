/// Features of YAML that a lesson cannot use: each has blown up or misled some reader (reliability.md
/// §3, row 5), and no lesson needs one.
public enum YAMLRefusal: String, Equatable, Sendable {
  case anchor, alias, tag
  case mergeKey = "merge key"
  case secondDocument = "second document"
}
