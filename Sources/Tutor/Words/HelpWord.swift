/// `help`: what can be typed.
public enum HelpWord: TutorWord {
  public static let name = "help"
  public static let position = 10
  public static let usage = "[WORD]"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard let name = arguments.first else {
      return [.tell(.wordsListed(TutorWordRegistry.all.map { WordUsage($0) }))]
    }
    guard let word = TutorWordRegistry.word(named: name) else {
      return [.refuse(.misused(.unknownWord(name)))]
    }
    return [.tell(.wordExplained(WordUsage(word)))]
  }

  public static func candidates(
    after arguments: [String], in lab: LabState, of context: LessonContext
  )
    -> [String]
  { arguments.isEmpty ? TutorWordRegistry.all.map { $0.name } : [] }
}
