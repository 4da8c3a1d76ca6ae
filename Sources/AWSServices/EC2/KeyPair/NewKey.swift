import CSodium
import DataPlane
import Foundations
import NetworkModel

/// The key that CreateKeyPair makes, from the seed alone.
///
/// Ed25519 keys are real ones. RSA keys have every length and mark that they should have, but their
/// numbers are drawn and not prime: nobody can log in anywhere in the simulator, and finding primes
/// would take longer than everything else that a lab does.
struct NewKey {
  let fingerprint: String
  /// What only the first answer tells.
  let material: String
  let publicKey: String

  init(_ type: KeyPair.KeyType, random: inout RandomSource) {
    switch type {
    case .ed25519:
      let key = SigningKey(seed: Self.bytes(32, &random))
      let blob = KeyEncoding.string("ssh-ed25519") + KeyEncoding.string(key.publicKey)
      fingerprint = Base64.text(of: MessageDigest.sha256(blob))
      publicKey = "ssh-ed25519 " + Base64.text(of: blob)
      material = Self.openSSH(key, blob: blob, check: Self.bytes(4, &random))
    case .rsa:
      let modulus = Self.number(256, &random)
      let exponent: [UInt8] = [1, 0, 1]
      let secrets = [256, 128, 128, 128, 128, 128].map { Self.number($0, &random) }
      let key = KeyEncoding.sequence(
        ([[0], modulus, exponent] + secrets).map { KeyEncoding.integer($0) })
      let wrapped = KeyEncoding.sequence([
        KeyEncoding.integer([0]), KeyEncoding.rsaAlgorithm, KeyEncoding.octets(key),
      ])
      fingerprint = Hexadecimal.text(of: MessageDigest.sha1(wrapped), separator: ":")
      publicKey =
        "ssh-rsa "
        + Base64.text(
          of: KeyEncoding.string("ssh-rsa") + KeyEncoding.string(exponent)
            + KeyEncoding.string([0] + modulus))
      material = KeyEncoding.pem("RSA PRIVATE KEY", key, width: 64)
    }
  }

  /// The format of `ssh-keygen`, without a passphrase (OpenSSH's PROTOCOL.key).
  private static func openSSH(
    _ key: SigningKey, blob: [UInt8], check: [UInt8]
  ) -> String {
    var secret = check + check + KeyEncoding.string("ssh-ed25519")
    secret += KeyEncoding.string(key.publicKey) + KeyEncoding.string(key.secretKey)
    secret += KeyEncoding.string("")
    for padding in 1...8 where secret.count % 8 != 0 { secret.append(UInt8(padding)) }
    let bytes =
      Array("openssh-key-v1\0".utf8) + KeyEncoding.string("none") + KeyEncoding.string("none")
      + KeyEncoding.string("") + KeyEncoding.number(1) + KeyEncoding.string(blob)
      + KeyEncoding.string(secret)
    return KeyEncoding.pem("OPENSSH PRIVATE KEY", bytes, width: 70)
  }

  private static func bytes(_ count: Int, _ random: inout RandomSource) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: random.integer(in: 0...255)) }
  }

  /// Its first bit set, as of a number of that length, and odd.
  private static func number(_ count: Int, _ random: inout RandomSource) -> [UInt8] {
    var number = bytes(count, &random)
    number[0] |= 0x80
    number[count - 1] |= 1
    return number
  }
}

/// An Ed25519 key.
struct SigningKey {
  let publicKey: [UInt8]
  /// Seed and public key, 64 bytes, as OpenSSH keeps it.
  let secretKey: [UInt8]

  /// The key of a seed of 32 bytes.
  init(seed: [UInt8]) {
    var publicKey = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    var secretKey = [UInt8](repeating: 0, count: Int(crypto_sign_SECRETKEYBYTES))
    precondition(seed.count == Int(crypto_sign_SEEDBYTES), "a seed is 32 bytes")
    _ = crypto_sign_seed_keypair(&publicKey, &secretKey, seed)
    self.publicKey = publicKey
    self.secretKey = secretKey
  }
}
