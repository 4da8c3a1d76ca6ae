public import CloudSimulator

/// Which instance a learner means: by Name tag, id, or private or public address.
public enum InstanceReference {
  public enum Failure: Error, Equatable {
    case nothingGiven
    case noSuchInstance(String, known: [String])
    case ambiguous(String, candidates: [String])

    public var message: String {
      switch self {
      case .nothingGiven: "which instance?"
      case .noSuchInstance(let text, let known) where known.isEmpty:
        "there is no instance '\(text)': no instance is running yet"
      case .noSuchInstance(let text, let known):
        "there is no instance '\(text)'; there are:\n" + Self.list(known)
      case .ambiguous(let text, let candidates):
        "several instances are called '\(text)'; name one by its id:\n" + Self.list(candidates)
      }
    }

    private static func list(_ lines: [String]) -> String {
      lines.map { "  \($0)" }.joined(separator: "\n")
    }
  }

  /// Finds the instance that the first words name and answers the words after it.
  ///
  /// A Name tag may have blanks, so the longest run of words that names an instance counts.
  public static func find(
    _ words: [String], in cloud: Cloud
  ) throws(Failure) -> (instance: Instance, rest: [String]) {
    guard let first = words.first else { throw .nothingGiven }
    for count in stride(from: words.count, through: 1, by: -1) {
      let text = words.prefix(count).joined(separator: " ")
      let candidates = instances(named: text, in: cloud)
      if candidates.count > 1 {
        throw .ambiguous(text, candidates: candidates.map { describe($0, in: cloud) })
      }
      if let instance = candidates.first { return (instance, Array(words.dropFirst(count))) }
    }
    let present = cloud.instances.filter { $0.state != .terminated }
    throw .noSuchInstance(first, known: present.map { describe($0, in: cloud) })
  }

  /// Those that are not terminated, else the terminated ones.
  private static func instances(named text: String, in cloud: Cloud) -> [Instance] {
    let address = IPv4Address(parsing: text)
    let matching = cloud.instances.filter { instance in
      instance.id.rawValue == text || instance.name == text
        || address.map { has($0, instance, in: cloud) } ?? false
    }
    let alive = matching.filter { $0.state != .terminated }
    return alive.isEmpty ? matching : alive
  }

  private static func has(_ address: IPv4Address, _ instance: Instance, in cloud: Cloud) -> Bool {
    instance.networkInterfaces.contains { id in
      guard let interface = cloud.networkInterfaces[id] else { return false }
      return interface.privateAddresses.contains(address)
        || cloud.publicAddress(of: interface) == address
    }
  }

  private static func describe(_ instance: Instance, in cloud: Cloud) -> String {
    let address = cloud.primaryInterface(of: instance)?.primaryAddress.description
    return [
      instance.id.rawValue, instance.name ?? "(no name)", address ?? "-", instance.state.name,
    ].joined(separator: "  ")
  }
}
