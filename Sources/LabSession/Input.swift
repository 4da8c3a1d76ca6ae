public import Documents

/// Everything that can be done to a lab, and so everything that a transcript records.
public enum Input: Equatable, Sendable {
  /// A complete command as typed, over as many lines as it took. `interruptedAfter` is how many
  /// packets a ping without end had sent when Ctrl-C came; `nil` when nothing was interrupted.
  case command(String, interruptedAfter: Int? = nil)
  /// An answer to one of the write-up's prompts.
  case answer(prompt: String, text: String)
  /// A form filled in, field by field.
  case form(wizard: String, values: Members)
}
