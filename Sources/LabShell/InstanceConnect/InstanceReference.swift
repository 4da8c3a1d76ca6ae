public import AWSServices
import DataPlane
public import Foundations
public import NetworkModel

/// Which instance a learner means: by Name tag, id, or private or public address.
public enum InstanceReference {
  /// An instance that may have been meant, as it is told apart from others.
  public struct Candidate: Hashable, Sendable {
    public var id: ResourceID<Instance>
    public var name: String?
    public var privateAddress: IPv4Address?
    public var state: Instance.State
  }

  public enum Failure: Error, Equatable, Sendable {
    case nothingGiven
    case noSuchInstance(String, present: [Candidate])
    case ambiguous(String, candidates: [Candidate])
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
        throw .ambiguous(text, candidates: candidates.map { Candidate($0, in: cloud) })
      }
      if let instance = candidates.first { return (instance, Array(words.dropFirst(count))) }
    }
    let present = cloud.network.instances.filter { $0.state != .terminated }
    throw .noSuchInstance(first, present: present.map { Candidate($0, in: cloud) })
  }

  /// Of several that fit, those that run; else those that still can; else the ones that are gone.
  private static func instances(named text: String, in cloud: Cloud) -> [Instance] {
    let address = IPv4Address(parsing: text)
    let matching = cloud.network.instances.filter { instance in
      instance.id.rawValue == text || instance.name == text
        || address.map { has($0, instance, in: cloud) } ?? false
    }
    guard matching.count > 1 else { return matching }
    let running = matching.filter { $0.state == .running }
    if !running.isEmpty { return running }
    let alive = matching.filter { ![.shuttingDown, .terminated].contains($0.state) }
    return alive.isEmpty ? matching : alive
  }

  private static func has(_ address: IPv4Address, _ instance: Instance, in cloud: Cloud) -> Bool {
    instance.networkInterfaces.contains { id in
      guard let interface = cloud.network.networkInterfaces[id] else { return false }
      return interface.privateAddresses.contains(address)
        || cloud.network.publicAddress(of: interface) == address
    }
  }
}

extension InstanceReference {
  /// A line for each instance that could have been meant.
  public static func list(of candidates: [Candidate]) -> String {
    candidates.map { candidate in
      "  "
        + [
          candidate.id.rawValue, candidate.name ?? "(no name)",
          candidate.privateAddress?.description ?? "-", candidate.state.name,
        ].joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

extension InstanceReference.Candidate {
  init(_ instance: Instance, in cloud: Cloud) {
    id = instance.id
    name = instance.name
    privateAddress = cloud.network.primaryInterface(of: instance)?.primaryAddress
    state = instance.state
  }
}

/// What `connect` prints.
extension InstanceReference.Failure {
  var message: String {
    switch self {
    case .nothingGiven: "which instance?"
    case .noSuchInstance(let text, let present) where present.isEmpty:
      "there is no instance '\(text)': no instance is running yet"
    case .noSuchInstance(let text, let present):
      "there is no instance '\(text)'; there are:\n" + InstanceReference.list(of: present)
    case .ambiguous(let text, let candidates):
      "several instances are called '\(text)'; name one by its id:\n"
        + InstanceReference.list(of: candidates)
    }
  }
}
