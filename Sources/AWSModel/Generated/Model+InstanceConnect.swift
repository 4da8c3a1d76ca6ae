// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let instanceConnect = #"""
    service ec2-instance-connect json 2018-04-02
    operation SendSSHPublicKey SendSSHPublicKeyRequest SendSSHPublicKeyResponse
     errors AuthException InvalidArgsException ServiceException ThrottlingException EC2InstanceNotFoundException EC2InstanceStateInvalidException EC2InstanceUnavailableException
    error AuthException AuthException 400
    error EC2InstanceNotFoundException EC2InstanceNotFoundException 400
    error EC2InstanceStateInvalidException EC2InstanceStateInvalidException 400
    error EC2InstanceUnavailableException EC2InstanceUnavailableException 400
    error InvalidArgsException InvalidArgsException 400
    error ServiceException ServiceException 400
    error ThrottlingException ThrottlingException 400
    string AvailabilityZone 6 32
    string InstanceId 10 32
    string InstanceOSUser 1 32
    string SSHPublicKey 80 4096
    structure SendSSHPublicKeyRequest
     InstanceId* InstanceId
     InstanceOSUser* InstanceOSUser
     SSHPublicKey* SSHPublicKey
     AvailabilityZone AvailabilityZone
    structure SendSSHPublicKeyResponse
     RequestId string
     Success boolean
    """#
}
