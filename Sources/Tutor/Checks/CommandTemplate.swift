import AWSCommandLine
import AWSModel
import AWSServices
public import LabShell
import Lessons

/// An AWS command of a lesson, read once by the shell's own parser; the lesson's names are filled
/// into its words afterwards, so that no value can ever be taken for syntax.
public struct CommandTemplate: Sendable {
  let words: [TextTemplate]

  /// - Parameter source: the command as the lesson has it, without the leading `aws`.
  public init(_ source: String) throws(ShellWords.Problem) {
    let pieces = TextTemplate(source).pieces
    var references: [Placeholder] = []
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .reference(let reference):
        text.unicodeScalars.append(Self.mark)
        references.append(reference)
      }
    }
    var rest = references[...]
    words = try ShellWords.literalWords(of: text).map { word in
      var pieces: [TextTemplate.Piece] = []
      let parts = word.unicodeScalars.split(
        separator: Self.mark, omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0, let reference = rest.popFirst() { pieces.append(.reference(reference)) }
        if !part.isEmpty { pieces.append(.text(String(part))) }
      }
      return TextTemplate(pieces: pieces)
    }
  }

  /// Stands for a name while the parser reads; of Unicode's private characters, which no lesson has.
  private static let mark: Unicode.Scalar = "\u{10FFFD}"

  /// Why a lesson's command can't be asked, `nil` if it can: the very same reading as at run time.
  public static func problem(of source: String, region: String = "us-west-2") -> String? {
    do {
      let template = try CommandTemplate(source)
      // `0` is a text between quotes and a number elsewhere.
      let words = template.words.map { $0.filled { $0.defaultText ?? "0" } ?? "" }
      let commandLine = AWSCommandLineInterface(
        operations: OperationRegistry.descriptions, region: region)
      guard case .call = try commandLine.invocation(for: words) else {
        return "only an operation of AWS can be asked"
      }
      return nil
    } catch let problem as ShellWords.Problem {
      return problem.description
    } catch let error as CommandLineError {
      return error.standardError
    } catch {
      return "\(error)"
    }
  }
}
