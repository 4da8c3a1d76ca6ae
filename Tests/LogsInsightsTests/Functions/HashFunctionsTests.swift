import Testing

@Suite struct HashFunctionsTests {
  /// RFC 1321 §A.5 and FIPS 180-4's examples.
  @Test(
    arguments: [
      ("md5('')", "d41d8cd98f00b204e9800998ecf8427e"),
      ("md5('message digest')", "f96b697d7cb7938d525a2f31aaf161d0"),
      (
        "md5('12345678901234567890123456789012345678901234567890123456789012345678901234567890')",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
      ("sha256('abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("md5(vpcId)", nil),
    ] as [(String, String?)])
  func `digests`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }
}
