/// `note`: a line for the write-up.
public enum NoteWord: TutorWord {
  public static let name = "note"
  public static let usage = "TEXT"
  public static let summary = "keep a note for the write-up"

  public static func perform(_ arguments: [String], in lab: inout LabState, of course: inout Course)
    -> [WordEffect]
  {
    guard !arguments.isEmpty else {
      let notes = lab.tutor.notes.map { "  - \($0)" }
      return [.say(notes.isEmpty ? "No notes yet: note TEXT." : notes.joined(separator: "\n"))]
    }
    lab.tutor.notes.append(arguments.joined(separator: " "))
    return [.say("Noted.")]
  }
}
