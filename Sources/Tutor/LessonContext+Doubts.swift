import Lessons

extension LessonContext {
  /// Friendly questions about what an answer says.
  mutating func doubts(about answer: String, to prompt: String, in lab: LabState) -> [LabMessage] {
    let answer = AnswerText(answer)
    var messages: [LabMessage] = []
    for doubt in lesson.doubts where doubt.prompts.isEmpty || doubt.prompts.contains(prompt) {
      guard doubt.says.allSatisfy({ $0.contains(where: answer.has) }),
        // What the learner's own lab has may well be written.
        !doubt.unless.contains(where: { answer.has(filled($0, in: lab)) })
      else { continue }
      messages.append(.answerDoubted(id: doubt.id, statement(doubt.ask, in: lab)))
    }
    return messages
  }
}

/// An answer, to be searched for words and beginnings of words.
private struct AnswerText {
  private let text: String
  /// The words alone, a blank before each and one behind the last.
  private let words: String

  init(_ text: String) {
    self.text = text.lowercased()
    words = " " + Self.words(of: self.text) + " "
  }

  /// `peer` is in `peered`, yet `port 6` is not in `port 61`.
  func has(_ phrase: String) -> Bool {
    let phrase = phrase.lowercased()
    let wanted = Self.words(of: phrase)
    guard !wanted.isEmpty else { return text.contains(phrase) }
    return words.contains(" " + wanted + (wanted.last?.isNumber == true ? " " : ""))
  }

  private static func words(of text: String) -> String {
    // A full stop ends a sentence, or stands inside an address.
    text.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "/") }
      .map { word in
        var word = word
        while word.last == "." { word = word.dropLast() }
        return String(word)
      }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }
}
