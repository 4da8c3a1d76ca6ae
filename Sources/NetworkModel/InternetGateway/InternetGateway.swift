/// A VPC's door to the internet; it translates public and private addresses one to one (VPC-36).
public struct InternetGateway: Resource {
  public static let idPrefix = "igw"
  public static let typeName = "internet-gateway"

  public let id: ResourceID<InternetGateway>
  public var attachedVPC: ResourceID<VPC>?
  public var tags: [Tag]

  package init(id: ResourceID<InternetGateway>, attachedVPC: ResourceID<VPC>? = nil, tags: [Tag]) {
    self.id = id
    self.attachedVPC = attachedVPC
    self.tags = tags
  }
}
