/// What stands right of `like`: literal text to be contained, or a regular expression to be found.
enum TextPattern: Sendable {
  case containing(Text)
  case matching(RegularExpression)
}
