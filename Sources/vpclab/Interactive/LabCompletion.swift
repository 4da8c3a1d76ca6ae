import AWSCommandLine
import CloudSimulator
import LabSession
import LabShell
import TerminalUI

/// What Tab offers at the prompt: tutor words, programs, and the AWS CLI with the lab's own
/// resources.
struct LabCompletion {
  private let lab: Lab

  init(_ lab: Lab) {
    self.lab = lab
  }

  func complete(_ beforeCursor: String) -> Completion {
    let command = Self.lastCommand(of: beforeCursor)
    let words = command.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let word = words.last ?? ""
    if words.count > 1, words.first == "aws" {
      return Completion(word: word, candidates: awsCandidates(for: Array(words.dropFirst())))
    }
    var texts = lab.candidates(for: command) ?? []
    if words.count <= 1 { texts += programs.filter { $0.hasPrefix(word) } }
    var seen: Set<String> = []
    let candidates = texts.filter { seen.insert($0).inserted }.sorted()
    return Completion(word: word, candidates: candidates.map { .init($0) })
  }

  private var programs: [String] { ["aws"] + lab.state.shell.programNames }

  /// What follows the last `|`, `;`, `&&` or `$(`.
  private static func lastCommand(of text: String) -> String {
    let start = text.lastIndex { "|;&(".contains($0) }.map { text.index(after: $0) }
    return String(text[(start ?? text.startIndex)...].drop { $0 == " " })
  }

  private func awsCandidates(for words: [String]) -> [Completion.Candidate] {
    let interface = AWSCommandLineInterface(
      operations: OperationRegistry.all.map { $0.description }, region: lab.state.cloud.region)
    let resources = LabResources(cloud: lab.state.cloud)
    let words = words.filter { !$0.isEmpty } + (words.last == "" ? [""] : [])
    return interface.candidates(for: words) { resources.candidates(for: $0) }
      .map { .init($0.text, description: $0.remark) }
  }
}
