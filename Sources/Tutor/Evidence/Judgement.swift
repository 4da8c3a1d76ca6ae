/// What asking the lab for a requirement gives: not a yes or no, but the reason with its witnesses.
///
/// `check`, the "[!]" line, notes, hints, grades, pictures and exports are views of this value;
/// nobody guesses a cause a second time.
public enum Judgement: Equatable, Sendable {
  case holds(Evidence)
  case fails(Failure, Evidence)
  /// It cannot be judged until another requirement of the same checkpoint holds (by index), or until
  /// something that its names speak of exists (`nil`).
  case waits(for: Int?)

  public var holds: Bool { if case .holds = self { true } else { false } }

  public var failure: Failure? { if case .fails(let failure, _) = self { failure } else { nil } }

  public var evidence: Evidence? {
    switch self {
    case .holds(let evidence), .fails(_, let evidence): evidence
    case .waits: nil
    }
  }
}
