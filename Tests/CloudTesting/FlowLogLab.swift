package import AWSServices
package import DataPlane
package import NetworkModel

/// The lab's network with a flow log on VPC 1, its role and policy, ready for traffic.
package struct FlowLogLab {
  package var topology: Topology
  package var cloud: Cloud { topology.cloud }

  package static let group = "NextWorkVPCFlowLogsGroup"
  package static let allActions =
    #"["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]"#

  package init(
    _ topology: Topology = .lab(), service: String = "vpc-flow-logs.amazonaws.com",
    actions: String = allActions, resource: String = "*", interval: Int = 60,
    traffic: FlowLog.TrafficType = .all, format: FlowLogFormat = .standard,
    scope: FlowLog.Scope = .vpc(ResourceID(generated: "vpc-\(digits("1"))")),
    instanceType: String = "t2.micro"
  ) throws {
    self.topology = topology
    let now = topology.cloud.now
    let trust = try PolicyDocument(
      parsing: #"""
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow",
          "Principal": {"Service": "\#(service)"}, "Action": "sts:AssumeRole"}}
        """#, as: .trust)
    let permissions = try PolicyDocument(
      parsing: #"""
        {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": \#(actions),
          "Resource": "\#(resource)"}}
        """#, as: .identity)
    self.topology.cloud.roles.append(
      Role(
        name: "r", path: "/", uniqueID: "AROA", arn: "arn:aws:iam::1:role/r", createdAt: now,
        trustPolicy: trust, roleDescription: nil, maxSessionDuration: 3600,
        attachedPolicyARNs: [],
        inlinePolicies: [Role.InlinePolicy(name: "p", document: permissions)], tags: []))
    self.topology.cloud.network.instances.update(ResourceID(generated: "i-\(digits("1"))")) {
      $0.instanceType = instanceType
    }
    self.topology.cloud.fabric.flowLogs.insert(
      FlowLog(
        id: ResourceID(generated: "fl-1"), scope: scope, trafficType: traffic,
        maxAggregationInterval: interval, logGroupName: Self.group,
        roleARN: "arn:aws:iam::1:role/r", logFormat: format.text, createdAt: now,
        clientToken: "", delivery: .notTried, tags: []))
  }

  /// Takes the internet away from VPC 1, so that only the test's own packets are seen.
  package mutating func silenceTheInternet() {
    topology.cloud.network.networkInterfaces.update(ResourceID(generated: "eni-\(digits("1"))")) {
      $0.autoAssignedPublicAddress = nil
    }
  }

  package mutating func ping(_ destination: String, count: Int) {
    for sequence in 1...max(1, count) where count > 0 {
      _ = topology.cloud.fabric.ping(
        Topology.address(destination),
        from: .interface(ResourceID(generated: "eni-\(digits("1"))")),
        identifier: 7,
        sequence: sequence)
      topology.cloud.advance(byMilliseconds: 1000)
    }
  }

  package mutating func wait(minutes: Int) {
    topology.cloud.advance(byMilliseconds: minutes * 60_000)
  }

  package var delivery: FlowLog.Delivery? { cloud.fabric.flowLogs.first?.delivery }

  package func events(_ stream: String = "eni-\(digits("1"))-all") -> [LogEvent] {
    Array(cloud.logGroup(named: Self.group)?.stream(named: stream)?.events ?? LogEventList())
  }

  /// The fields of all records with data.
  package func records(_ stream: String = "eni-\(digits("1"))-all") -> [[Substring]] {
    events(stream).map { $0.message.split(separator: " ") }.filter { $0.last == "OK" }
  }

  /// The records of all interfaces that name one of the addresses, each as one text.
  package func records(naming addresses: [String]) -> [String] {
    (cloud.logGroup(named: Self.group)?.streams ?? []).flatMap(\.events).map(\.message).filter {
      let fields = $0.split(separator: " ").map(String.init)
      return addresses.contains { fields.contains($0) }
    }
  }

  /// Packets and bytes of all records from one address to another.
  package func sum(_ source: String, _ destination: String) -> (packets: Int, bytes: Int) {
    records().filter { $0[3] == source && $0[4] == destination }
      .reduce((0, 0)) { ($0.0 + (Int($1[8]) ?? 0), $0.1 + (Int($1[9]) ?? 0)) }
  }
}
