import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeInstances: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeInstances",
    "Lists instances, grouped by the calls that launched them.",
    input: """
      InstanceIds:[str](InstanceId) ~IncludeManagedResources:bool DryRun:bool
      Filters:[Filter](Filter) NextToken:str MaxResults:int
      """,
    output: """
      NextToken:str Reservations:[Reservation](reservationSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    try cloud.checkInstancesExist(request.strings("InstanceIds"))
    let page: Page<Instance> = try cloud.select(Instance.self, request, ids: "InstanceIds")
    var reservations: [(id: String, instances: [Instance])] = []
    var places: [String: Int] = [:]
    for instance in page.items {
      if let place = places[instance.reservationID] {
        reservations[place].instances.append(instance)
      } else {
        places[instance.reservationID] = reservations.count
        reservations.append((instance.reservationID, [instance]))
      }
    }
    var answer: Members = [
      "Reservations": .array(
        reservations.map {
          .object(cloud.reservationDocument($0.id, of: $0.instances))
        })
    ]
    answer["NextToken"] = page.nextToken.map(Value.string)
    return answer
  }
}
