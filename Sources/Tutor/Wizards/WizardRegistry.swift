/// Every form, in the order in which `wizard` lists them.
public enum WizardRegistry {
  public static let all: [any Wizard.Type] = [
    VPCWizard.self, InstanceWizard.self, LogGroupWizard.self, FlowLogWizard.self,
    PolicyWizard.self, RoleWizard.self, PeeringWizard.self, RouteWizard.self,
    SubnetRouteTableWizard.self, SecurityGroupRuleWizard.self, LogEventsWizard.self,
    InsightsWizard.self,
  ]

  static var titles: [FormTitle] { all.map { FormTitle(id: $0.id, title: $0.title) } }

  public static func wizard(named id: String) -> (any Wizard.Type)? {
    all.first { $0.id == id }
  }
}
