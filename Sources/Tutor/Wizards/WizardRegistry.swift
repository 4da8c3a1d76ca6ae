/// Every form, written by `make generate` from the files in Sources/Tutor/Wizards.
public enum WizardRegistry {
  static let types: [any Wizard.Type] = [
    FlowLogWizard.self,
    InsightsWizard.self,
    InstanceWizard.self,
    LogEventsWizard.self,
    LogGroupWizard.self,
    PeeringWizard.self,
    PolicyWizard.self,
    RoleWizard.self,
    RouteWizard.self,
    SecurityGroupRuleWizard.self,
    SubnetRouteTableWizard.self,
    VPCWizard.self,
  ]
}
