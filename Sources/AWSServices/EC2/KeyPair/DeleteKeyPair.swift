import AWSModel
import DataPlane
import Documents
import NetworkModel

enum DeleteKeyPair: Operation {
  static let description = OperationDescription(
    .ec2, "DeleteKeyPair",
    "Deletes a key pair; instances keep its public key.",
    input: """
      KeyName:str KeyPairId:str DryRun:bool
      """,
    output: """
      Return:bool KeyPairId:str
      """)

  static func perform(
    _ request: Request, on cloud: inout Cloud
  ) throws(AWSError) -> Members {
    let name = request.string("KeyName")
    let id = request.string("KeyPairId")
    guard name != nil || id != nil else { throw .missingParameter("KeyName") }
    let pair = cloud.keyPairs.first { $0.keyName == name || $0.id.rawValue == id }
    // Nothing to delete is no error here.
    guard let pair else { return ["Return": true] }
    cloud.keyPairs[pair.id] = nil
    return ["Return": true, "KeyPairId": Value(pair.id)]
  }
}
