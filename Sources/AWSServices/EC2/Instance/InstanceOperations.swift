import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum RunInstances: Operation {
  static let description = OperationDescription(
    .ec2, "RunInstances",
    "Launches instances.",
    refusing: [
      "KernelId", "RamdiskId", "ElasticGpuSpecification",
      "ElasticInferenceAccelerators", "CapacityReservationSpecification",
      "LicenseSpecifications", "EnablePrimaryIpv6", "NetworkPerformanceOptions", "Operator",
      "SecondaryInterfaces", "AdditionalInfo",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let order = try LaunchRequest(request, in: &cloud)
    let reservation = "r-0\(cloud.identifiers.hexadecimal(digits: 16))"
    let token =
      request.string("ClientToken") ?? cloud.newClientToken()
    for index in 0..<order.count {
      try cloud.launch(order, index: index, reservationID: reservation, clientToken: token)
    }
    return cloud.reservationDocument(reservation)
  }
}

enum DescribeInstances: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstances",
    "Lists instances, grouped by the calls that launched them.",
    refusing: ["IncludeManagedResources"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try request.refuseLimit(besides: "InstanceIds", called: "instancesSet")
    try cloud.checkInstancesExist(request.strings("InstanceIds"))
    let page: Page<Instance> = try cloud.select(
      Instance.self, request, ids: "InstanceIds", listed: ["Reservations", "Instances"])
    var reservations: [(id: String, instances: [Instance])] = []
    var indexes: [String: Int] = [:]
    for instance in page.items {
      if let index = indexes[instance.reservationID] {
        reservations[index].instances.append(instance)
      } else {
        indexes[instance.reservationID] = reservations.count
        reservations.append((instance.reservationID, [instance]))
      }
    }
    var answer: JSONObject = [
      "Reservations": .array(
        reservations.map {
          .object(cloud.reservationDocument($0.id, of: $0.instances))
        })
    ]
    answer["NextToken"] = page.nextToken.map(JSONValue.string)
    return answer
  }
}

enum DescribeInstanceStatus: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceStatus",
    "Shows how instances and their status checks fare.",
    refusing: ["IncludeManagedResources"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    try request.refuseLimit(besides: "InstanceIds", called: "instancesSet")
    let ids = request.strings("InstanceIds")
    try cloud.checkInstancesExist(ids)
    let filters = try FilterSet(
      request, "Filters", knowing: Instance.statusFilters, listed: ["InstanceStatuses"],
      document: { $0.statusDocument(in: $1) })
    let all = request.flag("IncludeAllInstances") ?? false
    let found = (ids.isEmpty ? Array(cloud.network.instances) : try cloud.find(all: ids)).filter {
      (all || $0.state == .running) && filters.accepts($0, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "InstanceStatuses") {
      .object($0.statusDocument(in: cloud))
    }
  }
}

enum StartInstances: InstanceStateOperation {
  static let description = OperationDescription(
    .ec2, "StartInstances",
    "Starts stopped instances; each gets another public address (INS-05).",
    refusing: ["AdditionalInfo"])

  static let member = "StartingInstances"
  static let verb = "started"
  static let states: Set<Instance.State> = [.stopped, .pending, .running]

  static func change(_ instance: Instance, in cloud: inout Cloud) {
    if instance.state == .stopped { cloud.start(instance) }
  }
}

enum StopInstances: InstanceStateOperation {
  static let description = OperationDescription(
    .ec2, "StopInstances",
    "Stops instances; auto-assigned public addresses are given back (INS-05).",
    refusing: ["Hibernate", "SkipOsShutdown"])

  static let member = "StoppingInstances"
  static let verb = "stopped"
  static let states: Set<Instance.State> = [.running, .stopping, .stopped]

  static func check(_ instance: Instance) throws(AWSError) {
    guard !instance.launchOptions.isStopProtected else {
      throw AWSError(
        "OperationNotPermitted",
        "The instance '\(instance.id)' may not be stopped. "
          + "Modify its 'disableApiStop' instance attribute and try again.")
    }
  }

  static func change(_ instance: Instance, in cloud: inout Cloud) {
    if instance.state == .running { cloud.stop(instance) }
  }
}

