import CSodium

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
