import Foundations
import Testing

@Suite struct IPv6BlockTests {
  @Test(arguments: [
    ("::/0", "::/0"), ("2001:db8::/32", "2001:db8::/32"),
    ("2001:0DB8:0000:0000:0000:0000:0000:0001/128", "2001:db8::1/128"),
    ("2001:db8:1:2:3:4:5:6/64", "2001:db8:1:2::/64"), ("fe80::1/10", "fe80::/10"),
    ("::ffff:10.1.0.5/128", "::ffff:a01:5/128"), ("1:0:0:2:0:0:0:3/128", "1:0:0:2::3/128"),
    ("1:0:2:0:3:0:4:0/128", "1:0:2:0:3:0:4:0/128"), ("ffff::/1", "8000::/1"),
    ("::1:2:3:4:5:6:7/128", "0:1:2:3:4:5:6:7/128"), ("1::/128", "1::/128"),
    ("a:b:c:d:e:f:1:ffff/113", "a:b:c:d:e:f:1:8000/113"),
  ])
  func `is read and written canonically`(text: String, canonical: String) throws {
    let block = try #require(IPv6Block(parsing: text))
    #expect(block.description == canonical)
    #expect(IPv6Block(parsing: canonical) == block)
  }

  @Test(arguments: [
    "banana", "", "/", "::", "::/129", "::/-1", "::/+1", "::/01x", "1:2:3:4:5:6:7/64",
    "1:2:3:4:5:6:7:8:9/64", "1::2::3/64", "12345::/16", "g::/16", ":1:2:3:4:5:6:7/64",
    "1:2:3:4:5:6:7:/64", "10.0.0.0/8", "1:2:3:4:5:6:7:8::/64", "::1.2.3/64", "+1::/16", "::/0 ",
    "1.2.3.4::/64",
  ])
  func `anything else is none`(text: String) {
    #expect(IPv6Block(parsing: text) == nil)
  }
}
