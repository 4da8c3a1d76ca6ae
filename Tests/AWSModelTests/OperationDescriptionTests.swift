import Testing

@testable import AWSModel

@Suite struct OperationDescriptionTests {
  @Test(arguments: [
    ("CreateVpc", "create-vpc"), ("DescribeNetworkAcls", "describe-network-acls"),
    ("GetCallerIdentity", "get-caller-identity"), ("EnableDnsSupport", "enable-dns-support"),
    ("logGroupName", "log-group-name"), ("Ipv6CidrBlock", "ipv6-cidr-block"),
    ("DBName", "db-name"), ("IpPermissions", "ip-permissions"),
  ])
  func `names become command names`(name: String, command: String) {
    #expect(OperationDescription.commandName(of: name) == command)
  }

  @Test func `the notation gives members, marks and names on the wire`() {
    let description = OperationDescription(
      .ec2, "CreateFlowLogs", "Creates flow logs.",
      input: """
        ResourceIds*:[str](ResourceId) TrafficType:enum(ACCEPT|REJECT|ALL) ~LogFormat:str
        Filters:[Filter](Filter) Description:str(GroupDescription)
        """)
    let members = description.input
    #expect(
      members.map(\.name) == [
        "ResourceIds", "TrafficType", "LogFormat", "Filters", "Description",
      ])
    #expect(members[0].isRequired && members[0].shape == .list(.string, itemName: "ResourceId"))
    #expect(members[1].shape == .enumeration(["ACCEPT", "REJECT", "ALL"]))
    #expect(!members[2].isSimulated)
    #expect(members[4].wireName == "GroupDescription" && members[4].shape == .string)
    guard case .list(let filter, _) = members[3].shape else { return #expect(Bool(false)) }
    #expect(filter.members.map(\.name) == ["Name", "Values"])
  }

  @Test(arguments: Service.allCases)
  func `every structure can be read`(service: Service) {
    let notations = Structures.notations(of: service)
    let notation = ShapeNotation(structures: notations)
    for (name, text) in notations {
      #expect(!notation.members(in: text).isEmpty || text.isEmpty, "\(name)")
    }
  }
}
