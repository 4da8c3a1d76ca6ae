public import AWSServices
import AWSModel
import Documents

/// Digests an account as AWS would describe it: the `st` of a transcript.
///
/// Nothing but answers counts, so how the simulator stores them may change freely. A question is
/// asked again only when something has changed that its answer may depend on.
public struct AccountDigester: Sendable {
  /// The account that was digested last, and the digest of each question's answers.
  private var cloud: Cloud?
  private var digests: [Digest] = []

  public init() {}

  public mutating func digest(of cloud: Cloud) -> Digest {
    let changed = self.cloud.map { cloud.parts(changedSince: $0) } ?? .everything
    self.cloud = cloud
    var bytes = Array("vpclab account \(DescriptionCalls.version)\n".utf8)
    let isFirst = digests.isEmpty
    for (index, call) in DescriptionCalls.all.enumerated() {
      if isFirst {
        digests.append(Self.digest(of: call, in: cloud))
      } else if !Self.parts[index].isDisjoint(with: changed) {
        digests[index] = Self.digest(of: call, in: cloud)
      }
      bytes += digests[index].bytes
    }
    return Digest(of: bytes)
  }

  private static func digest(of call: DescriptionCall, in cloud: Cloud) -> Digest {
    var description = AccountDescription(of: cloud)
    description.ask(call)
    return Digest(of: description.bytes)
  }

  /// What each question's answer may depend on, those that follow from it included.
  private static let parts: [CloudParts] = DescriptionCalls.all.map { call in
    call.operations.reduce(into: CloudParts()) { parts, call in
      parts.formUnion(CloudParts.read(by: Request(call.service, call.operation, [:])))
    }
  }
}
