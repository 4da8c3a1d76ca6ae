import AWSServices
import DataPlane
import Foundations
import NetworkModel

/// One thing that a learner may type to break a lab.
enum LabFault: String, CaseIterable {
  case routeDeleted, routeMisled
  case pingRuleRevoked, sshRuleRevoked, rulesNarrowed, egressRevoked
  case entryDenies, emptyListAssociated
  case gatewayDetached, gatewayDeleted
  case peeringDeleted, peeringPending
  case instanceStopped, instanceStopping, instancePending, instanceTerminated
  case addressReplaced
  case subnetMoved

  /// What to type, `nil` where the lab does not have what it takes.
  func commands(in cloud: Cloud, _ random: inout RandomSource) -> [String]? {
    let instances = cloud.network.instances.filter { $0.state == .running }
    guard !instances.isEmpty else { return nil }
    let instance = random.element(of: instances)
    guard let interface = cloud.network.primaryInterface(of: instance),
      let subnet = cloud.network.subnets[instance.subnet],
      let table = cloud.network.routeTable(of: subnet),
      let acl = cloud.network.networkACL(of: subnet), let group = interface.securityGroups.first
    else { return nil }
    let peering = cloud.network.peeringConnections.first { $0.status == .active }
    let routes = table.routes.filter { $0.target != .local }
    let revoke = "aws ec2 revoke-security-group-ingress --group-id \(group)"
    switch self {
    case .routeDeleted:
      guard !routes.isEmpty else { return nil }
      return [
        "aws ec2 delete-route --route-table-id \(table.id) --destination-cidr-block "
          + "\(random.element(of: routes).destination)"
      ]
    case .routeMisled:
      guard !routes.isEmpty else { return nil }
      let route = random.element(of: routes)
      let target: String
      if case .internetGateway = route.target {
        guard let peering else { return nil }
        target = "--vpc-peering-connection-id \(peering.id)"
      } else {
        guard let gateway = cloud.network.internetGateway(of: instance.vpc) else { return nil }
        target = "--gateway-id \(gateway.id)"
      }
      return [
        "aws ec2 replace-route --route-table-id \(table.id) --destination-cidr-block "
          + "\(route.destination) \(target)"
      ]
    case .gatewayDetached, .gatewayDeleted:
      guard let gateway = cloud.network.internetGateway(of: instance.vpc) else { return nil }
      // A gateway can't be detached while the VPC has public addresses.
      let stop = "aws ec2 stop-instances --instance-ids \(instance.id)"
      let detach =
        "aws ec2 detach-internet-gateway --internet-gateway-id \(gateway.id) --vpc-id "
        + "\(instance.vpc)"
      guard self == .gatewayDeleted else { return [stop, "wait 40s", detach] }
      return [stop, detach, "aws ec2 delete-internet-gateway --internet-gateway-id \(gateway.id)"]
    case .pingRuleRevoked: return [revoke + " --protocol icmp --port -1 --cidr 0.0.0.0/0"]
    case .sshRuleRevoked: return [revoke + " --protocol tcp --port 22 --cidr 0.0.0.0/0"]
    case .rulesNarrowed:
      let allow = "aws ec2 authorize-security-group-ingress --group-id \(group)"
      return [
        revoke + " --protocol icmp --port -1 --cidr 0.0.0.0/0",
        allow + " --protocol icmp --port -1 --cidr 192.0.2.9/32",
      ]
    case .egressRevoked:
      return [
        "aws ec2 revoke-security-group-egress --group-id \(group) --ip-permissions "
          + "'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]'"
      ]
    case .entryDenies:
      let number = random.integer(in: 1...99)
      let side = random.element(of: ["--ingress", "--egress"])
      return [
        "aws ec2 create-network-acl-entry --network-acl-id \(acl.id) --rule-number \(number) "
          + "--protocol -1 --rule-action deny \(side) --cidr-block 0.0.0.0/0"
      ]
    case .emptyListAssociated:
      guard let association = acl.associations.first(where: { $0.subnet == subnet.id }) else {
        return nil
      }
      return [
        "ACL=$(aws ec2 create-network-acl --vpc-id \(instance.vpc) --query "
          + "NetworkAcl.NetworkAclId --output text)",
        "aws ec2 replace-network-acl-association --association-id \(association.id) "
          + "--network-acl-id $ACL",
      ]
    case .peeringDeleted, .peeringPending:
      guard let peering else { return nil }
      let delete =
        "aws ec2 delete-vpc-peering-connection --vpc-peering-connection-id \(peering.id)"
      guard self == .peeringPending else { return [delete] }
      return [
        delete,
        "aws ec2 create-vpc-peering-connection --vpc-id \(peering.requester.vpc) --peer-vpc-id "
          + "\(peering.accepter.vpc)",
      ]
    case .instanceStopped, .instanceStopping, .instancePending:
      let stop = "aws ec2 stop-instances --instance-ids \(instance.id)"
      if self == .instanceStopping { return [stop] }
      let stopped = [stop, "wait 40s"]
      if self == .instanceStopped { return stopped }
      return stopped + ["aws ec2 start-instances --instance-ids \(instance.id)"]
    case .instanceTerminated:
      return ["aws ec2 terminate-instances --instance-ids \(instance.id)"]
    case .addressReplaced:
      return [
        "EIP=$(aws ec2 allocate-address --query AllocationId --output text)",
        "aws ec2 associate-address --allocation-id $EIP --instance-id \(instance.id)",
      ]
    case .subnetMoved:
      return [
        "RTB=$(aws ec2 create-route-table --vpc-id \(instance.vpc) --query "
          + "RouteTable.RouteTableId --output text)",
        table.associations.first { $0.subnet == subnet.id }.map {
          "aws ec2 replace-route-table-association --association-id \($0.id) --route-table-id $RTB"
        } ?? "aws ec2 associate-route-table --subnet-id \(subnet.id) --route-table-id $RTB",
      ]
    }
  }
}
