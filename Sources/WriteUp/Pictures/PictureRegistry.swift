/// Every picture that a template may ask for.
enum PictureRegistry {
  static let all: [any Picture.Type] = [
    InstancesPicture.self, FlowLogPicture.self, TrustPolicyPicture.self, LostPingPicture.self,
    RouteTablePicture.self, RepliedPingPicture.self, FlowRecordPicture.self, InsightsPicture.self,
  ]

  static func picture(named name: String, from material: Material) -> (
    svg: String, caption: String
  )? {
    guard let picture = all.first(where: { $0.name == name }) else { return nil }
    return picture.svg(from: material).map { ($0, picture.caption) }
  }
}
