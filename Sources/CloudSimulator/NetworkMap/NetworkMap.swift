/// The network as boxes within boxes: VPCs, their subnets, and what is in them.
///
/// Resources stand in the order of their creation, so two equal clouds have the same picture.
public struct NetworkMap: Equatable, Sendable {
  public struct Line: Equatable, Sendable {
    public let text: String
    /// What the line is about, so that a trace can mark it.
    public let component: Component?
    public let indentation: Int

    init(_ text: String, of component: Component? = nil, indentation: Int = 0) {
      self.text = text
      self.component = component
      self.indentation = indentation
    }
  }

  public struct Box: Equatable, Sendable {
    public let title: String
    public let lines: [Line]
    public let boxes: [Box]
  }

  public let vpcs: [Box]
  /// Peering connections, each in a line of its own beneath the VPCs.
  public let connections: [Line]

  /// The characters to draw with.
  public enum Style: Sendable {
    case boxDrawing
    case ascii
  }
}
