/// Every form of the grade book, written by `make generate` from the files in Sources/Gradebook/Formats.
public enum GradebookFormatRegistry {
  static let all: [any GradebookFormat.Type] = [
    CSVFormat.self,
    CanvasFormat.self,
    Check50Format.self,
    CheckpointsFormat.self,
    Classroom50Format.self,
    CourseFormat.self,
    GradescopeFormat.self,
    JSONFormat.self,
    JUnitFormat.self,
    MoodleFormat.self,
    NDJSONFormat.self,
    NbgraderFormat.self,
    OKFormat.self,
    TableFormat.self,
    XAPIFormat.self,
  ]
}
