import DataPlane
import NetworkModel

extension Cloud {
  /// The images that this Region offers; their ids differ from Region to Region, as AWS's do.
  public var images: [MachineImage] { ImageCatalogue.images(in: region) }

  /// The image that a public parameter of Systems Manager names, as in
  /// `resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64`.
  public func image(named parameter: String) -> MachineImage? {
    ImageCatalogue.parameters.first { $0.name == parameter }.flatMap { entry in
      images.last { $0.name.hasPrefix(entry.prefix) && $0.architecture == entry.architecture }
    }
  }
}
