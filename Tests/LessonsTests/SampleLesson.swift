@testable import Lessons

/// A small correct lesson; tests break it in one place each.
enum SampleLesson {
  static let yaml = """
    format: 1
    id: sample
    title: A sample
    region: us-west-2
    minutes: 5
    write-up: write-up.md
    solution: solution.sh
    costs: { hints: [1, 1, 2], solve-percent: 100, skip-percent: 100 }
    let:
      vpc: { aws: "ec2 describe-vpcs", query: "Vpcs[0]" }
      subnet: { aws: "ec2 describe-subnets --filters Name=vpc-id,Values=${vpc.VpcId}", query: "Subnets[0]" }
    steps:
      - id: first
        title: First
        goal: Make a network.
        read: 1-first.md
        wizards: vpc
        checkpoints:
          - id: vpc
            title: There is a VPC
            points: 100
            require:
              - that: a VPC exists
                aws: ec2 describe-vpcs
                expect: Vpcs
                found: Vpcs[].CidrBlock
                otherwise: "No VPC but ${found}, ${subnet.SubnetId}."
            hints: [one, two, three]
            solution: aws ec2 create-vpc --cidr-block 10.1.0.0/16
        diagnoses:
          - id: none
            when: { not: { aws: ec2 describe-vpcs, expect: Vpcs } }
            say: There is none.
    prompts:
      - { id: why, heading: Why, text: "Because…", step: first }
    version: 1

    """

  static func files(
    yaml: String = yaml, replacing old: String = "", with new: String = "",
    extra: [(name: String, text: String)] = []
  ) -> LessonFiles {
    var text = yaml
    if let range = text.firstRange(of: old), !old.isEmpty { text.replaceSubrange(range, with: new) }
    return LessonFiles(
      [
        ("lesson.yaml", text), ("1-first.md", "# First\n"),
        ("solution.sh", "aws ec2 create-vpc --cidr-block 10.1.0.0/16\n"),
        ("write-up.md", "# Why\n\n{{answer:why}}\n"),
      ] + extra)
  }

  /// What reading the broken lesson says.
  static func errorText(replacing old: String, with new: String) -> String {
    do {
      _ = try LessonSource(files(replacing: old, with: new))
      return "no error"
    } catch {
      return error.description
    }
  }
}
