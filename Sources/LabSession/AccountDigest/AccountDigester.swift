import AWSModel
public import CloudSimulator

/// Digests an account as AWS would describe it: the `st` of a transcript.
///
/// Nothing but answers counts, so how the simulator stores them may change freely. A service that
/// answers as it did the last time is not asked again.
public struct AccountDigester: Sendable {
  private struct Part: Sendable {
    var cloud: Cloud
    var digest: Digest
  }

  private var parts: [Service: Part] = [:]

  public init() {}

  public mutating func digest(of cloud: Cloud) -> Digest {
    var bytes = Array("vpclab account \(DescriptionCalls.version)\n".utf8)
    for service in Service.allCases { bytes += digest(of: service, in: cloud).bytes }
    var description = AccountDescription(of: cloud)
    for call in Self.readingClock { description.ask(call) }
    return Digest(of: bytes + description.bytes)
  }

  private mutating func digest(of service: Service, in cloud: Cloud) -> Digest {
    if let part = parts[service], cloud.answersLike(part.cloud, in: service) { return part.digest }
    var description = AccountDescription(of: cloud)
    for call in Self.calls[service] ?? [] { description.ask(call) }
    let digest = Digest(of: description.bytes)
    parts[service] = Part(cloud: cloud, digest: digest)
    return digest
  }

  private static let calls: [Service: [DescriptionCall]] = Dictionary(
    grouping: DescriptionCalls.all.filter { !Cloud.readsClock.contains($0.operation) },
    by: \.service)

  /// These answer differently as time goes by, so they are asked each time.
  private static let readingClock = DescriptionCalls.all.filter {
    Cloud.readsClock.contains($0.operation)
  }
}