/// Starting and stopping: all instances must be in a state that allows it, or none changes.
protocol InstanceStateOperation: Operation {
  /// Of the answer, which tells each instance's state before and after.
  static var member: String { get }
  static var verb: String { get }
  /// Those from which it can be done, or where nothing is left to do.
  static var states: Set<Instance.State> { get }
  /// What else may stand against it.
  static func check(_ instance: Instance) throws(AWSError)
  static func change(_ instance: Instance, in cloud: inout Cloud)
}

extension InstanceStateOperation {
  static func check(_ instance: Instance) throws(AWSError) {}

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instances = try cloud.findInstances(request)
    for instance in instances where !states.contains(instance.state) {
      throw AWSError(
        "IncorrectInstanceState",
        "The instance '\(instance.id)' is not in a state from which it can be \(verb).",
        advice: "It is \(instance.state.name).")
    }
    for instance in instances { try check(instance) }
    return [
      member: cloud.changeStates(of: instances) { cloud, instance in change(instance, in: &cloud) }
    ]
  }
}

enum RebootInstances: Operation {
  static let description = OperationDescription(
    .ec2, "RebootInstances",
    "Restarts instances, which keep their addresses.")

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instances = try cloud.findInstances(request)
    for instance in instances where instance.state != .running {
      throw AWSError(
        "IncorrectState",
        "The instance '\(instance.id)' is not in a state from which it can be rebooted.",
        advice: "It is \(instance.state.name).")
    }
    for instance in instances {
      let now = cloud.now
      cloud.network.instances.update(instance.id) {
        $0.runningSince = now
        $0.ipForwarding = nil
        $0.software.reboot()
      }
    }
    return [:]
  }
}

enum TerminateInstances: Operation {
  static let description = OperationDescription(
    .ec2, "TerminateInstances",
    "Terminates instances for good.",
    refusing: ["SkipOsShutdown"])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let instances = try cloud.findInstances(request)
    for instance in instances where instance.isTerminationProtected && instance.isAlive {
      throw AWSError(
        "OperationNotPermitted",
        "The instance '\(instance.id)' may not be terminated. "
          + "Modify its 'disableApiTermination' instance attribute and try again.")
    }
    return [
      "TerminatingInstances": cloud.changeStates(of: instances) { cloud, instance in
        if instance.isAlive { cloud.terminate(instance) }
      }
    ]
  }
}

enum DescribeInstanceTypes: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceTypes",
    "Lists the sizes of machine that the simulator offers.",
    refusing: ["IncludeUnsupportedInRegion"])
  static let omittedFromDigest: String? = "AWS's catalogue, the same in every lab"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let names = request.strings("InstanceTypes")
    let unknown = names.filter { InstanceType.named($0) == nil }
    guard unknown.isEmpty else {
      throw AWSError(
        "InvalidInstanceType",
        "The following supplied instance types do not exist: "
          + "[\(unknown.joined(separator: ", "))]")
    }
    let filters = try FilterSet(
      request, "Filters", knowing: InstanceType.filters, listed: ["InstanceTypes"],
      document: { type, _ in type.document })
    let found = InstanceType.catalogue.filter {
      (names.isEmpty || names.contains($0.name)) && filters.accepts($0, in: cloud)
    }
    return try Page(of: found, for: request).answer(as: "InstanceTypes") { .object($0.document) }
  }
}

enum DescribeInstanceTypeOfferings: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstanceTypeOfferings",
    "Lists where the simulator offers which size of machine: everywhere.")
  static let omittedFromDigest: String? = "AWS's catalogue, the same in every lab"

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> JSONObject {
    let kind = request.string("LocationType") ?? "region"
    let zones = AvailabilityZone.all(in: cloud.region)
    let locations: [String]
    switch kind {
    case "region": locations = [cloud.region]
    case "availability-zone": locations = zones.map(\.name)
    case "availability-zone-id": locations = zones.map(\.id)
    default: locations = []
    }
    let offerings = InstanceType.catalogue.flatMap { type in
      locations.map { (type: type.name, location: $0) }
    }
    let filters = try FilterSet<(type: String, location: String)>(
      request, "Filters",
      knowing: [
        .init("instance-type") { item, _ in item.type },
        .init("location") { item, _ in item.location },
      ], tags: nil)
    let found = offerings.filter { filters.accepts($0, in: cloud) }
    return try Page(of: found, for: request).answer(as: "InstanceTypeOfferings") {
      [
        "InstanceType": .string($0.type), "LocationType": .string(kind),
        "Location": .string($0.location),
      ]
    }
  }
}
