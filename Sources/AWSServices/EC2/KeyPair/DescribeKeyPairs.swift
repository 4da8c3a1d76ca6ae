import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DescribeKeyPairs: Operation {
  static let description = OperationDescription(
    .ec2, "DescribeKeyPairs",
    "Lists key pairs.",
    input: """
      KeyNames:[str](KeyName) KeyPairIds:[str](KeyPairId) IncludePublicKey:bool DryRun:bool
      Filters:[Filter](Filter)
      """,
    output: """
      KeyPairs:[KeyPairInfo](keySet)
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let filters = try FilterSet(
      request.array("Filters"), knowing: KeyPair.filters, tags: { $0.tags })
    let names = request.strings("KeyNames")
    let ids = request.strings("KeyPairIds")
    var pairs = ids.isEmpty && names.isEmpty ? Array(cloud.keyPairs) : []
    for name in names { pairs.append(try cloud.findKeyPair(named: name)) }
    pairs += try cloud.find(all: ids, as: KeyPair.self)
    let documents = pairs.filter { filters.accepts($0, in: cloud) }.map { pair -> Value in
      var document = pair.document(in: cloud)
      guard request.flag("IncludePublicKey") == true else { return .object(document) }
      document["PublicKey"] = .string("\(pair.publicKey) \(pair.keyName)")
      let order = [
        "KeyPairId", "KeyType", "Tags", "PublicKey", "CreateTime", "KeyName", "KeyFingerprint",
      ]
      return .object(Members(order.compactMap { name in document[name].map { (name, $0) } }))
    }
    return ["KeyPairs": .array(documents)]
  }
}
