import DataPlane
import Documents
import NetworkModel

extension AvailabilityZone {
  var document: Members {
    [
      "OptInStatus": "opt-in-not-required",
      "Messages": [],
      "RegionName": .string(region),
      "ZoneName": .string(name),
      "ZoneId": .string(id),
      "GroupName": .string(region + "-zg-1"),
      "NetworkBorderGroup": .string(region),
      "ZoneType": "availability-zone",
      "State": "available",
    ]
  }
}
