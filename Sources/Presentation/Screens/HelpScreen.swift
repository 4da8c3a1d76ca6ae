import Tutor

extension Layout {
  /// The answer to `help`: what can be typed.
  func linesOfWords(_ words: [WordUsage]) -> [StyledLine] {
    let languages: [(term: StyledText, meaning: StyledText)] = [
      (
        "AWS commands",
        "\(command: "aws ec2 describe-vpcs --output table") (\(command: "aws help"))"
      ),
      (
        "Shell",
        "\(command: "NAME=$(aws … --query … --output text)"), pipes, grep head sort wc and others"
      ),
      (
        "Instances",
        "\(command: "connect NAME [COMMAND]"), \(command: "ping ADDRESS"), \(command: "curl ADDRESS")"
      ),
      ("Time", "\(command: "wait 5m") (simulated: nobody waits)"),
    ]
    return definitions(languages, indentation: 0) + [StyledLine()]
      + lines("\("The tutor understands:", .heading)")
      + definitions(
        words.map { (StyledText($0), WordSummaries.summary(of: $0.name) ?? "") })
  }

  func linesOfWord(_ word: WordUsage) -> [StyledLine] {
    lines(StyledText(word))
      + lines(WordSummaries.summary(of: word.name) ?? "", label: isSpoken ? "" : "  ")
  }
}
