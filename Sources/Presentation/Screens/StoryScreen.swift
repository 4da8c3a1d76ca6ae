import Tutor

extension Layout {
  /// The learner's own packets, the log around them, help and time, and what comes next.
  func lines(of story: SessionStory) -> [StyledLine] {
    let margin: StyledText = isSpoken ? "" : "  "
    var result = lines("\("The story of your packets", .heading)")
    if story.exchanges.isEmpty {
      result += lines("Nothing was pinged so far.", label: margin)
    }
    for exchange in story.exchanges {
      result += lines(exchange.sentence, label: margin, hanging: 4)
    }
    if story.records > 0 {
      result += lines(story.recordsSentence, label: margin, hanging: 4)
    }
    result += lines(story.helpSentence, label: margin, hanging: 4)
    return result + lines(story.nextSentence, label: margin, hanging: 4)
  }
}

extension SessionStory.Exchange {
  fileprivate var sentence: StyledText {
    let sender: StyledText = from.map { StyledText($0, beginsSentence: true) } ?? "Your computer"
    let receiver: StyledText = to.map { "\(StyledText($0)) at \(address)" } ?? "\(address)"
    let logged: StyledText =
      switch (accepted, rejected) {
      case (0, 0): "no flow log saw them leave"
      case (_, 0): "in the log \(accepted) left as ACCEPT"
      case (0, _): "in the log \(rejected) stand as REJECT"
      default: "in the log \(accepted) left as ACCEPT and \(rejected) stand as REJECT"
      }
    return "\(sender) pinged \(receiver): \(sent) sent, \(answered) answered; \(logged)."
  }
}

extension SessionStory {
  fileprivate var recordsSentence: StyledText {
    let strangers = strangersRefused + strangersLetIn
    return """
      The flow logs have \(isPartial ? "more than " : "")\(counted(records, "record")): \
      \(shellRecords) of your shells, \(strangers) of strangers who knocked, \
      \(strangersRefused) of them turned away. Your own traffic came to \(counted(ownBytes, "byte")).
      """
  }

  fileprivate var helpSentence: StyledText {
    let minutes = (seconds + 30) / 60
    let help: StyledText =
      hints + solved + skipped == 0
      ? "without help"
      : "with \(counted(hints, "hint")), \(solved) solved and \(skipped) skipped by the tutor"
    return "It took \(counted(minutes, "minute")) of simulated time, \(help)."
  }

  fileprivate var nextSentence: StyledText {
    openQuestions > 0
      ? "Next: \(word: "answer") (\(counted(openQuestions, "question")) of your write-up)."
      : "Next: \(word: "report") writes your write-up."
  }
}
