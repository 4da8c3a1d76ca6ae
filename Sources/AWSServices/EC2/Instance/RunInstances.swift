import AWSModel
import DataPlane
import Documents
import Foundations
import NetworkModel

enum RunInstances: Operation {
  static let description = OperationDescription(
    .ec2, "RunInstances",
    "Launches instances.",
    input: """
      ~BlockDeviceMappings:[BlockDeviceMapping](BlockDeviceMapping) ImageId:str InstanceType:enum
      ~Ipv6AddressCount:int ~Ipv6Addresses:[InstanceIpv6Address](Ipv6Address) ~KernelId:str
      KeyName:str MaxCount*:int MinCount*:int Monitoring:RunInstancesMonitoringEnabled
      Placement:Placement ~RamdiskId:str SecurityGroupIds:[str](SecurityGroupId)
      SecurityGroups:[str](SecurityGroup) SubnetId:str ~UserData:str
      ~ElasticGpuSpecification:[ElasticGpuSpecification]
      ~ElasticInferenceAccelerators:[ElasticInferenceAccelerator](ElasticInferenceAccelerator)
      TagSpecifications:[TagSpecification](TagSpecification)
      ~LaunchTemplate:LaunchTemplateSpecification
      ~InstanceMarketOptions:InstanceMarketOptionsRequest
      ~CreditSpecification:CreditSpecificationRequest ~CpuOptions:CpuOptionsRequest
      ~CapacityReservationSpecification:CapacityReservationSpecification
      ~HibernationOptions:HibernationOptionsRequest
      ~LicenseSpecifications:[LicenseConfigurationRequest](LicenseSpecification)
      MetadataOptions:InstanceMetadataOptionsRequest ~EnclaveOptions:EnclaveOptionsRequest
      ~PrivateDnsNameOptions:PrivateDnsNameOptionsRequest
      ~MaintenanceOptions:InstanceMaintenanceOptionsRequest ~DisableApiStop:bool
      ~EnablePrimaryIpv6:bool ~NetworkPerformanceOptions:InstanceNetworkPerformanceOptionsRequest
      ~Operator:OperatorRequest
      ~SecondaryInterfaces:[InstanceSecondaryInterfaceSpecificationRequest](SecondaryInterface)
      DryRun:bool DisableApiTermination:bool ~InstanceInitiatedShutdownBehavior:enum
      PrivateIpAddress:str ClientToken:str ~AdditionalInfo:str
      NetworkInterfaces:[InstanceNetworkInterfaceSpecification](NetworkInterface)
      ~IamInstanceProfile:IamInstanceProfileSpecification ~EbsOptimized:bool
      """,
    output: """
      ReservationId:str OwnerId:str RequesterId:str Groups:[GroupIdentifier](groupSet)
      Instances:[Instance](instancesSet)
      """)

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
