import Lessons
import Testing

@testable import WriteUp

@Suite struct RegistryTests {
  @Test func `facts and pictures are told apart by their names`() {
    let facts = FactRegistry.all.map(\.name)
    #expect(Set(facts).count == facts.count, "\(facts.sorted())")
    let pictures = PictureRegistry.all.map { $0.name }
    #expect(Set(pictures).count == pictures.count, "\(pictures.sorted())")
  }

  @Test func `every fact and picture that a shipped write-up asks for is there`() throws {
    let lesson = try #require(PlayedSolution.lesson)
    let placeholders = WriteUpPlaceholder.all(in: lesson.writeUpTemplate)
    let facts = Set(placeholders.filter { $0.kind == .fact }.map(\.name))
    let pictures = Set(placeholders.filter { $0.kind == .picture }.map(\.name))
    #expect(!facts.isEmpty && facts.isSubset(of: FactRegistry.all.map(\.name)))
    #expect(!pictures.isEmpty && pictures.isSubset(of: PictureRegistry.all.map { $0.name }))
  }
}
