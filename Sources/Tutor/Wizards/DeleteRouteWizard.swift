public import AWSServices

/// *Edit routes*: a route is taken away.
public enum DeleteRouteWizard: Wizard {
  public static let id = "delete-route"
  public static let position = 84
  public static let title = "Edit routes · Remove"
  public static let verb = "Remove"

  public static func fields(in cloud: Cloud, given values: FormValues) -> [FormField] {
    [FormField.route(in: cloud, remedy: .form("routes"))]
  }

  public static func preview(of values: FormValues, in cloud: Cloud) -> FormPreview {
    FormPreview(values["route"], [])
  }

  public static func made(from values: FormValues, in cloud: Cloud) -> Statement? {
    let route = ChosenRoute(values["route"])
    return """
      Removed \(route.destination) from \
      \(NamedResource(id: route.table, name: cloud.name(ofResource: route.table))).
      """
  }

  public static func commands(for values: FormValues, in cloud: Cloud) -> [String] {
    let route = ChosenRoute(values["route"])
    return [
      "aws ec2 delete-route --route-table-id \(route.table) "
        + "--destination-cidr-block \(route.destination)"
    ]
  }
}
