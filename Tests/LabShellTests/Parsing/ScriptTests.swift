import Testing

@testable import LabShell

struct ScriptTests {
  @Test
  func `a script is split where a person would press Return`() {
    let script = """
      #!/bin/sh
      # comment

      A=1
      aws ec2 create-vpc \\
        --cidr-block 10.1.0.0/16 &&
        echo done
      cat > f <<'EOF'
      { "a": 1 }

      EOF
      echo "a
      b"; echo c  # d
      B=$(echo 1
      echo 2)
      if true; then
        aws ec2 delete-vpc --vpc-id vpc-1
      fi
      fi
      echo never reached
      """
    let inputs = Script.inputs(of: script)
    #expect(inputs.map(\.firstLine) == [4, 5, 8, 12, 14, 16, 19])
    #expect(
      inputs.map(\.text) == [
        "A=1",
        "aws ec2 create-vpc \\\n  --cidr-block 10.1.0.0/16 &&\n  echo done",
        "cat > f <<'EOF'\n{ \"a\": 1 }\n\nEOF",
        "echo \"a\nb\"; echo c  # d",
        "B=$(echo 1\necho 2)",
        "if true; then\n  aws ec2 delete-vpc --vpc-id vpc-1\nfi", "fi",
      ])
    #expect(
      inputs.last?.complaint(in: "lab.sh")?.hasPrefix("lab.sh:19: syntax error: unexpected 'fi'")
        == true)
  }

  @Test
  func `an input that is never completed reaches to the end`() {
    let inputs = Script.inputs(of: "echo a\necho 'b\necho c\n")
    #expect(inputs.map(\.text) == ["echo a", "echo 'b\necho c"])
  }

  @Test(arguments: ["", "\n\n", "# only\n  # comments\n", "   "])
  func `a script without commands has no inputs`(script: String) {
    #expect(Script.inputs(of: script).isEmpty)
  }
}
