"""Writes parameters.json, texts.json: what AWS CLI v1 and PyYAML make of the tables below.

Version 1 parses parameters and prints text and tables as version 2 does (docs/facts/aws-cli.md); its messages
are the same without the prefix. Run it in this folder with awscli and PyYAML installed.
"""
import io
import json
import os
import shlex
import types

import awscli.clidriver
import yaml
from awscli.formatter import get_formatter
from awscli.testutils import capture_output

os.environ.update(AWS_ACCESS_KEY_ID="a", AWS_SECRET_ACCESS_KEY="b", AWS_DEFAULT_REGION="us-west-2")
COMMANDS = r"""
ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value=NextWork-1-vpc}]'
ec2 create-vpc --cidr-block=10.1.0.0/16 --tag-specifications=ResourceType=vpc,Tags=[{Key=Name,Value=a}]
ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications 'ResourceType=vpc,Tags=[{Key=Name,Value="a, b"},{Key=b,Value=c d}]'
ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications "ResourceType=vpc,Tags=[{Key=Name,Value='it\'s'}]"
ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications '[{"ResourceType":"vpc","Tags":[{"Key":"Name","Value":"x"}]}]'
ec2 create-vpc --cidr-block 10.1.0.0/16 --tag-specifications '{"ResourceType":"vpc","Tags":[]}' '{"ResourceType":"vpc"}'
ec2 create-vpc --cidr-block 10.1.0.0/16 --dry-run
ec2 create-vpc --cidr-block 10.1.0.0/16 --no-dry-run
ec2 create-vpc --cidr-block 10.1.0.0/16 --no-amazon-provided-ipv6-cidr-block --instance-tenancy default
ec2 create-vpc --cidr 10.1.0.0/16
ec2 describe-vpcs
ec2 describe-vpcs --vpc-ids vpc-1 vpc-2
ec2 describe-vpcs --vpc-ids '["vpc-1","vpc-2"]'
ec2 describe-vpcs --vpc-id vpc-1
ec2 describe-vpcs --filters Name=cidr,Values=10.1.0.0/16
ec2 describe-vpcs --filters Name=tag:Name,Values=a,b Name=state,Values=available
ec2 describe-vpcs --filters 'Name=tag:Name,Values=a b,c'
ec2 describe-vpcs --filters 'Name=tag:Name,Values=["a","b"]'
ec2 describe-vpcs --filters 'Name=tag:Name,Values=[a,b]'
ec2 describe-vpcs --filters Name=x,Values=
ec2 describe-vpcs --filters 'Name=tag:Name,Values="a,b"'
ec2 describe-vpcs --filters 'Name=tag:Name,Values=a\,b'
ec2 describe-vpcs --filters 'Name=tag:a=b,Values=c=d'
ec2 describe-vpcs --filters 'Name = x , Values = y , z'
ec2 describe-vpcs --filter Name=isDefault,Values=true
ec2 describe-vpcs --filters '[{"Name":"isDefault","Values":["true"]}]'
ec2 describe-vpcs --filters Values=a,b,Name=c
ec2 describe-vpcs --filters Name=x,Values=a,b,
ec2 describe-vpcs --filters 'Name=x,Values=*Lab*,?a'
ec2 describe-vpcs --max-results 5
ec2 describe-vpcs --max-results 5 --region us-west-2 --output json --no-cli-pager
ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-hostnames
ec2 modify-vpc-attribute --vpc-id vpc-1 --no-enable-dns-hostnames
ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-hostnames '{"Value":true}'
ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-hostnames Value=true
ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-support Value=false
ec2 modify-vpc-attribute --enable-dns-support '{"Value":false}' --vpc-id vpc-1
ec2 modify-subnet-attribute --subnet-id subnet-1 --map-public-ip-on-launch
ec2 modify-subnet-attribute --subnet-id subnet-1 --no-map-public-ip-on-launch
ec2 modify-instance-attribute --instance-id i-1 --no-source-dest-check
ec2 modify-instance-attribute --instance-id i-1 --instance-type t3.micro
ec2 modify-instance-attribute --instance-id i-1 --instance-type Value=t3.micro
ec2 modify-instance-attribute --instance-id i-1 --groups sg-1 sg-2
ec2 authorize-security-group-ingress --group-id sg-1 --protocol icmp --port -1 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 10.0.0.0/8
ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port 1000-2000 --source-group sg-2
ec2 authorize-security-group-ingress --group-id sg-1 --protocol all --port all --source-group other --group-owner 123456789012
ec2 authorize-security-group-ingress --group-id sg-1 --protocol -1 --cidr 10.0.0.0/8
ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions IpProtocol=icmp,FromPort=-1,ToPort=-1,IpRanges='[{CidrIp=10.1.0.0/16,Description="from vpc 1"}]'
ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions IpProtocol=tcp,FromPort=22,ToPort=22,UserIdGroupPairs=[{GroupId=sg-2}]
ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions '[{"IpProtocol":"tcp","FromPort":22,"ToPort":22,"IpRanges":[{"CidrIp":"0.0.0.0/0"}]}]'
ec2 revoke-security-group-ingress --group-id sg-1 --protocol tcp --port 22 --cidr 0.0.0.0/0
ec2 revoke-security-group-ingress --group-id sg-1 --security-group-rule-ids sgr-1 sgr-2
ec2 authorize-security-group-egress --group-id sg-1 --protocol tcp --port 443 --cidr 0.0.0.0/0
ec2 create-network-acl-entry --network-acl-id acl-1 --ingress --rule-number 100 --protocol tcp --port-range From=22,To=22 --cidr-block 0.0.0.0/0 --rule-action allow
ec2 create-network-acl-entry --network-acl-id acl-1 --egress --rule-number 90 --protocol icmp --icmp-type-code Type=-1,Code=-1 --cidr-block 10.0.0.0/8 --rule-action deny
ec2 create-network-acl-entry --network-acl-id acl-1 --no-egress --rule-number 90 --protocol -1 --cidr-block 10.0.0.0/8 --rule-action deny
ec2 run-instances --image-id ami-1 --instance-type t3.micro --count 1 --subnet-id subnet-1 --security-group-ids sg-1 sg-2
ec2 run-instances --image-id ami-1 --count 1:3
ec2 run-instances --image-id ami-1
ec2 run-instances --image-id ami-1 --subnet-id subnet-1 --security-group-ids sg-1 --associate-public-ip-address --private-ip-address 10.1.0.9
ec2 run-instances --image-id ami-1 --subnet-id subnet-1 --no-associate-public-ip-address
ec2 run-instances --image-id ami-1 --secondary-private-ip-addresses 10.0.0.5 10.0.0.6 --subnet-id subnet-1
ec2 run-instances --image-id ami-1 --secondary-private-ip-address-count 2
ec2 run-instances --image-id ami-1 --network-interfaces DeviceIndex=0,SubnetId=subnet-1,AssociatePublicIpAddress=true,Groups=sg-1,sg-2
ec2 run-instances --image-id ami-1 --monitoring Enabled=true --placement AvailabilityZone=us-west-2a
ec2 run-instances --image-id ami-1 --metadata-options HttpTokens=required,HttpPutResponseHopLimit=2
ec2 run-instances --image-id ami-1 --user-data '#!/bin/bash echo'
ec2 run-instances --image-id ami-1 --tag-specifications 'ResourceType=instance,Tags=[{Key=Name,Value=a}]' 'ResourceType=volume,Tags=[{Key=Name,Value=b}]'
ec2 create-tags --resources i-1 i-2 --tags Key=Name,Value=x Key=Lab,Value=
ec2 create-tags --resources i-1 --tags 'Key=Name,Value="NextWork 1"'
ec2 delete-tags --resources i-1 --tags Key=Name
ec2 create-flow-logs --resource-type VPC --resource-ids vpc-1 --traffic-type ALL --log-group-name g --deliver-logs-permission-arn arn:aws:iam::1:role/r --max-aggregation-interval 60
ec2 create-flow-logs --resource-type Subnet --resource-ids subnet-1 --traffic-type REJECT --log-format '${version} ${srcaddr}' --log-destination-type cloud-watch-logs
ec2 describe-flow-logs --filter Name=resource-id,Values=vpc-1
ec2 create-route --route-table-id rtb-1 --destination-cidr-block 10.2.0.0/16 --vpc-peering-connection-id pcx-1
ec2 describe-instances --instance-ids i-1 --query 'Reservations[].Instances[].InstanceId' --output text
ec2 create-security-group --group-name lab-sg --description 'lab sg' --vpc-id vpc-1
ec2 describe-availability-zones --all-availability-zones
ec2 stop-instances --instance-ids i-1 --force
ec2 modify-vpc-peering-connection-options --vpc-peering-connection-id pcx-1 --requester-peering-connection-options AllowDnsResolutionFromRemoteVpc=true
ec2 create-vpc --cli-input-json '{"CidrBlock":"10.3.0.0/16"}'
ec2 create-vpc --cli-input-json '{"CidrBlock":"10.3.0.0/16","InstanceTenancy":"default"}' --cidr-block 10.4.0.0/16
iam create-policy --policy-name p --policy-document '{"Version":"2012-10-17"}'
iam create-policy --policy-name p --policy-document '{}' --tags Key=a,Value=b
iam attach-role-policy --role-name r --policy-arn arn:aws:iam::1:policy/p
iam list-policies --scope Local --only-attached
iam simulate-principal-policy --policy-source-arn arn:aws:iam::1:role/r --action-names logs:PutLogEvents logs:CreateLogStream
logs create-log-group --log-group-name g --tags a=b,c=d
logs create-log-group --log-group-name g --tags '{"a":"b"}'
logs put-retention-policy --log-group-name g --retention-in-days 7
logs put-log-events --log-group-name g --log-stream-name s --log-events 'timestamp=1795413653000,message=2 123456789012 eni-0a 10.1.0.5'
logs start-query --log-group-name g --start-time 1 --end-time 2 --query-string 'fields @timestamp | sort @timestamp desc' --limit 5
logs start-query --log-group-names a b --start-time 1 --end-time 2 --query-string 'stats count(*)'
logs filter-log-events --log-group-name g --filter-pattern REJECT --start-time 5 --no-interleaved
logs get-log-events --log-group-name g --log-stream-name s --limit 3 --start-from-head
logs describe-log-streams --log-group-name g --order-by LastEventTime --descending
sts get-caller-identity
ec2 describe-vpcs --filters Name=vpc-id,Values
ec2 describe-vpcs --filters Name=x,Name=y
ec2 describe-vpcs --filters 'Name=x,Values=[a,b'
ec2 describe-vpcs --filters 'Name'
ec2 describe-vpcs --filters 'Name==x'
ec2 describe-vpcs --filters 'Name=x,Values="a'
ec2 describe-vpcs --filters 'Nam=x,Values=a'
ec2 describe-vpcs --filters '[{bad'
ec2 describe-vpcs --filters '[{"Name":"x",}]'
ec2 describe-vpcs --filters '[{"Name":"x"]'
ec2 describe-vpcs --filters '[{"Name" "x"}]'
ec2 describe-vpcs --filters '[{"Name":"x","Values":"y"}]'
ec2 describe-vpcs --filters '[1]'
ec2 describe-vpcs --filters "[{'Name':'x'}]"
ec2 describe-vpcs --max-results ten
ec2 create-tags --resources i-1 --tags Name=x
ec2 create-tags --resources i-1 --tags Key=a,Value=b,Extra=c
ec2 run-instances --image-id ami-1 --count x
ec2 run-instances --image-id ami-1 --monitoring Enabled=maybe
ec2 authorize-security-group-ingress --group-id sg-1 --protocol tcp --port a --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id sg-1 --protocol foo --port 1 --cidr 0.0.0.0/0
ec2 authorize-security-group-ingress --group-id sg-1 --ip-permissions IpProtocol=tcp --port 1
ec2 modify-subnet-attribute --subnet-id s --map-public-ip-on-launch true
ec2 modify-vpc-attribute --vpc-id vpc-1 --enable-dns-hostnames yes
ec2 describe-vpcs --no-paginate --max-items 3
ec2 create-vpc --cli-input-json '{"CidrBlok":"10.3.0.0/16"}'
ec2 create-vpc --cli-input-json '{"CidrBlock":5}'
iam create-policy --policy-name p --policy-document file:///nonexistent.json
""".strip("\n").split("\n")

