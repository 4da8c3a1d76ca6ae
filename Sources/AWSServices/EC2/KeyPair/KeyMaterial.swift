import AWSModel
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

/// A public key that ImportKeyPair was given, read and fingerprinted.
struct ImportedKey {
  let type: KeyPair.KeyType
  let fingerprint: String
  let publicKey: String

  /// - Parameter material: a line `ssh-rsa AAAA… comment`, as it is or in Base64.
  init(_ material: String) throws(AWSError) {
    let line = Self.line(in: material)
    let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0.isNewline })
    guard words.count >= 2, let blob = Base64.decode(Array(words[1].utf8)),
      let strings = KeyEncoding.strings(in: blob),
      let name = strings.first.map({ String(decoding: $0, as: UTF8.self) }), name == words[0]
    else { throw Self.wrongFormat }
    switch (name, strings.count) {
    case ("ssh-rsa", 3):
      type = .rsa
      // What `openssl rsa -pubout -outform DER | openssl md5 -c` says of it.
      let key = KeyEncoding.sequence([
        KeyEncoding.integer(strings[2]), KeyEncoding.integer(strings[1]),
      ])
      fingerprint = Hexadecimal.text(
        of: MessageDigest.md5(
          KeyEncoding.sequence([KeyEncoding.rsaAlgorithm, KeyEncoding.bits(key)])), separator: ":")
    case ("ssh-ed25519", 2) where strings[1].count == 32:
      type = .ed25519
      fingerprint = Base64.text(of: MessageDigest.sha256(blob))
    default: throw Self.wrongFormat
    }
    publicKey = "\(words[0]) \(words[1])"
  }

  private static func line(in material: String) -> String {
    if material.hasPrefix("ssh-") { return material }
    let bytes = Base64.decode(Array(material.utf8), ignoring: "\r\n") ?? []
    return String(decoding: bytes, as: UTF8.self)
  }

  private static var wrongFormat: AWSError {
    AWSError(
      "InvalidKey.Format", "Key is not in valid OpenSSH public key format",
      advice: "Give a public key of type ssh-rsa or ssh-ed25519: --public-key-material "
        + "fileb://my-key.pub")
  }
}

/// How keys are written: SSH's strings with lengths, ASN.1's nested values, PEM's lines.
enum KeyEncoding {
  // MARK: SSH (RFC 4251)

  static func number(_ number: Int) -> [UInt8] {
    stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  static func string(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }

  static func string(_ text: String) -> [UInt8] { string(Array(text.utf8)) }

  /// The strings that a public key is made of; `nil` where lengths and bytes don't fit.
  static func strings(in blob: [UInt8]) -> [[UInt8]]? {
    var strings: [[UInt8]] = []
    var rest = blob[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { return nil }
      let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard length <= rest.count else { return nil }
      strings.append(Array(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    return strings
  }

  // MARK: ASN.1 (X.690)

  static func sequence(_ parts: [[UInt8]]) -> [UInt8] { tagged(0x30, parts.flatMap { $0 }) }

  /// A positive number, with a zero before a first bit that would make it negative.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array(bytes.drop { $0 == 0 })
    let first = digits.first ?? 0
    return tagged(0x02, first >= 0x80 || digits.isEmpty ? [0] + digits : digits)
  }

  static func octets(_ bytes: [UInt8]) -> [UInt8] { tagged(0x04, bytes) }

  static func bits(_ bytes: [UInt8]) -> [UInt8] { tagged(0x03, [0] + bytes) }

  /// rsaEncryption, 1.2.840.113549.1.1.1.
  static let rsaAlgorithm = sequence([
    [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01], [0x05, 0x00],
  ])

  private static func tagged(_ tag: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > 127 else { return [tag, UInt8(bytes.count)] + bytes }
    let length = number(bytes.count).drop { $0 == 0 }
    return [tag, 0x80 | UInt8(length.count)] + length + bytes
  }

  // MARK: PEM (RFC 7468)

  static func pem(_ label: String, _ bytes: [UInt8], width: Int) -> String {
    let text = Base64.encode(bytes)
    let lines = stride(from: 0, to: text.count, by: width).map {
      String(decoding: text[$0..<min($0 + width, text.count)], as: UTF8.self)
    }
    return "-----BEGIN \(label)-----\n" + lines.joined(separator: "\n")
      + "\n-----END \(label)-----"
  }
}
