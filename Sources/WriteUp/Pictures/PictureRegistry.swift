/// Every kind of picture, written by `make generate` from the files in Sources/WriteUp/Pictures.
enum PictureRegistry {
  static let all: [any Picture.Type] = [
    FlowLogPicture.self,
    FlowRecordPicture.self,
    InstancesPicture.self,
    PingPicture.self,
    QueryPicture.self,
    RouteTablePicture.self,
    TrustPolicyPicture.self,
  ]
}
