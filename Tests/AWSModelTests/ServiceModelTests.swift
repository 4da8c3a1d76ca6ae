import Testing

@testable import AWSModel

/// What was read of the generated models is what AWS has (`make check-generated` compares the texts
/// themselves with botocore).
@Suite struct ServiceModelTests {
  @Test(arguments: Service.allCases)
  func `reading loses nothing`(service: Service) {
    let generated = ModelLines.generated(service)
    let read = ModelLines.read(service)
    #expect(generated.count == read.count)
    let difference = zip(generated, read).first { $0 != $1 }
    #expect(difference == nil, "\(difference?.0 ?? "") was read as \(difference?.1 ?? "")")
  }

  static let members: [(Service, String, String, String)] = [
    (.ec2, "CreateVpc", "CidrBlock", "string"),
    (.ec2, "CreateVpc", "InstanceTenancy", "default|dedicated|host"),
    (.ec2, "CreateVpc", "TagSpecifications[].ResourceType", "114 words"),
    (.ec2, "CreateSubnet", "VpcId", "string required"),
    (.ec2, "CreateNatGateway", "SubnetId", "string"),
    (.ec2, "CreateNatGateway", "ClientToken", "string token"),
    (.ec2, "CreateVpcEndpoint", "ServiceName", "string"),
    (.ec2, "DescribeVpcs", "MaxResults", "integer 5..1000"),
    (.ec2, "AuthorizeSecurityGroupIngress", "IpPermissions[].UserIdGroupPairs[].GroupId", "string"),
    (.iam, "GetRole", "RoleName", "string 1..64 required"),
    (.iam, "CreateRole", "MaxSessionDuration", "integer 3600..43200"),
    (.iam, "ListRoles", "MaxItems", "integer 1..1000"),
    (.logs, "CreateLogGroup", "logGroupClass", "STANDARD|INFREQUENT_ACCESS|DELIVERY|ESSENTIALS"),
    (.logs, "CreateLogGroup", "tags{}", "string ..256"),
    (.logs, "PutLogEvents", "logEvents[].timestamp", "long 0.. required"),
    (.logs, "StartQuery", "queryString", "string 0..10000 required"),
    (.sts, "AssumeRole", "RoleArn", "string 20..2048 required"),
  ]

  @Test(arguments: members)
  func `members are as AWS has them`(
    service: Service, operation: String, path: String, expected: String
  ) throws {
    let model = try #require(OperationModel.all(of: service)[operation])
    var members = model.input?.members ?? []
    var found: (shape: Shape, member: Member)?
    for part in path.split(separator: ".") {
      let name = part.prefix { $0 != "[" && $0 != "{" }
      let member = try #require(members.first { $0.name == name }, "no \(part)")
      var shape = member.shape
      if case .list(let list) = shape, part.hasSuffix("[]") { shape = list.element }
      if case .map(let map) = shape, part.hasSuffix("{}") { shape = map.value }
      found = (shape, member)
      members = shape.members
    }
    let (shape, member) = try #require(found)
    var text = Self.summary(shape)
    if member.isRequired { text += " required" }
    if member.isToken { text += " token" }
    #expect(text == expected)
  }

  private static func summary(_ shape: Shape) -> String {
    func with(_ limits: Shape.Limits) -> String {
      guard limits != .none else { return shape.typeName }
      let (least, most) = (limits.minimum.map(String.init), limits.maximum.map(String.init))
      return "\(shape.typeName) \(least ?? "")..\(most ?? "")"
    }
    switch shape {
    case .string(let limits), .integer(let limits), .long(let limits), .double(let limits),
      .blob(let limits):
      return with(limits)
    case .enumeration(let enumeration):
      let words = enumeration.words
      return words.count > 9 ? "\(words.count) words" : words.joined(separator: "|")
    case .boolean, .timestamp, .list, .map, .structure: return shape.typeName
    }
  }

  @Test(arguments: [
    (Service.ec2, "CreateSubnet", "CidrBlock", "", ""),
    (.ec2, "DescribeVpcs", "Filters", "Filter", ""),
    (.ec2, "DescribeVpcs", "VpcIds", "VpcId", ""),
    (.ec2, "ModifyInstanceAttribute", "Groups", "GroupId", ""),
    (.iam, "GetRole", "RoleName", "", ""), (.logs, "CreateLogGroup", "logGroupName", "", ""),
  ])
  func `names on the wire`(
    service: Service, operation: String, name: String, wire: String, query: String
  ) throws {
    let model = try #require(OperationModel.all(of: service)[operation])
    let member = try #require(model.input?.members.first { $0.name == name })
    #expect(member.wireName ?? "" == wire)
    #expect(member.queryName ?? "" == query)
  }

