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
      "BlockDeviceMappings", "Ipv6AddressCount", "Ipv6Addresses", "KernelId", "RamdiskId",
      "UserData", "ElasticGpuSpecification", "ElasticInferenceAccelerators", "LaunchTemplate",
      "InstanceMarketOptions", "CreditSpecification", "CpuOptions",
      "CapacityReservationSpecification", "HibernationOptions", "LicenseSpecifications",
      "EnclaveOptions", "PrivateDnsNameOptions", "MaintenanceOptions", "DisableApiStop",
      "EnablePrimaryIpv6", "NetworkPerformanceOptions", "Operator", "SecondaryInterfaces",
      "InstanceInitiatedShutdownBehavior", "AdditionalInfo", "IamInstanceProfile", "EbsOptimized",
    ])

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    if let token = request.string("ClientToken"), !token.isEmpty,
      let earlier = cloud.network.instances.first(where: { $0.clientToken == token })
    {
      return cloud.reservationDocument(earlier.reservationID)
    }
    let order = try LaunchOrder(request, in: cloud)
    let reservation = "r-0\(cloud.identifiers.hexadecimal(digits: 16))"
    let token =
      request.string("ClientToken") ?? cloud.newClientToken()
    for index in 0..<order.count {
      try cloud.launch(order, index: index, reservationID: reservation, clientToken: token)
    }
    return cloud.reservationDocument(reservation)
  }
}