parameters = []
captured = {}
original = awscli.clidriver.CLIOperationCaller._make_client_call


def capture(self, client, operation_name, call_parameters, parsed_globals):
    import botocore.config
    def send(request, **kwargs):
        raise KeyboardInterrupt
    def built(params, model, **kwargs):
        captured["operation"] = model.name
        captured["parameters"] = params
    client.meta.events.register_last("before-parameter-build", built)
    client.meta.events.register("before-call", lambda **kwargs: (_ for _ in ()).throw(KeyboardInterrupt()))
    result = original(self, client, operation_name, call_parameters, parsed_globals)
    if hasattr(result, "__iter__") and hasattr(result, "build_full_result"):
        next(iter(result))
    return result


awscli.clidriver.CLIOperationCaller._make_client_call = capture
for command in COMMANDS:
    captured.clear()
    with capture_output() as output:
        try:
            status = awscli.clidriver.create_clidriver().main(shlex.split(command))
        except SystemExit as stop:
            status = stop.code
    if status == 130:
        row = {"arguments": shlex.split(command), "operation": captured["operation"],
               "parameters": {k: v for k, v in captured["parameters"].items() if k not in (
                   "ClientToken", "clientRequestToken")}}
    else:
        row = {"arguments": shlex.split(command), "error": output.stderr.getvalue()}
    parameters.append(row)

