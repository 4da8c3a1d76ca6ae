import AWSModel
import DataPlane
import Foundations
import NetworkModel

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
