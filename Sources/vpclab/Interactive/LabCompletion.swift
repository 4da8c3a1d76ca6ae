import AWSCommandLine
import AWSServices
import DataPlane
import LabSession
import LabShell
import Languages
import NetworkModel
import Presentation
import TerminalUI
import Tutor

/// What Tab offers at the prompt: tutor words, programs, and the AWS CLI with the lab's own
/// resources.
struct LabCompletion {
  private let lab: Lab
  private let language: Language

  init(_ lab: Lab, language: Language) {
    self.lab = lab
    self.language = language
  }

  func complete(_ beforeCursor: String) -> Completion {
    let word = beforeCursor.split(separator: " ", omittingEmptySubsequences: false).last ?? ""
    let cloud = lab.state.cloud
    let there = cloud.serving(region(of: beforeCursor))
    let isFirst = word.utf8.count == beforeCursor.utf8.count
    let tutor = (lab.candidates(for: beforeCursor) ?? []).map { name in
      Candidate(name, isFirst ? WordSummaries.summary(of: name)?.plain(in: language) ?? "" : "")
    }
    let shell = lab.state.shell.candidates(for: beforeCursor, in: cloud) { member in
      there.references(for: member).map { Candidate($0.text, $0.name ?? "") }
    }
    var seen: Set<String> = []
    let candidates = (tutor + shell).filter { seen.insert($0.text).inserted }
    return Completion(
      word: String(word),
      candidates: candidates.map { .init(Self.quoted($0.text), description: $0.remark) })
  }

  /// The Region that the line's `aws` command is about, if it can be used; else the lab's own.
  private func region(of line: String) -> String {
    let home = lab.state.cloud.region
    let words = line.split(separator: " ").map(String.init)
    let shell = lab.state.shell
    let named =
      words.lastIndex(of: "--region").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
      ?? shell.value(of: "AWS_REGION") ?? shell.value(of: "AWS_DEFAULT_REGION")
      ?? shell.awsConfiguration.region
    guard words.first == "aws", let named, Cloud.isUsable(region: named) else { return home }
    return named
  }

  /// A name with blanks is one word only in quotes.
  private static func quoted(_ text: String) -> String {
    text.contains(" ") ? "\"\(text)\"" : text
  }
}
