import Tutor

extension NearMiss {
  /// What was done, and what keeps it from counting.
  var sentence: StyledText {
    "At input \(event) \(deedWords); \(differences.map(\.words).joined(separator: " and "))."
  }

  private var deedWords: StyledText {
    switch deed {
    case .ping(let exchange):
      """
      a ping from \(exchange.from.map { StyledText($0) } ?? "your own computer") to \
      \(exchange.to) was \(exchange.received > 0 ? "answered" : "lost")
      """
    case .connection(let resource): "you connected to \(StyledText(resource))"
    case .call(let operation, let subject):
      "you called \(operation)" + (subject.map { " of \(StyledText($0))" } ?? "")
    case .query(let text): "you ran the query '\(text)'"
    }
  }
}

extension NearMiss.Difference {
  fileprivate var words: StyledText {
    switch self {
    case .sender(let expected):
      "it must come from \(expected.map { StyledText($0) } ?? "your own computer")"
    case .destination(let expected): "it must go to \(expected)"
    case .outcome(let isAnswered):
      isAnswered ? "it should have been lost" : "it should have been answered"
    case .refused(let code): "AWS refused it: \(code)"
    case .notShown: "its answer was not shown"
    case .empty: "the answer was empty"
    case .otherAnswer(let rows):
      rows == 1
        ? "its 1 row lacks something that is asked for"
        : "its \(rows) rows lack something that is asked for"
    case .otherSubject: "it was about something else"
    }
  }
}
