/// A program's call: its words and what it reads.
struct ProgramCall: Sendable {
  var name: String
  var arguments: [String]
  /// From a pipe, a file or a here-document; `nil` at a terminal, where nothing is typed.
  var input: String?

  init(words: [String], input: String? = nil) {
    name = words.first ?? ""
    arguments = Array(words.dropFirst())
    self.input = input
  }
}
