import Documents
import Tutor

extension Transcript {
  /// Digests what the session consists of: lesson, seed, start and inputs.
  ///
  /// Names, ids and clocks take no part, so that a session handed in twice is known again.
  public var sessionDigest: Digest {
    var output = CanonicalBytes()
    output.write(header.lessonDigest)
    output.write(String(header.seed))
    output.write(.integer(header.startedAt))
    for input in inputs {
      switch input {
      case .command(let input, let isFollowed):
        output.write(["cmd", .string(input.text), .boolean(isFollowed)])
      case .proceed(let packets): output.write(["go", .integer(packets)])
      case .interrupt: output.write(["int"])
      case .answer(let prompt, let text): output.write(["ans", .string(prompt), .string(text)])
      case .form(let wizard, let values):
        output.write(["form", .string(wizard), .object(values)])
      }
    }
    return Digest(of: output.bytes)
  }
}
