import AWSCommandLine
import Testing

@testable import LabShell

struct ShellCompletionTests {
  private func texts(_ input: String, in lab: TestLab) -> [String] {
    lab.shell.candidates(for: input, in: lab.cloud).map(\.text)
  }

  @Test
  func `each place offers what can stand there`() {
    var lab = TestLab()
    lab.run("echo x > policy.json; echo y > trust.json")
    #expect(texts("gr", in: lab) == ["grep"])
    #expect(texts("true && hea", in: lab) == ["head"])
    #expect(texts("cat po", in: lab) == ["policy.json"])
    #expect(texts("cat policy.json | so", in: lab) == ["sort", "source"])
    #expect(texts("echo $VPC", in: lab) == ["$VPC", "$VPC1", "$VPC2"])
    #expect(texts("connect Inst", in: lab).count == 2)
    #expect(
      texts("aws iam create-policy --policy-document file://p", in: lab) == ["file://policy.json"])
    #expect(texts("aws ec2 describe-vp", in: lab).contains("describe-vpcs"))
    #expect(texts("A=$(aws ec2 describe-vpcs --fil", in: lab).contains("--filters"))
  }

  @Test
  func `programs of an instance are offered on an instance`() {
    var lab = TestLab()
    #expect(texts("sys", in: lab) == [])
    lab.run("connect $I1")
    #expect(texts("sys", in: lab) == ["sysctl", "systemctl"])
  }
}
