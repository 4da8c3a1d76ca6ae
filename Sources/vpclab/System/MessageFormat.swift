import ArgumentParser

/// How `run` and `replay` print what the lab answers.
enum MessageFormat: String, ExpressibleByArgument, CaseIterable {
  /// Output to standard output, the tutor's words to standard error.
  case text
  /// One JSON document a line, all to standard output; docs/messages.md describes them.
  case json
}
