/// A command that another shell has read already, such as the learner's own bash.
///
/// Its words are written so that this shell reads the same ones, with the files that they name
/// written down first: the text is an ordinary input, and whoever has it needs nothing else.
public struct ForeignCommand: Equatable, Sendable {
  public struct Variable: Equatable, Sendable {
    public let name: String
    public let value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  public let words: [String]
  /// What the other shell's environment has for it.
  public let variables: [Variable]
  /// Files of the other shell that the words name, by the names that they have here.
  public let files: [HomeDirectory.File]
  /// Files that the words name and that are not there.
  public let missingFiles: [String]

  public init(
    words: [String], variables: [Variable] = [], files: [HomeDirectory.File] = [],
    missingFiles: [String] = []
  ) {
    self.words = words
    self.variables = variables
    self.files = files
    self.missingFiles = missingFiles
  }

  /// The command as an input where such files are; what is there already is not written again.
  public func text(in home: HomeDirectory) -> String {
    var commands: [String] = []
    for file in files where (try? home.text(of: file.name)) != file.text {
      let path = ShellQuoting.ifNeeded(file.name)
      if let slash = file.name.lastIndex(of: "/"), !home.isDirectory(String(file.name[...slash])) {
        commands.append("mkdir -p \(ShellQuoting.ifNeeded(String(file.name[..<slash])))")
      }
      commands.append("printf %s \(ShellQuoting.ifNeeded(file.text)) > \(path)")
    }
    for path in missingFiles where home.contains(path) {
      commands.append("rm -f \(ShellQuoting.ifNeeded(path))")
    }
    let assignments = variables.map { "\($0.name)=\(ShellQuoting.ifNeeded($0.value))" }
    commands.append((assignments + words.map(ShellQuoting.ifNeeded)).joined(separator: " "))
    return commands.joined(separator: " && ")
  }
}
