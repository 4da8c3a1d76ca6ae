import Foundations
import Testing

@Suite struct BytesTests {
  /// FIPS 180-4's and RFC 1321's own examples.
  @Test(arguments: [
    (
      "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "da39a3ee5e6b4b0d3255bfef95601890afd80709", "d41d8cd98f00b204e9800998ecf8427e"
    ),
    (
      "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      "a9993e364706816aba3e25717850c26c9cd0d89d", "900150983cd24fb0d6963f7d28e17f72"
    ),
  ])
  func digests(text: String, sha256: String, sha1: String, md5: String) {
    let bytes = Array(text.utf8)
    #expect(Hexadecimal.text(of: MessageDigest.sha256(bytes)) == sha256)
    #expect(Hexadecimal.text(of: MessageDigest.sha1(bytes)) == sha1)
    #expect(Hexadecimal.text(of: MessageDigest.md5(bytes)) == md5)
  }

  /// RFC 4648 §10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func base64(text: String, encoded: String) {
    #expect(Base64.text(of: Array(text.utf8)) == encoded)
    #expect(Base64.decode(Array(encoded.utf8)) == Array(text.utf8))
    let unpadded = Array(encoded.utf8.filter { $0 != UInt8(ascii: "=") })
    #expect(Base64.decode(unpadded) == Array(text.utf8))
  }

  @Test(arguments: ["Zg=", "Z", "Zm9v!", "Zm 9v", "Zm9v\n", "Zg==Zg=="])
  func noBase64(text: String) {
    #expect(Base64.decode(Array(text.utf8)) == nil)
  }

  @Test func lineEndsMayBeIgnored() {
    #expect(Base64.decode(Array("Zm9v\r\nYmFy\n".utf8), ignoring: "\r\n") == Array("foobar".utf8))
  }

  @Test func hexadecimal() {
    let bytes: [UInt8] = [0x00, 0x1F, 0xA0, 0xFF]
    #expect(Hexadecimal.text(of: bytes) == "001fa0ff")
    #expect(Hexadecimal.text(of: bytes, separator: ":") == "00:1f:a0:ff")
    #expect(Hexadecimal.decode("001fA0FF".utf8) == bytes)
    #expect(Hexadecimal.decode("".utf8) == [])
    #expect(Hexadecimal.decode("abc".utf8) == nil)
    #expect(Hexadecimal.decode("0g".utf8) == nil)
  }
}
