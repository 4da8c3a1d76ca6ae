/// Digests of text in lower-case hexadecimal digits.
let hashFunctions: [Function] = [
  Function("md5", arity: 1...1) { digest($0[0], MD5.digest) },
  Function("sha256", arity: 1...1) { digest($0[0], SHA256.digest) },
]

private func digest(_ value: Scalar, _ digest: ([UInt8]) -> [UInt8]) -> Scalar {
  value.asText.map { .text(Hexadecimal.text(of: digest(Array($0.bytes)))) } ?? .null
}
