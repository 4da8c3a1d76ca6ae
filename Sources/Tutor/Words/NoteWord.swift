/// `note`: a line for the write-up.
public enum NoteWord: TutorWord {
  public static let name = "note"
  public static let position = 100
  public static let usage = "TEXT"

  public static func perform(
    _ arguments: [String], in lab: inout LabState, of context: inout LessonContext
  )
    -> [WordEffect]
  {
    guard !arguments.isEmpty else {
      return [.tell(.notesListed(lab.tutor.notes))]
    }
    lab.tutor.notes.append(arguments.joined(separator: " "))
    return [.tell(.noted)]
  }
}
