import AWSModel
import Documents
import NetworkModel

extension FixRehearsal {
  /// The smallest selection of the fixes after which the packet is answered.
  ///
  /// Fixes are found one after the other, each for what stands in the way then. Where a relay is on
  /// the way, a later one can lead the packet past it, and what was mended there before is in vain.
  /// Looked for only then, since each try carries the commands out on a copy of the cloud.
  static func smallest(
    of fixes: [Fix], in cloud: Account, reaching goal: (Account) -> Bool
  ) -> [Fix] {
    // Selections of up to six fixes are all tried, the smallest first; nobody has seen more.
    guard fixes.count > 1, fixes.count <= 6 else { return fixes }
    let selections = (1..<(1 << fixes.count) - 1).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for selection in selections {
      let some = fixes.indices.filter { selection >> $0 & 1 == 1 }.map { fixes[$0] }
      if let changed = cloud.carryingOut(some), goal(changed) { return some }
    }
    return fixes
  }
}

extension RehearsedAccount {
  /// The cloud after somebody typed the fixes' commands, `nil` when one of them is refused.
  fileprivate func carryingOut(_ fixes: [Fix]) -> Self? {
    var copy = self
    var variables: [String: String] = [:]
    for step in fixes.flatMap(\.steps) {
      switch step {
      case .wait(let wait): copy.advance(byMilliseconds: wait.milliseconds)
      case .command(let command):
        guard copy.carryOut(command, &variables) else { return nil }
      }
    }
    return copy
  }

  /// Answers whether AWS took the command.
  private mutating func carryOut(
    _ command: Fix.Command, _ variables: inout [String: String]
  ) -> Bool {
    var request = command.request
    for (name, value) in request.parameters {
      guard let text = value.string, text.first == "$" else { continue }
      guard let id = variables[String(text.dropFirst())] else { return false }
      request.parameters[name] = .string(id)
    }
    guard var response = (try? handle(request)).map(Value.object) else { return false }
    if let variable = command.stores {
      for member in variable.path { response = response[member] ?? .null }
      variables[variable.name] = response.string
    }
    return true
  }
}
