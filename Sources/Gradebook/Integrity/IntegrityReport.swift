import Foundations
import Grading

/// What sessions of a class have in common, or show of their making, that no points tell.
///
/// Observations with their evidence and with how many of the class show the same; never an
/// accusation. docs/integrity.md says what each can and cannot mean.
public struct IntegrityReport: Sendable {
  private struct Session: Sendable {
    var file: String
    var owner: String
    var receipt: String
    var inputs: Int
    var whole: Int
    var digest: String
  }

  private struct Observation: Sendable {
    var session: Int
    var text: String
  }

  private var sessions: [Session] = []
  private var likeness = LikenessIndex()
  private var solution: [Observation] = []
  private var pace: [Observation] = []
  private var clock: [Observation] = []
  private var names: [Observation] = []
  private var different: [Observation] = []

  /// From how many percent on a session is said to follow the lesson's solution.
  static let solutionShare = 90

  public init() {}

  public mutating func add(_ row: GradebookRow) {
    guard let grade = row.grade else { return }
    let number = likeness.add(grade.marks)
    sessions.append(
      Session(
        file: grade.file, owner: row.owner, receipt: grade.receipt, inputs: grade.inputs,
        whole: grade.wholeMark, digest: String(grade.session.prefix(16))))
    if let share = grade.solutionShare, share >= Self.solutionShare {
      solution.append(
        Observation(session: number, text: "\(share) % of it is the lesson's own solution"))
    }
    if let pace = grade.pace {
      if pace.isFasterThanTyping {
        let seconds = GradebookNumber.text(pace.seconds, digits: 1)
        self.pace.append(
          Observation(session: number, text: "\(pace.characters) characters in \(seconds) s"))
      }
      if let event = pace.clockGoesBackAt {
        clock.append(Observation(session: number, text: "the clock goes back at event \(event)"))
      }
    }
    for case .carriesNameOf(let name, let student) in row.notes {
      names.append(
        Observation(session: number, text: "handed in by \(student), begun by \(name)"))
    }
    if !grade.content.isVerified {
      different.append(Observation(session: number, text: grade.content.disagreement))
    }
  }

  /// Files by their names, for a folder.
  public var files: [(name: String, text: String)] {
    let pairs = likeness.pairs().filter { isOfTwo($0.first, $0.second) }
    let page = page(pairs)
    return [
      ("integrity.html", page.html), ("integrity.md", page.markdown), ("pairs.csv", table(pairs)),
    ]
  }

  /// One person's attempts are alike, and that says nothing.
  private func isOfTwo(_ first: Int, _ second: Int) -> Bool {
    sessions[first].owner.isEmpty || sessions[first].owner != sessions[second].owner
  }

  private func page(_ pairs: [LikenessIndex.Pair]) -> Page {
    var page = Page(title: "Observations on \(sessions.count) sessions")
    page.add(
      .paragraph([
        .text(
          "These are observations, and none of them proves anything about a person. Each says how "
            + "many of this class show the same. Look at the sessions ("),
        .code("vpclab replay"), ", ", .code("vpclab diff"), ", ", .code("vpclab sh --from"),
        "), and talk.",
      ]))
    page.blocks += groups(
      "The same session", "Same lesson, seed, start and inputs: one file under several names.",
      by: \.digest)
    page.blocks += groups(
      "The same inputs in other sessions",
      "Everything typed is the same, in the same sequence, but for ids, addresses and tags.",
      by: { $0.inputs < 5 ? "" : "\($0.whole)" }, without: \.digest)
    page.add(.heading("Nearly the same inputs"))
    page.add(
      .paragraph([
        .text(
          "Of what at most \(likeness.mostSessionsOfRareMark) sessions typed, three inputs in a row, these "
            + "share at least \(LikenessIndex.leastShare) %.")
      ]))
    page.blocks.append(
      pairs.isEmpty
        ? .paragraph(["None."])
        : .table(
          heading: ["Session", "Session", "Shared", "Of the shorter one's rare inputs"],
          rows: pairs.prefix(200).map {
            [label($0.first), label($0.second), "\($0.shared)", "\($0.share) %"]
          }))
    page.blocks += list(
      "The lesson's own solution",
      "At least \(Self.solutionShare) % of what was typed is in the solution that comes with the lesson. "
        + "Whoever follows the strongest hints types much of it, too.", solution)
    page.blocks += list(
      "Faster than anybody types",
      "Pasted, or played from a script. Pasting one's own notes looks the same.", pace)
    page.blocks += list(
      "A clock that goes back", "Set by hand, by a time server, or in the file.", clock)
    page.blocks += list(
      "Another name", "The course system took it from one student, the session names another.",
      names)
    page.blocks += list(
      "Content that differs", "The recorded results do not follow from the inputs.", different)
    return page
  }

