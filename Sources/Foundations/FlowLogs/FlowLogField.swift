/// A field of a flow-log record, named as record formats name it (FL-04).
public enum FlowLogField: String, CaseIterable, Hashable, Sendable {
  case version
  case accountID = "account-id"
  case interfaceID = "interface-id"
  case sourceAddress = "srcaddr"
  case destinationAddress = "dstaddr"
  case sourcePort = "srcport"
  case destinationPort = "dstport"
  case `protocol`
  case packets
  case bytes
  case start
  case end
  case action
  case logStatus = "log-status"
  case vpcID = "vpc-id"
  case subnetID = "subnet-id"
  case instanceID = "instance-id"
  case tcpFlags = "tcp-flags"
  case type
  case packetSourceAddress = "pkt-srcaddr"
  case packetDestinationAddress = "pkt-dstaddr"
  case region
  case availabilityZoneID = "az-id"
  case sublocationType = "sublocation-type"
  case sublocationID = "sublocation-id"
  case packetSourceService = "pkt-src-aws-service"
  case packetDestinationService = "pkt-dst-aws-service"
  case flowDirection = "flow-direction"
  case trafficPath = "traffic-path"
  case ecsClusterARN = "ecs-cluster-arn"
  case ecsClusterName = "ecs-cluster-name"
  case ecsContainerInstanceARN = "ecs-container-instance-arn"
  case ecsContainerInstanceID = "ecs-container-instance-id"
  case ecsContainerID = "ecs-container-id"
  case ecsSecondContainerID = "ecs-second-container-id"
  case ecsServiceName = "ecs-service-name"
  case ecsTaskDefinitionARN = "ecs-task-definition-arn"
  case ecsTaskARN = "ecs-task-arn"
  case ecsTaskID = "ecs-task-id"
  case rejectReason = "reject-reason"
  case resourceID = "resource-id"
  case encryptionStatus = "encryption-status"
  case instanceTag = "instance-tag"
  case secondInstanceTag = "instance-tag-2"
  case interfaceTag = "interface-tag"
  case secondInterfaceTag = "interface-tag-2"
  case autoScalingGroupTag = "asg-tag"
  case secondAutoScalingGroupTag = "asg-tag-2"
  case interfaceType = "interface-type"
  case nextHopInterfaceID = "next-hop-interface-id"
  case nextHopSubnetID = "next-hop-subnet-id"
  case nextHopAvailabilityZoneID = "next-hop-az-id"
  case nextHopVPCID = "next-hop-vpc-id"
  case nextHopInterfaceType = "next-hop-interface-type"

  /// The version of records in which the field first appeared.
  public var version: Int {
    switch self {
    case .version, .accountID, .interfaceID, .sourceAddress, .destinationAddress, .sourcePort,
      .destinationPort, .protocol, .packets, .bytes, .start, .end, .action, .logStatus:
      2
    case .vpcID, .subnetID, .instanceID, .tcpFlags, .type, .packetSourceAddress,
      .packetDestinationAddress:
      3
    case .region, .availabilityZoneID, .sublocationType, .sublocationID: 4
    case .packetSourceService, .packetDestinationService, .flowDirection, .trafficPath: 5
    case .ecsClusterARN, .ecsClusterName, .ecsContainerInstanceARN, .ecsContainerInstanceID,
      .ecsContainerID, .ecsSecondContainerID, .ecsServiceName, .ecsTaskDefinitionARN, .ecsTaskARN,
      .ecsTaskID:
      7
    case .rejectReason: 8
    case .resourceID: 9
    case .encryptionStatus: 10
    case .instanceTag, .secondInstanceTag, .interfaceTag, .secondInterfaceTag,
      .autoScalingGroupTag, .secondAutoScalingGroupTag, .interfaceType, .nextHopInterfaceID,
      .nextHopSubnetID, .nextHopAvailabilityZoneID, .nextHopVPCID, .nextHopInterfaceType:
      11
    }
  }

  /// The default format: the fields of version 2.
  public static let standard = allCases.filter { $0.version == 2 }
}
