import AWSModel
import Documents

/// `aws … wait NAME`: which operation to ask, how often, and which answers end the waiting.
///
/// Facts from AWS's waiter definitions (botocore's `waiters-2.json`).
struct Waiter: Sendable {
  /// As errors name it: `InstanceRunning`.
  var name: String
  var operation: String
  var delay: Int
  var maximumAttempts: Int
  var acceptors: [Acceptor]

  struct Acceptor: Sendable {
    var state: State
    var matcher: Matcher

    enum State { case success, failure, retry }

    enum Matcher: Sendable {
      /// The expression's value equals it.
      case path(String, Value)
      /// Every one of at least one element equals it, or any one.
      case pathAll(String, Value)
      case pathAny(String, Value)
      /// Any answer that is no error.
      case success
      case error(String)
    }
  }

  var commandName: String { OperationDescription.commandName(of: name) }

  static func all(of service: Service) -> [Waiter] {
    switch service {
    case .ec2: ec2
    case .iam: iam
    case .logs, .sts: []
    }
  }

  private static let instanceStates = "Reservations[].Instances[].State.Name"

  private static let ec2: [Waiter] = [
    Waiter("InstanceExists", "DescribeInstances", every: 5, times: 40) {
      [
        .init(.success, .path("length(Reservations[]) > `0`", true)),
        .init(.retry, .error("InvalidInstanceID.NotFound")),
      ]
    },
    Waiter("InstanceRunning", "DescribeInstances", every: 15, times: 40) {
      [.init(.success, .pathAll(instanceStates, "running"))]
        + ["shutting-down", "terminated", "stopping"].map {
          .init(.failure, .pathAny(instanceStates, .string($0)))
        } + [.init(.retry, .error("InvalidInstanceID.NotFound"))]
    },
    Waiter("InstanceStopped", "DescribeInstances", every: 15, times: 40) {
      [.init(.success, .pathAll(instanceStates, "stopped"))]
        + ["pending", "terminated"].map {
          .init(.failure, .pathAny(instanceStates, .string($0)))
        }
    },
    Waiter("InstanceTerminated", "DescribeInstances", every: 15, times: 40) {
      [.init(.success, .pathAll(instanceStates, "terminated"))]
        + ["pending", "stopping"].map {
          .init(.failure, .pathAny(instanceStates, .string($0)))
        }
    },
    Waiter("InstanceStatusOk", "DescribeInstanceStatus", every: 15, times: 40) {
      [
        .init(.success, .pathAll("InstanceStatuses[].InstanceStatus.Status", "ok")),
        .init(.retry, .error("InvalidInstanceID.NotFound")),
      ]
    },
    Waiter("SystemStatusOk", "DescribeInstanceStatus", every: 15, times: 40) {
      [.init(.success, .pathAll("InstanceStatuses[].SystemStatus.Status", "ok"))]
    },
    Waiter("VpcAvailable", "DescribeVpcs", every: 15, times: 40) {
      [.init(.success, .pathAll("Vpcs[].State", "available"))]
    },
    Waiter("VpcExists", "DescribeVpcs", every: 1, times: 5) {
      [.init(.success, .success), .init(.retry, .error("InvalidVpcID.NotFound"))]
    },
    Waiter("SubnetAvailable", "DescribeSubnets", every: 15, times: 40) {
      [.init(.success, .pathAll("Subnets[].State", "available"))]
    },
    Waiter("VpcPeeringConnectionExists", "DescribeVpcPeeringConnections", every: 15, times: 40) {
      [
        .init(.success, .success),
        .init(.retry, .error("InvalidVpcPeeringConnectionID.NotFound")),
      ]
    },
    Waiter("VpcPeeringConnectionDeleted", "DescribeVpcPeeringConnections", every: 15, times: 40) {
      [
        .init(.success, .pathAll("VpcPeeringConnections[].Status.Code", "deleted")),
        .init(.success, .error("InvalidVpcPeeringConnectionID.NotFound")),
      ]
    },
    Waiter("NatGatewayAvailable", "DescribeNatGateways", every: 15, times: 40) {
      [.init(.success, .pathAll("NatGateways[].State", "available"))]
        + ["failed", "deleting", "deleted"].map {
          .init(.failure, .pathAny("NatGateways[].State", .string($0)))
        } + [.init(.retry, .error("NatGatewayNotFound"))]
    },
    Waiter("NatGatewayDeleted", "DescribeNatGateways", every: 15, times: 40) {
      [
        .init(.success, .pathAll("NatGateways[].State", "deleted")),
        .init(.success, .error("NatGatewayNotFound")),
      ]
    },
    Waiter("NetworkInterfaceAvailable", "DescribeNetworkInterfaces", every: 20, times: 10) {
      [
        .init(.success, .pathAll("NetworkInterfaces[].Status", "available")),
        .init(.failure, .error("InvalidNetworkInterfaceID.NotFound")),
      ]
    },
    Waiter("SecurityGroupExists", "DescribeSecurityGroups", every: 5, times: 6) {
      [
        .init(.success, .path("length(SecurityGroups[].GroupId) > `0`", true)),
        .init(.retry, .error("InvalidGroup.NotFound")),
      ]
    },
    Waiter("InternetGatewayExists", "DescribeInternetGateways", every: 5, times: 6) {
      [
        .init(.success, .path("length(InternetGateways[].InternetGatewayId) > `0`", true)),
        .init(.retry, .error("InvalidInternetGateway.NotFound")),
      ]
    },
    Waiter("KeyPairExists", "DescribeKeyPairs", every: 5, times: 6) {
      [
        .init(.success, .path("length(KeyPairs[].KeyName) > `0`", true)),
        .init(.retry, .error("InvalidKeyPair.NotFound")),
      ]
    },
    Waiter("NatGatewayAvailable", "DescribeNatGateways", every: 15, times: 40) {
      [.init(.success, .pathAll("NatGateways[].State", "available"))]
        + ["failed", "deleting", "deleted"].map {
          .init(.failure, .pathAny("NatGateways[].State", .string($0)))
        } + [.init(.retry, .error("NatGatewayNotFound"))]
    },
    Waiter("NatGatewayDeleted", "DescribeNatGateways", every: 15, times: 40) {
      [
        .init(.success, .pathAll("NatGateways[].State", "deleted")),
        .init(.success, .error("NatGatewayNotFound")),
      ]
    },
  ]

  private static let iam: [Waiter] = [
    ("PolicyExists", "GetPolicy", 20), ("RoleExists", "GetRole", 20), ("UserExists", "GetUser", 20),
    ("InstanceProfileExists", "GetInstanceProfile", 40),
  ].map { name, operation, attempts in
    Waiter(name, operation, every: 1, times: attempts) {
      [.init(.success, .success), .init(.retry, .error("NoSuchEntity"))]
    }
  }

  private init(
    _ name: String, _ operation: String, every delay: Int, times maximumAttempts: Int,
    until acceptors: () -> [Acceptor]
  ) {
    self.name = name
    self.operation = operation
    self.delay = delay
    self.maximumAttempts = maximumAttempts
    self.acceptors = acceptors()
  }
}

extension Waiter.Acceptor {
  init(_ state: State, _ matcher: Matcher) {
    self.init(state: state, matcher: matcher)
  }
}
