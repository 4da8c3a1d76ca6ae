import AWSModel
import DataPlane
import Documents
import NetworkModel

enum ModifyVpcPeeringConnectionOptions: Operation {
  static let description = OperationDescription(
    .ec2, "ModifyVpcPeeringConnectionOptions",
    "Says whether the peer's instances learn private addresses by public DNS names.",
    input: """
      AccepterPeeringConnectionOptions:PeeringConnectionOptionsRequest DryRun:bool
      RequesterPeeringConnectionOptions:PeeringConnectionOptionsRequest
      VpcPeeringConnectionId*:str
      """,
    output: """
      AccepterPeeringConnectionOptions:PeeringConnectionOptions
      RequesterPeeringConnectionOptions:PeeringConnectionOptions
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let connection: VPCPeeringConnection = try cloud.find(
      request.required("VpcPeeringConnectionId"))
    let wanted = (
      requester: try option(request["RequesterPeeringConnectionOptions"]),
      accepter: try option(request["AccepterPeeringConnectionOptions"])
    )
    guard wanted.requester != nil || wanted.accepter != nil else {
      throw .missingParameter("RequesterPeeringConnectionOptions")
    }
    guard connection.status == .active else {
      throw AWSError(
        "OperationNotPermitted",
        "Peering options can be added only to active peerings.",
        advice: "The connection is \(connection.status.rawValue).")
    }
    if wanted.requester == true || wanted.accepter == true {
      try checkNames(connection, cloud)
    }
    cloud.network.peeringConnections.update(connection.id) {
      if let flag = wanted.requester { $0.requester.allowsDNSResolutionFromRemoteVPC = flag }
      if let flag = wanted.accepter { $0.accepter.allowsDNSResolutionFromRemoteVPC = flag }
    }
    var answer = Members()
    if let flag = wanted.accepter { answer["AccepterPeeringConnectionOptions"] = document(flag) }
    if let flag = wanted.requester { answer["RequesterPeeringConnectionOptions"] = document(flag) }
    return answer
  }

  private static func option(_ value: Value?) throws(AWSError) -> Bool? {
    for name in [
      "AllowEgressFromLocalClassicLinkToRemoteVpc", "AllowEgressFromLocalVpcToRemoteClassicLink",
    ] where value?[name]?.boolean == true {
      throw .notSimulated("ClassicLink, which it has retired,")
    }
    return value?["AllowDnsResolutionFromRemoteVpc"]?.boolean
  }

  /// Both VPCs need DNS hostnames and DNS support (PCX-17).
  private static func checkNames(
    _ connection: VPCPeeringConnection, _ cloud: Cloud
  ) throws(AWSError) {
    for end in [connection.requester, connection.accepter] {
      guard let vpc = cloud.network.vpcs[end.vpc] else { continue }
      guard vpc.areDNSHostnamesEnabled, vpc.isDNSSupportEnabled else {
        throw AWSError(
          "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
          "DNS hostnames are disabled for the VPC '\(vpc.id)'",
          advice: "Enable them in both VPCs: aws ec2 modify-vpc-attribute --vpc-id \(vpc.id) "
            + "--enable-dns-hostnames")
      }
    }
  }

  private static func document(_ flag: Bool) -> Value {
    [
      "AllowDnsResolutionFromRemoteVpc": .boolean(flag),
      "AllowEgressFromLocalClassicLinkToRemoteVpc": false,
      "AllowEgressFromLocalVpcToRemoteClassicLink": false,
    ]
  }
}
