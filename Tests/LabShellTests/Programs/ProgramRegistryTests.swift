import Testing

@testable import LabShell

@Suite struct ProgramRegistryTests {
  @Test func `no two programs of a machine have the same name`() {
    for isOurs in [true, false] {
      let names = ProgramRegistry.all.filter { program in
        program.availability != (isOurs ? .instances : .ownComputer)
      }.flatMap { $0.names }
      #expect(Set(names).count == names.count, "\(names.sorted())")
    }
  }
}
