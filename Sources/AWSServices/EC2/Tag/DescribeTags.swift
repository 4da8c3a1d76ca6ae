import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeTags: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeTags",
    "Lists the tags of all resources.",
    input: """
      DryRun:bool Filters:[Filter](Filter) MaxResults:int NextToken:str
      """,
    output: """
      NextToken:str Tags:[TagDescription](tagSet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let known: [ResourceFilter<TaggedResource>] = [
      .init("key") { item, _ in item.tag.key },
      .init("resource-id") { item, _ in item.id },
      .init("resource-type") { item, _ in item.typeName },
      .init("value") { item, _ in item.tag.value },
    ]
    let filters = try FilterSet(
      request.array("Filters"), knowing: known, tags: { [$0.tag] })
    let found = cloud.taggedResources.filter { filters.accepts($0, in: cloud) }
    return try Page(of: found, for: request).answer(as: "Tags") { item in
      [
        "Key": .string(item.tag.key), "ResourceId": .string(item.id),
        "ResourceType": .string(item.typeName), "Value": .string(item.tag.value),
      ]
    }
  }
}
