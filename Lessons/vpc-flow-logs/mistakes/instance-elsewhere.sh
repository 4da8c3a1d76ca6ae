# diagnosis: instance-elsewhere
# known: 87
# The instance is launched where the shell points.
# as far as step 1
# then
export AWS_DEFAULT_REGION=us-east-1
aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 --instance-type t2.micro
aws ec2 describe-instances
