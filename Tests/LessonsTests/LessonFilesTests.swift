import Testing

@testable import Lessons

@Suite struct LessonFilesTests {
  @Test func `the digest does not depend on the order of files`() {
    let first = LessonFiles([("a", "1"), ("b", "2")])
    let second = LessonFiles([("b", "2"), ("a", "1")])
    #expect(first.digest == second.digest)
  }

  @Test(arguments: [
    [("a", "2"), ("b", "2")], [("a", "1"), ("c", "2")], [("a", "1")], [("a", "1b"), ("", "2")],
    [("a", "11:b1:2")],
  ])
  func `the digest tells folders apart`(files: [(String, String)]) {
    let original = LessonFiles([("a", "1"), ("b", "2")])
    #expect(LessonFiles(files.map { (name: $0.0, text: $0.1) }).digest != original.digest)
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func `SHA-256 is the standard's`(text: String, digest: String) {
    #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
  }
}
