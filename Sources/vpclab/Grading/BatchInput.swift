import Documents
import Foundations
import Grading
import LabSession
import Presentation
import Submissions
import SystemCalls

/// Where the files of a batch come from.
enum BatchInput {
  /// Files, folders and archives; `-` is standard input.
  static func read(_ paths: [String], with reader: SubmissionReader) throws(CommandFailure) {
    var named: [String] = []
    for path in paths {
      guard path == "-" else {
        named.append(path)
        continue
      }
      reader.read(named)
      named = []
      do throws(SystemError) {
        reader.read(
          try DescriptorIO.readAll(STDIN_FILENO, limit: 64 << 20), name: "standard input")
      } catch {
        throw CommandFailure(
          "cannot read standard input: \(error)", status: .inputOutputFailed)
      }
    }
    reader.read(named)
  }

  /// One JSON document a line: `{"id": …, "path": …}` or `{"id": …, "transcript": …}`.
  ///
  /// Each line with a transcript or a file has one line of output; an archive or a folder has one for
  /// each file in it. All begin with the line's number and id.
  static func readLines(into batch: GradeBatch) throws(CommandFailure) {
    let lines = StandardInputLines()
    var number = 0
    while batch.goesOn, let line = try lines.next() {
      defer { number += 1 }
      var mark: JSONObject = ["i": .integer(number)]
      guard let line, let text = String(validating: line, as: UTF8.self),
        let request = try? JSONValue(
          parsingJSON: text, limits: JSONValue.JSONLimits(bytes: StandardInputLines.limit))
      else {
        batch.add(
          GradingFailure(
            file: "line \(number + 1)", code: .unreadable,
            message: "the line is no JSON object of at most 24 MiB"),
          mark: mark)
        continue
      }
      if let id = request["id"] { mark["id"] = id }
      if let transcript = request["transcript"]?.string {
        batch.grade(
          Array(transcript.utf8), file: request["path"]?.string ?? "line \(number + 1)",
          mark: mark)
      } else if let path = request["path"]?.string {
        let reader = SubmissionReader(fileLimit: TranscriptLimits.bytes) { submission in
          batch.add(submission, mark: mark)
          return batch.goesOn
        }
        reader.read([path])
      } else {
        batch.add(
          GradingFailure(
            file: "line \(number + 1)", code: .unreadable,
            message: "the line has neither \"path\" nor \"transcript\""), mark: mark)
      }
    }
  }
}

extension GradeBatch {
  /// A file that was handed in, whatever it is.
  func add(_ submission: Submission, mark: JSONObject = [:]) {
    switch submission.content {
    case .bytes(let bytes): grade(bytes, file: submission.name, mark: mark)
    case .unread(let reason):
      add(
        GradingFailure(file: submission.name, code: reason.code, message: reason.description),
        mark: mark)
    }
  }
}

extension UnreadReason {
  fileprivate var code: GradingFailure.Code {
    switch self {
    case .link: .link
    case .notAFile: .notAFile
    case .unreadable: .unreadable
    case .tooLarge: .tooLarge
    case .emptyFolder: .emptyFolder
    case .nothingThere: .noTranscripts
    case .tooDeep: .tooDeep
    case .systemFile: .systemFile
    case .document: .document
    case .repeated: .repeated
    case .damagedArchive: .damagedArchive
    case .encrypted: .encrypted
    case .unsupportedArchive: .unsupportedArchive
    case .archiveBudget: .archiveLimit
    }
  }
}

/// Standard input line by line, each as soon as it is there.
private final class StandardInputLines {
  /// A transcript as a JSON string is at most three times as long.
  static let limit = 24 << 20

  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The next line; `nil` inside for one that is too long, `nil` at the end.
  func next() throws(CommandFailure) -> [UInt8]?? {
    var searched = start
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        start = end + 1
        return .some(isTooLong ? nil : line)
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        let line = Array(buffer[start...])
        start = buffer.count
        return .some(isTooLong ? nil : line)
      }
      if buffer.count - start > Self.limit {
        isTooLong = true
        start = buffer.count
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private func fill() throws(CommandFailure) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    do throws(SystemError) {
      let count = try chunk.withUnsafeMutableBufferPointer { memory throws(SystemError) in
        try DescriptorIO.read(STDIN_FILENO, into: UnsafeMutableRawBufferPointer(memory))
      }
      if count == 0 { isAtEnd = true }
      buffer += chunk[..<count]
    } catch {
      throw CommandFailure("cannot read standard input: \(error)", status: .inputOutputFailed)
    }
  }
}
