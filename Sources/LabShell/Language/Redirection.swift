/// Where one of a command's streams comes from or goes to.
struct Redirection: Equatable, Sendable {
  enum Descriptor: Int, Equatable, Sendable {
    case standardInput = 0
    case standardOutput = 1
    case standardError = 2
  }

  enum Target: Equatable, Sendable {
    case readFile(Word)
    case writeFile(Word, appends: Bool)
    /// `2>&1`
    case duplicate(Descriptor)
    /// `<<EOF`: its place in the syntax tree's list of here-documents, since the text follows only
    /// after the line.
    case hereDocument(Int)
  }

  var descriptor: Descriptor
  var target: Target
}
