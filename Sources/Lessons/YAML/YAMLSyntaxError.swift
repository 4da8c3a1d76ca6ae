/// Why a text is no YAML, in libyaml's words, and where.
struct YAMLSyntaxError: Error, Equatable {
  var reason: String
  var location: YAMLLocation
}
