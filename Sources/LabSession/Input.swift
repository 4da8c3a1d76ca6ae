public import Documents
public import Tutor

/// Everything that can be done to a lab, and so everything that a transcript records.
public enum Input: Equatable, Sendable {
  /// A complete command, over as many lines as it took.
  ///
  /// `isFollowed` says that a terminal watches it: a ping that stands alone goes on in the
  /// foreground until it has ended, and there is somebody to ask.
  case command(ParsedInput, isFollowed: Bool = false)
  /// Time passes until the foreground process has sent so many packets more, or has ended.
  case proceed(packets: Int)
  /// Ctrl-C ends the foreground process.
  case interrupt
  /// An answer to one of the write-up's prompts.
  case answer(prompt: String, text: String)
  /// A form filled in, field by field.
  case form(wizard: String, values: Members)

  /// A command that is parsed here.
  public static func command(_ text: String, isFollowed: Bool = false) -> Input {
    .command(ParsedInput(text), isFollowed: isFollowed)
  }
}
