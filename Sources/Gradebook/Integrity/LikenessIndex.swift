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
