import Lessons

/// Every kind of picture that a template may ask for.
enum PictureRegistry {
  static let all: [any Picture.Type] = [
    InstancesPicture.self, FlowLogPicture.self, TrustPolicyPicture.self, PingPicture.self,
    RouteTablePicture.self, FlowRecordPicture.self, QueryPicture.self,
  ]

  static func drawing(for placeholder: WriteUpPlaceholder, from material: ReportContext) -> Drawing?
  {
    all.first { $0.name == placeholder.name }?.draw(placeholder.checkpoint, material)
  }
}
