import Testing

@testable import Tutor

@Suite struct RegistryTests {
  @Test(arguments: [
    ("words", TutorWordRegistry.all.map { ($0.name, $0.position) }),
    ("forms", WizardRegistry.all.map { ($0.id, $0.position) }),
  ])
  func `names and positions are told apart`(what: String, entries: [(name: String, position: Int)])
  {
    #expect(Set(entries.map(\.name)).count == entries.count, "\(what)")
    #expect(Set(entries.map(\.position)).count == entries.count, "\(what)")
  }

  @Test func `words and forms are listed in the order in which one needs them`() {
    #expect(TutorWordRegistry.all.map { $0.name }.prefix(3) == ["help", "task", "check"])
    #expect(TutorWordRegistry.all.last?.name == "quit")
    #expect(WizardRegistry.all.map { $0.id }.prefix(3) == ["vpc", "instance", "log-group"])
  }

  @Test func `no mistyped command is taken for a word that would be regretted`() {
    #expect(TutorWordRegistry.suggested.contains("hint"))
    for word in ["undo", "redo", "solve", "skip", "reset", "quit"] {
      #expect(!TutorWordRegistry.suggested.contains(word))
    }
  }
}
