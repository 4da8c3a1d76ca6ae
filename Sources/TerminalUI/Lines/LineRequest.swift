/// One request for a line: what stands before it and what helps while it is typed.
public struct LineRequest {
  public var prompt: StyledPrompt
  /// Answers Tab, given the text before the cursor; `nil` where there is nothing to complete.
  public var complete: ((_ beforeCursor: String) -> Completion)?
  /// Whether the arrow keys, Ctrl-R and suggestions offer earlier commands; an answer in a form
  /// does not want them.
  public var usesHistory: Bool
  /// Whether Escape gives the line up, as it leaves a form; at a prompt it begins other keys.
  public var isLeftByEscape: Bool

  public init(
    prompt: StyledPrompt, usesHistory: Bool = true, isLeftByEscape: Bool = false,
    complete: ((_ beforeCursor: String) -> Completion)? = nil
  ) {
    self.prompt = prompt
    self.usesHistory = usesHistory
    self.isLeftByEscape = isLeftByEscape
    self.complete = complete
  }
}
