public import LabSession

extension ResumeNotice {
  /// One or two sentences: what is different, and what the learner may do about it.
  public var text: StyledText {
    switch self {
    case .differs(let difference, let program):
      """
      Note: this vpclab (\(ProgramVersion.current)) answers an input otherwise than vpclab \
      \(program) did: \(difference.description). The session goes on from what your inputs give now; \
      'check' shows how it stands.
      """
    case .newerLesson(let version, let newest):
      """
      Note: the session goes on with version \(version) of the lesson, with which it began. \
      Version \(newest) is there: 'vpclab start --new' begins it.
      """
    case .lessonMissing(let newest):
      """
      Note: the version of the lesson with which the session began is not here, so it goes on with \
      version \(newest), whose checks may differ. It cannot be graded without its own version; \
      'vpclab start --new' begins anew.
      """
    case .tornLine(let path):
      """
      Note: the program was ended while it saved an input, so that one is not in the session. Half \
      of its line is kept in \(path).
      """
    case .mended(let mendings, let path):
      """
      Note: the session's file had been changed: it had \
      \(mendings.map(\.text).joined(separator: ", and ")). The chain of hashes proves all \
      inputs, so the file was mended; as it was found it is kept in \(path).
      """
    }
  }
}

extension TranscriptMending {
  fileprivate var text: StyledText {
    switch self {
    case .byteOrderMark: "a byte order mark in front"
    case .carriageReturns: "lines that end in CR LF"
    case .blankLines: "blank lines at the end"
    case .repeatedLines: "lines at the end that it has already"
    }
  }
}
