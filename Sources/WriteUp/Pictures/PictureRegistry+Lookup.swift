import Lessons

extension PictureRegistry {
  static func drawing(for placeholder: WriteUpPlaceholder, from material: ReportContext) -> Drawing?
  {
    all.first { $0.name == placeholder.name }?.draw(placeholder.checkpoint, material)
  }
}
