import DataPlane
import Documents
import NetworkModel

extension Instance.MetadataOptions {
  /// What a launch says; Amazon Linux 2023 asks for version 2 of the service where it says nothing
  /// (INS-16).
  init(_ options: Value?) {
    self.init()
    httpTokens = options?["HttpTokens"]?.string ?? httpTokens
    httpPutResponseHopLimit =
      options?["HttpPutResponseHopLimit"]?.integer ?? httpPutResponseHopLimit
    httpEndpoint = options?["HttpEndpoint"]?.string ?? httpEndpoint
    instanceMetadataTags = options?["InstanceMetadataTags"]?.string ?? instanceMetadataTags
  }
}
