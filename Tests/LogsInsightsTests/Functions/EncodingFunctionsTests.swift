import LogsInsights
import Testing

@Suite struct UrlencodeFunctionTests {
  @Test(
    arguments: [
      ("urlencode('a b/ü')", "a%20b%2F%C3%BC"),
      ("urlencode('-._~Az09')", "-._~Az09"),
      ("urlencode('')", ""),
      ("urlencode(1.5)", "1.5"),
      ("urlencode(vpcId)", nil),
      ("urlencode(split('a', ','))", nil),
    ] as [(String, String?)])
  func `everything but unreserved characters as percent signs and digits`(
    expression: String, expected: String?
  ) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("urlencode()", 7, "Function urlencode takes 1 argument, found 0"),
    ("urlencode(1, 2)", 7, "Function urlencode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct UrldecodeFunctionTests {
  @Test(
    arguments: [
      ("urldecode('a%20b%2f+%C3%BC')", "a b/ ü"),
      ("urldecode('100%')", "100%"),
      ("urldecode('%zz')", "%zz"),
      ("urldecode('')", ""),
      ("urldecode(vpcId)", nil),
    ] as [(String, String?)])
  func `percent signs and digits as what they stand for`(expression: String, expected: String?)
    throws
  {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("urldecode()", 7, "Function urldecode takes 1 argument, found 0"),
    ("urldecode(1, 2)", 7, "Function urldecode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct Base64encodeFunctionTests {
  @Test(
    arguments: [
      ("base64encode('Zoë')", "Wm/Dqw=="),
      ("base64encode('')", ""),
      ("base64encode('f')", "Zg=="),
      ("base64encode('fo')", "Zm8="),
      ("base64encode('foo')", "Zm9v"),
      ("base64encode('foobar')", "Zm9vYmFy"),
      ("base64encode(1)", "MQ=="),
      ("base64encode(vpcId)", nil),
    ] as [(String, String?)])
  func `RFC 4648's base 64, with padding`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("base64encode()", 7, "Function base64encode takes 1 argument, found 0"),
    ("base64encode(1, 2)", 7, "Function base64encode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct Base64decodeFunctionTests {
  @Test(
    arguments: [
      ("base64decode('Wm/Dqw==')", "Zoë"),
      ("base64decode('Wm/Dqw')", "Zoë"),
      ("base64decode('Zm9vYmFy')", "foobar"),
      ("base64decode('')", ""),
      ("base64decode('!')", nil),
      ("base64decode('Zg=')", nil),
      ("base64decode('Z')", nil),
      ("base64decode(vpcId)", nil),
    ] as [(String, String?)])
  func `what base 64 stands for, padded or not`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("base64decode()", 7, "Function base64decode takes 1 argument, found 0"),
    ("base64decode(1, 2)", 7, "Function base64decode takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct HexToAsciiFunctionTests {
  @Test(
    arguments: [
      ("hexToAscii('48656c6c6f')", "Hello"),
      ("hexToAscii('4A')", "J"),
      ("hexToAscii('')", ""),
      ("hexToAscii('4')", nil),
      ("hexToAscii('4g')", nil),
      ("hexToAscii(vpcId)", nil),
    ] as [(String, String?)])
  func `pairs of hexadecimal digits as characters`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("hexToAscii()", 7, "Function hexToAscii takes 1 argument, found 0"),
    ("hexToAscii(1, 2)", 7, "Function hexToAscii takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct HexToDecFunctionTests {
  @Test(
    arguments: [
      ("hexToDec('0xff')", "255"),
      ("hexToDec('FF')", "255"),
      ("hexToDec('-0x10')", "-16"),
      ("hexToDec('0')", "0"),
      ("hexToDec('7fffffffffffffff')", "9223372036854775807"),
      ("hexToDec('8000000000000000')", nil),
      ("hexToDec('0x')", nil),
      ("hexToDec('xyz')", nil),
      ("hexToDec('')", nil),
      ("hexToDec(vpcId)", nil),
    ] as [(String, String?)])
  func `hexadecimal digits as a number`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("hexToDec()", 7, "Function hexToDec takes 1 argument, found 0"),
    ("hexToDec(1, 2)", 7, "Function hexToDec takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct DecToHexFunctionTests {
  @Test(
    arguments: [
      ("decToHex(255)", "0xff"),
      ("decToHex('16')", "0x10"),
      ("decToHex(0)", "0x0"),
      ("decToHex(-16.9)", "-0x10"),
      ("decToHex('x')", nil),
      ("decToHex(vpcId)", nil),
    ] as [(String, String?)])
  func `a number in hexadecimal digits`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("decToHex()", 7, "Function decToHex takes 1 argument, found 0"),
    ("decToHex(1, 2)", 7, "Function decToHex takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct Md5FunctionTests {
  @Test(
    arguments: [
      ("md5('')", "d41d8cd98f00b204e9800998ecf8427e"),
      ("md5('a')", "0cc175b9c0f1b6a831c399e269772661"),
      ("md5('abc')", "900150983cd24fb0d6963f7d28e17f72"),
      ("md5('message digest')", "f96b697d7cb7938d525a2f31aaf161d0"),
      ("md5('abcdefghijklmnopqrstuvwxyz')", "c3fcd3d76192e4007dfb496cca67e13b"),
      (
        "md5('12345678901234567890123456789012345678901234567890123456789012345678901234567890')",
        "57edf4a22be3c955ac49da2e2107b67a"
      ),
      ("md5(1)", "c4ca4238a0b923820dcc509a6f75849b"),
      ("md5(vpcId)", nil),
      ("md5(split('a', ','))", nil),
    ] as [(String, String?)])
  func `RFC 1321's digest, as in its appendix A.5`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("md5()", 7, "Function md5 takes 1 argument, found 0"),
    ("md5(1, 2)", 7, "Function md5 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}

@Suite struct Sha256FunctionTests {
  @Test(
    arguments: [
      ("sha256('')", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("sha256('abc')", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      ("sha256(vpcId)", nil),
      ("sha256(jsonParse('{}'))", nil),
    ] as [(String, String?)])
  func `FIPS 180-4's digest, with its examples`(expression: String, expected: String?) throws {
    #expect(try Sample.value(expression) == expected)
  }

  @Test(arguments: [
    ("sha256()", 7, "Function sha256 takes 1 argument, found 0"),
    ("sha256(1, 2)", 7, "Function sha256 takes 1 argument, found 2"),
  ])
  func `refusals`(expression: String, position: Int, message: String) {
    let error = Sample.error("fields \(expression)")
    #expect(error?.message == message)
    #expect(error?.position == position)
  }
}