DOCUMENTS = [
    {"A": "x", "B": [{"C": 1, "D": [1, 2]}, {"C": 2, "E": "é"}], "F": {"G": None, "H": {"I": True}}},
    {"Vpcs": [{"Id": "vpc-1", "Tags": [{"Key": "a", "Value": "b"}]}, {"Id": "vpc-2", "Name": "n"}]},
    {"Ids": ["a", "b", "c"]}, {"Rows": [["a", 1], ["b", 2]]}, [["a", 1], ["b", None]], ["a", "b"], "text", 5,
    True, None, [], {"Empty": [], "None": {}}, [{"a": 1}], [[["x"], ["y"]], [["z"]]], {"Return": True},
    {"One": {"Two": {"Three": {"Four": "deep"}}}}, {"Long": "word " * 40, "Short": "s"},
    {"Wide": [{"A" * 20: "a" * 30, "B" * 20: "b" * 30, "C" * 20: "c" * 30}]},
    {"Wide": [{"A" * 20: "a" * 30, "B" * 20: "b" * 30, "C" * 20: "c" * 30},
              {"A" * 20: "d", "B" * 20: "e", "C" * 20: "f"}]},
    [{"a": {"b": 1}}, {"a": {"b": 2}, "c": "d"}], [1.5, 2.0, -3], {"x": [[1, 2], [3]]}, [[], ["a"]],
    {"m": {"k": "v", "n": "w"}}, [["a", ["b", "c"]]], [{"x": []}, {"x": [{"y": 1}]}], {"t": "a\tb"},
]
STRINGS = [
    "", "a", "123", "1.5", "0x1f", "true", "True", "null", "~", "a: b", "a:b", "a #b", "a#b",
    "#a", "- a", "-a", "-", "?", "? a", ":", ":a", "a:", "[a]", "a[b]", "{a}", "*a", "&a", "!a", "|a", ">a", "'a'",
    "it's", "\"a\"", "a\"b", "%a", "@a", "`a`", " a", "a ", "a  b", "---", "...", "--- a", "10.1.0.0/16",
    "02:00:00:5b:00:9f", "2026-11-23", "2026-11-23T06:00:19+00:00", "a, b", "a,b", "é", "=", "<<", "+1", ".5", "1_000",
    "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes}",
    "arn:aws:logs:us-west-2:123456789012:log-group:g:*", "word " * 30 + "end", "x" * 100 + " y " + "z" * 90,
]
texts = []
for document in DOCUMENTS:
    row = {"document": document}
    for name in ("text", "table"):
        stream = io.StringIO()
        arguments = types.SimpleNamespace(query=None, color="off", output=name)
        try:
            formatter = get_formatter(name, arguments)
            if name == "table":
                formatter.table._terminal_width = 80
            formatter("TheOperation", document, stream)
            row[name] = stream.getvalue()
        except Exception:
            pass
    if isinstance(document, (dict, list)):
        row["yaml"] = yaml.dump(document, Dumper=yaml.CSafeDumper, default_flow_style=False, allow_unicode=True)
    texts.append(row)
for string in STRINGS:
    document = {"Key": string, "List": [string]}
    texts.append({"document": document, "yaml": yaml.dump(
        document, Dumper=yaml.CSafeDumper, default_flow_style=False, allow_unicode=True)})

for name, rows in (("parameters", parameters), ("texts", texts)):
    with open(name + ".json", "w", encoding="utf-8") as file:
        json.dump(rows, file, indent=1, ensure_ascii=False)
        file.write("\n")
    print(name, len(rows))
