import Testing

@testable import LabShell

struct HomeDirectoryTests {
  @Test(arguments: ["f", "./f", "~/f", "/home/learner/f"])
  func `every path to a file leads to it`(path: String) throws {
    var home = HomeDirectory(path: "/home/learner")
    try home.write("x", to: path)
    #expect(home.files.map(\.name) == ["f"])
    #expect(try home.text(of: "f") == "x")
    try home.append("y", to: path)
    #expect(try home.text(of: path) == "xy")
    try home.remove(path)
    #expect(home.files.isEmpty)
  }

  @Test(arguments: [
    ("/etc/passwd", FileError.notPermitted), ("d/f", .notFound), ("..", .isDirectory),
    ("../f", .outsideHomeDirectory), (".", .isDirectory), ("", .notFound),
    ("/home/learner", .isDirectory), ("/f", .outsideHomeDirectory), ("f/", .isDirectory),
    ("a\0b", .notFound),
  ])
  func `nothing outside can be written`(path: String, error: FileError) {
    var home = HomeDirectory(path: "/home/learner")
    let before = home
    #expect(throws: error) { try home.write("x", to: path) }
    #expect(home == before)
  }

  @Test
  func `directories are made, filled, left and removed`() throws {
    var home = HomeDirectory(path: "/home/learner")
    try home.makeDirectory("a/b", withParents: true)
    try home.write("x", to: "a/b/f")
    #expect(throws: FileError.exists) { try home.makeDirectory("a", withParents: false) }
    #expect(throws: FileError.notFound) { try home.makeDirectory("c/d", withParents: false) }
    #expect(throws: FileError.isNotEmpty) {
      try home.removeDirectory("a", withContents: false)
    }
    try home.changeDirectory(to: "a/b")
    #expect(try home.text(of: "f") == "x" && home.text(of: "../b/./f") == "x")
    #expect(home.names(in: "..") == ["b"])
    #expect(throws: FileError.notPermitted) { try home.removeDirectory("~/a", withContents: true) }
    home.returnTo("/home/learner")
    try home.removeDirectory("a", withContents: true)
    #expect(!home.isDirectory("a") && home.files.isEmpty)
    try home.write("x", to: "/tmp/t")
    #expect(home.names(in: "/tmp") == ["t"])
  }

  @Test
  func `sizes and numbers are limited`() throws {
    var home = HomeDirectory(path: "/home/learner")
    let text = String(repeating: "x", count: Limits.fileBytes)
    #expect(throws: FileError.tooLarge) { try home.write(text + "x", to: "f") }
    for number in 1...8 { try home.write(text, to: "f\(number)") }
    #expect(throws: FileError.full) { try home.write("x", to: "g") }
    try home.write("", to: "f1")
    try home.write("x", to: "g")
  }

  @Test
  func `files are listed in the order of their bytes`() throws {
    var home = HomeDirectory(path: "/home/learner")
    for name in ["b", "a", "B", "é", "a1"] { try home.write("", to: name) }
    #expect(home.files.map(\.name) == ["B", "a", "a1", "b", "é"])
  }

  @Test
  func `/dev/null takes everything and gives nothing`() throws {
    var home = HomeDirectory(path: "/home/learner")
    try home.write("x", to: "/dev/null")
    #expect(try home.text(of: "/dev/null") == "")
    #expect(home.files.isEmpty)
  }
}