  private func groups(
    _ title: String, _ meaning: String, by key: (Session) -> String,
    without finer: ((Session) -> String)? = nil
  ) -> [Page.Block] {
    var members: [String: [Int]] = [:]
    var sequence: [String] = []
    for (number, session) in sessions.enumerated() {
      let key = key(session)
      guard !key.isEmpty else { continue }
      if members[key] == nil { sequence.append(key) }
      members[key, default: []].append(number)
    }
    let found = sequence.compactMap { members[$0] }.filter { group in
      guard group.count > 1, Set(group.map { sessions[$0].owner }).count > 1 else { return false }
      guard let finer else { return true }
      return Set(group.map { finer(sessions[$0]) }).count > 1
    }
    let count = found.map(\.count).reduce(0, +)
    return [
      .heading(title), .paragraph([.text("\(meaning) \(frequency(count))")]),
    ]
      + (found.isEmpty
        ? []
        : [.list(found.map { [.text($0.map(label).joined(separator: "; "))] })])
  }

  private func list(
    _ title: String, _ meaning: String, _ observations: [Observation]
  ) -> [Page.Block] {
    [.heading(title), .paragraph([.text("\(meaning) \(frequency(observations.count))")])]
      + (observations.isEmpty
        ? []
        : [
          .list(observations.map { [.strong(label($0.session)), .text(": \($0.text)")] })
        ])
  }

  private func frequency(_ count: Int) -> String {
    count == 0
      ? "None of this class." : "\(count) of \(sessions.count) of this class show it."
  }

  private func label(_ number: Int) -> String {
    let session = sessions[number]
    return session.owner.isEmpty ? session.file : "\(session.owner) (\(session.file))"
  }

  private func table(_ pairs: [LikenessIndex.Pair]) -> String {
    Cell.line(
      ["first", "first_file", "second", "second_file", "shared_marks", "share_percent"].map {
        .key($0)
      })
      + pairs.map { pair in
        Cell.line([
          .text(sessions[pair.first].owner), .text(sessions[pair.first].file),
          .text(sessions[pair.second].owner), .text(sessions[pair.second].file),
          .number(pair.shared), .number(pair.share),
        ])
      }.joined()
  }
}

/// Finds sessions that share what few others have, without comparing every pair.
struct LikenessIndex: Sendable {
  struct Pair: Equatable, Sendable {
    /// Numbers of the sessions, the first smaller.
    var first: Int
    var second: Int
    /// Rare marks that both have.
    var shared: Int
    /// Percent of the rare marks of the one that has fewer.
    var share: Int
  }

  private struct Couple: Hashable {
    var first: Int
    var second: Int
  }

  /// Fewer than these in common are chance.
  static let fewestShared = 6
  static let leastShare = 50

  private var sessions: [[Int]] = []

  /// - Returns: the number of the session.
  mutating func add(_ marks: [Int]) -> Int {
    sessions.append(marks)
    return sessions.count - 1
  }

  /// Those who follow one lesson type much alike, so only marks count that few have.
  var mostSessionsOfRareMark: Int { max(3, sessions.count / 50) }

  /// The most alike first.
  func pairs() -> [Pair] {
    var holders: [Int: [Int]] = [:]
    for (session, marks) in sessions.enumerated() {
      for mark in marks { holders[mark, default: []].append(session) }
    }
    var rare = [Int](repeating: 0, count: sessions.count)
    var shared: [Couple: Int] = [:]
    for owners in holders.values where owners.count <= mostSessionsOfRareMark {
      for (index, first) in owners.enumerated() {
        rare[first] += 1
        for second in owners[(index + 1)...] {
          shared[Couple(first: first, second: second), default: 0] += 1
        }
      }
    }
    return shared.compactMap { key, count in
      let (first, second) = (key.first, key.second)
      let share = count * 100 / max(1, min(rare[first], rare[second]))
      guard count >= Self.fewestShared, share >= Self.leastShare else { return nil }
      return Pair(first: first, second: second, shared: count, share: share)
    }.sorted {
      ($1.share, $1.shared, $0.first, $0.second) < ($0.share, $0.shared, $1.first, $1.second)
    }
  }
}
