/// Which of the lesson's diagnoses apply, and which of them the learner has been told.
public struct Diagnoses: Equatable, Sendable {
  /// Those that applied when the lab was last looked at.
  public internal(set) var seen: [String] = []
  public internal(set) var said: [String] = []
}
