/// One running shell: the learner's own, or a login on an instance.
struct ShellSession: Equatable, Sendable {
  /// What `set` switches on.
  struct Options: Equatable, Sendable {
    /// `-e`: a command that fails ends the shell.
    var exitsOnError = false
    /// `-u`: expanding a variable that is not set is an error.
    var refusesUnsetVariables = false
    /// `-o pipefail`: a pipeline fails when any of its commands does.
    var failsWithAnyCommand = false
  }

  var variables = Variables()
  var options = Options()
  /// `$?`
  var status = 0
  /// Pings that run in the background, by number.
  var jobs: [Job] = []

  init(user: String, homeDirectory: String) {
    for (name, value) in [("HOME", homeDirectory), ("PWD", homeDirectory), ("USER", user)] {
      // Three short variables are within every limit.
      try? variables.set(name, to: value, isExported: true)
    }
  }
}
