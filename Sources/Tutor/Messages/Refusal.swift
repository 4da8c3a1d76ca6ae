/// Why an input is not carried out.
public enum Refusal: Equatable, Sendable {
  /// A process runs in the foreground: it must end first.
  case processRuns(command: String)
  /// There is no process in the foreground to go on with or to interrupt.
  case nothingRuns
  /// A word asks something that only a person at a terminal can answer; what is to be typed where
  /// there is none.
  case needsTerminal(word: String, instead: String)
}
