public import AWSServices

/// *Edit routes*: the target of a route that exists.
public enum EditRouteWizard: Wizard {
  public static let id = "edit-route"
  public static let position = 82
  public static let title = "Edit routes · Change target"
  public static let verb = "Save"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [
      FormField.route(in: cloud, remedy: .form("routes")),
      FormField(
        "target", "Target", kind: .choice(RouteWizard.targets(in: cloud)),
        default: RouteWizard.targets(in: cloud).first?.value ?? "",
        help: "Where the packets go from now on.", remedy: .form("peering")),
    ]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(values["route"], [.init("Target", values["target"])])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let target = NamedResource(id: values["target"], name: cloud.name(ofResource: values["target"]))
    return "Packets to \(ChosenRoute(values["route"]).destination) go to \(target) now."
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let route = ChosenRoute(values["route"])
    return [
      "aws ec2 replace-route --route-table-id \(route.table) "
        + "--destination-cidr-block \(route.destination) "
        + "\(RouteWizard.option(for: values["target"])) \(values["target"])"
    ]
  }
}
