/// The seed of a session that was begun with an enrolment token.
///
/// Whoever has a token of their own gets ids, addresses and timings of their own, so a session that
/// was copied shows whose it is.
public enum EnrolmentSeed {
  /// The first 52 bits of a digest: a number that every reader of JSON has; never 0.
  public static func seed(ofToken token: String) -> UInt64 {
    let digest = MessageDigest.sha256(Array("vpclab enrolment 1\n\(token)".utf8))
    let number = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return max(1, number >> 12)
  }
}