  @Test func `the wire of each service`() {
    let protocols = Service.allCases.map { ServiceModel.of($0).wireProtocol }
    #expect(protocols == ["ec2", "query", "json", "query", "json", "json"])
    #expect(ServiceModel.of(.iam).operations["CreateRole"]?.resultWrapper == "CreateRoleResult")
  }

  @Test(arguments: Service.allCases)
  func `no registry has an entry twice`(service: Service) {
    func expectUnique(_ names: [String]) {
      #expect(Set(names).count == names.count, "\(names.sorted())")
    }
    let model = ServiceModel.of(service)
    expectUnique(model.waiters.map(\.name))
    expectUnique(model.waiters.map(\.commandName))
    expectUnique(model.errors.map(\.name))
    expectUnique(AWSNames.operations(of: service).map(\.api) + model.operations.keys)
    expectUnique(AWSNames.commands)
    for shape in model.shapes {
      switch shape {
      case .structure(let structure): expectUnique(structure.members.map(\.name))
      case .enumeration(let enumeration): expectUnique(enumeration.words)
      case .string, .integer, .long, .double, .boolean, .timestamp, .blob, .list, .map: break
      }
    }
    for operation in model.operations.values { expectUnique(operation.filters) }
  }

  @Test(arguments: Service.allCases)
  func `pages, waiters and errors name what the service has`(service: Service) {
    let model = ServiceModel.of(service)
    let errors = Set(model.errors.map(\.name))
    for operation in model.operations.values {
      #expect(operation.errors.allSatisfy(errors.contains), "\(operation.name)")
      guard let pages = operation.paginator else { continue }
      let input = Set(operation.input?.members.map(\.name) ?? [])
      let output = operation.output?.members ?? []
      let given = [pages.inputToken] + [pages.limitMember].compactMap { $0 }
      #expect(given.allSatisfy(input.contains), "\(operation.name)")
      for result in pages.results {
        #expect(output.contains { $0.name == result && $0.isList }, "\(operation.name) \(result)")
      }
      let answered = [pages.outputToken] + [pages.moreResults].compactMap { $0 }
      #expect(answered.allSatisfy { name in output.contains { $0.name == name } })
    }
    for waiter in model.waiters {
      #expect(model.operations[waiter.operation] != nil, "\(waiter.name)")
      #expect(waiter.delay > 0 && waiter.maximumAttempts > 0)
      for acceptor in waiter.acceptors {
        let hasPath = [.path, .pathAll, .pathAny].contains(acceptor.matcher)
        #expect(hasPath == !acceptor.argument.isEmpty, "\(waiter.name)")
      }
    }
  }

  @Test(arguments: [
    ("InstanceRunning", "DescribeInstances", 15, 40, 5), ("VpcExists", "DescribeVpcs", 1, 5, 2),
    ("NatGatewayAvailable", "DescribeNatGateways", 15, 40, 5),
    ("SecurityGroupExists", "DescribeSecurityGroups", 5, 6, 2),
    ("NetworkInterfaceAvailable", "DescribeNetworkInterfaces", 20, 10, 2),
  ])
  func `waiters`(
    name: String, operation: String, delay: Int, attempts: Int, acceptors: Int
  ) throws {
    let waiter = try #require(Waiter.all(of: .ec2).first { $0.name == name })
    #expect(waiter.operation == operation && waiter.delay == delay)
    #expect(waiter.maximumAttempts == attempts && waiter.acceptors.count == acceptors)
  }
}

extension ServiceModelTests {
  @Test(arguments: Service.allCases)
  func `an enumeration has its words and no others`(service: Service) throws {
    let model = ServiceModel.of(service)
    for case .enumeration(let enumeration) in model.shapes {
      let words = enumeration.words
      let first = try #require(words.first)
      #expect(words.allSatisfy(enumeration.contains))
      for word in ["", " ", first + " ", first + "x", first + " " + first, "\n"] {
        #expect(!enumeration.contains(word))
      }
    }
  }
}
