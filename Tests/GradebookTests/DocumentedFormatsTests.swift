import Gradebook
import SystemCalls
import Testing

@Suite struct DocumentedFormatsTests {
  @Test func `docs/grading.md lists every form with its own words`() throws {
    let repository = #filePath.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(3).joined(separator: "/")
    let descriptor = try FileOpening.open("\(repository)/docs/grading.md", O_RDONLY)
    defer { close(descriptor) }
    let bytes = try DescriptorIO.readAll(descriptor, limit: 1 << 20)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let listed = lines.drop { $0 != "| format | for |" }.dropFirst(2).prefix { $0.hasPrefix("|") }
    #expect(
      listed.map(String.init)
        == GradebookFormatRegistry.summaries.map { "| `\($0.name)` | \($0.summary) |" })
  }
}
