import Foundations
import Testing

@testable import NetworkModel

/// Tables against the plain list that they stand for, under random changes.
@Suite struct ResourceTableTests {
  private static func gateway(_ number: Int, _ name: String) -> InternetGateway {
    InternetGateway(
      id: ResourceID(generated: "igw-\(number)"), attachedVPC: nil,
      tags: [Tag(key: "Name", value: name)])
  }

  private static func change(
    _ table: inout ResourceTable<InternetGateway>, _ list: inout [InternetGateway],
    _ random: inout RandomSource
  ) -> String {
    let number = random.integer(in: 0...9)
    let gateway = Self.gateway(number, random.hexadecimal(digits: 4))
    let known = list.firstIndex { $0.id == gateway.id }
    switch random.integer(in: 0...4) {
    case 0, 1:
      table.insert(gateway)
      if let known { list[known] = gateway } else { list.append(gateway) }
      return "insert \(number)"
    case 2:
      table[gateway.id] = nil
      if let known { list.remove(at: known) }
      return "remove \(number)"
    case 3:
      table.update(gateway.id) { $0.tags = gateway.tags }
      if let known { list[known].tags = gateway.tags }
      return "update \(number)"
    default:
      let odd = random.integer(in: 0...1)
      table.removeAll { $0.id.rawValue.hasSuffix("\(odd)") }
      list.removeAll { $0.id.rawValue.hasSuffix("\(odd)") }
      return "remove all that end with \(odd)"
    }
  }

  @Test(arguments: 1...20)
  func `it is the list of what was put in, found by id`(seed: UInt64) {
    var random = RandomSource(seed: seed, stream: "tables")
    var table = ResourceTable<InternetGateway>()
    var list: [InternetGateway] = []
    var done: [String] = []
    for _ in 0..<60 {
      done.append(Self.change(&table, &list, &random))
      let story: Comment = "seed \(seed): \(done.suffix(6).joined(separator: ", "))"
      #expect(Array(table) == list, story)
      for number in 0...9 {
        let id = ResourceID<InternetGateway>(generated: "igw-\(number)")
        #expect(table[id] == list.first { $0.id == id }, story)
        #expect(table.index(of: id) == list.firstIndex { $0.id == id }, story)
      }
    }
  }

  @Test func `a text that is no id finds nothing`() {
    var table = ResourceTable<InternetGateway>()
    let id = ResourceID<InternetGateway>(generated: "igw-0a1b2c3d")
    table.insert(InternetGateway(id: id, attachedVPC: nil, tags: []))
    #expect(table[parsing: "igw-0a1b2c3d"]?.id == id)
    for text in ["igw-0a1b2c3e", "vpc-0a1b2c3d", "igw", ""] {
      #expect(table[parsing: text] == nil)
    }
  }

  @Test func `tables are equal when their resources are, however they came in`() {
    let (one, other) = (Self.gateway(1, "a"), Self.gateway(2, "b"))
    var first = ResourceTable<InternetGateway>()
    var second = ResourceTable<InternetGateway>()
    for gateway in [one, other] { first.insert(gateway) }
    for gateway in [Self.gateway(3, "c"), one, other] { second.insert(gateway) }
    #expect(first != second)
    second[ResourceID(generated: "igw-3")] = nil
    #expect(first == second)
    second.updateAll { $0.tags = [] }
    #expect(first != second)
    #expect(second.allSatisfy { $0.name == nil })
  }
}
