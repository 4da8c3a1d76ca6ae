import Foundations

/// Digests of text in lower-case hexadecimal digits.
let hashFunctions: [Function] = [
  Function("md5", arity: 1...1) { digest($0[0], MessageDigest.md5) },
  Function("sha256", arity: 1...1) { digest($0[0], MessageDigest.sha256) },
]

private func digest(_ value: Datum, _ digest: ([UInt8]) -> [UInt8]) -> Datum {
  value.asText.map { .text(Text(Hexadecimal.encode(digest(Array($0.bytes))))) } ?? .null
}
