/// Digests the lab's value, so that a replay can be compared with what was recorded.
///
/// Every stored property counts, by way of its `Encodable` conformance; nobody can forget one. Most
/// inputs change few parts of the lab, so the digest of a part that is equal to what it was is
/// taken from the last time: equal arrays mostly share their storage, which makes asking cheap.
public struct StateDigester {
  private var cache = PartCache()

  public init() {}

  public mutating func digest(of state: some Encodable) -> Digest {
    let encoder = StateEncoder(depth: 0, cache: cache)
    // The encoder itself never throws, and the lab's types only encode their properties.
    try? state.encode(to: encoder)
    cache = encoder.cache
    return Digest(of: encoder.sink.bytes)
  }
}

/// Digests of parts as they were, by their path.
struct PartCache {
  struct Part {
    var value: any Equatable
    var digest: Digest
  }
  var parts: [String: Part] = [:]
}
