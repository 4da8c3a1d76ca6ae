import DataPlane
import Documents
import NetworkModel

extension InternetGateway {
  func document(in cloud: Cloud) -> Members {
    let attachments = attachedVPC.map { ["State": "available", "VpcId": Value($0)] as Value }
    return [
      "Attachments": .array(attachments.map { [$0] } ?? []),
      "InternetGatewayId": Value(id),
      "OwnerId": .string(cloud.account),
      "Tags": Value(tags),
    ]
  }
}
