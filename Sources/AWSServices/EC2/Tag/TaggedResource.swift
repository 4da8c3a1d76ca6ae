import DataPlane
import NetworkModel

/// One tag and what bears it, as DescribeTags lists them.
struct TaggedResource {
  let id: String
  let typeName: String
  let tag: Tag
}
