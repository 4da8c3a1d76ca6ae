extension Structures {
  /// The structures of STS requests and responses, from AWS's service model (operations.md).
  static let sts: [String: String] = [
    "AssumedRoleUser": "AssumedRoleId*:str Arn*:str",
    "Credentials": "AccessKeyId*:str SecretAccessKey*:str SessionToken*:str Expiration*:time",
    "PolicyDescriptorType": "arn:str",
    "ProvidedContext": "ProviderArn:str ContextAssertion:str",
    "Tag": "Key*:str Value*:str",
  ]
}
