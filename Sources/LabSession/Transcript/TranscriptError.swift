/// Why a file is no whole transcript, and where it stops being one.
public struct TranscriptError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case empty
    /// The first line is no header.
    case notATranscript
    case tooLarge(limit: String)
    /// The chain does not hold: a byte of this line or of one before it was changed.
    case altered
    case malformed(String)
    /// Recorded by a later program; not the learner's mistake.
    case unsupported(String)
    /// Lines that end in CR LF, as some editors and mail programs make them.
    case carriageReturns
    /// Bytes after the last line break.
    case tornTail
  }

  public var reason: Reason
  /// Counts from 1.
  public var line: Int
  /// The event's number, 0 for the header.
  public var event: Int { line - 1 }

  public init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }
}

extension TranscriptError: CustomStringConvertible {
  /// What is wrong, without where.
  public var reasonText: String {
    switch reason {
    case .malformed(let what), .unsupported(let what): what
    case .tooLarge(let limit): "larger than \(limit)"
    case .altered: "the line does not fit the chain of hashes"
    case .empty, .notATranscript, .carriageReturns, .tornTail: description
    }
  }

  public var description: String {
    let place = event == 0 ? "header (line 1)" : "event \(event) (line \(line))"
    switch reason {
    case .empty: return "the file is empty"
    case .notATranscript: return "this is no vpclab transcript: line 1 is not a header"
    case .tooLarge(let limit): return "\(place): larger than \(limit)"
    case .altered:
      return "\(place): altered: the line does not fit the chain of hashes; "
        + "use the file as vpclab wrote it"
    case .malformed(let what): return "\(place): damaged: \(what)"
    case .unsupported(let what): return "\(place): not supported: \(what)"
    case .carriageReturns:
      return "\(place): the lines end in CR LF, so the file was converted on its way; "
        + "use it as vpclab wrote it"
    case .tornTail:
      return "\(place): the last line is not complete: the file was cut off while it was written "
        + "or copied; copy it again, or go on with it (vpclab sessions resume ID)"
    }
  }
}
