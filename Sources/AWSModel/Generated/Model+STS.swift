// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let sts = #"""
    service sts query 2011-06-15
    operation AssumeRole AssumeRoleRequest AssumeRoleResponse
     wrapper AssumeRoleResult
     errors MalformedPolicyDocumentException PackedPolicyTooLargeException RegionDisabledException ExpiredTokenException InvalidContextAssertionException
    operation GetAccessKeyInfo GetAccessKeyInfoRequest GetAccessKeyInfoResponse
     wrapper GetAccessKeyInfoResult
    operation GetCallerIdentity GetCallerIdentityRequest GetCallerIdentityResponse
     wrapper GetCallerIdentityResult
    operation GetSessionToken GetSessionTokenRequest GetSessionTokenResponse
     wrapper GetSessionTokenResult
     errors RegionDisabledException
    error ExpiredTokenException ExpiredTokenException 400
    error InvalidContextAssertionException InvalidContextAssertion 400
    error MalformedPolicyDocumentException MalformedPolicyDocument 400
    error PackedPolicyTooLargeException PackedPolicyTooLarge 400
    error RegionDisabledException RegionDisabledException 403
    structure AssumeRoleRequest
     RoleArn* arnType
     RoleSessionName* roleSessionNameType
     PolicyArns policyDescriptorListType
     Policy unrestrictedSessionPolicyDocumentType
     DurationSeconds roleDurationSecondsType
     Tags tagListType
     TransitiveTagKeys tagKeyListType
     ExternalId externalIdType
     SerialNumber serialNumberType
     TokenCode tokenCodeType
     SourceIdentity sourceIdentityType
     ProvidedContexts ProvidedContextsListType
     MinimumSessionTokenSize minimumSessionTokenSizeType
    structure AssumeRoleResponse
     Credentials Credentials
     AssumedRoleUser AssumedRoleUser
     PackedPolicySize nonNegativeIntegerType
     SourceIdentity sourceIdentityType
     SessionTokenUtilization sessionTokenUtilizationType
     SessionTokenSize sessionTokenSizeType
    structure AssumedRoleUser
     AssumedRoleId* assumedRoleIdType
     Arn* arnType
    structure Credentials
     AccessKeyId* accessKeyIdType
     SecretAccessKey* string
     SessionToken* string
     Expiration* timestamp
    structure GetAccessKeyInfoRequest
     AccessKeyId* accessKeyIdType
    structure GetAccessKeyInfoResponse
     Account string
    structure GetCallerIdentityRequest
    structure GetCallerIdentityResponse
     UserId string
     Account string
     Arn arnType
    structure GetSessionTokenRequest
     DurationSeconds durationSecondsType
     SerialNumber serialNumberType
     TokenCode tokenCodeType
     MinimumSessionTokenSize minimumSessionTokenSizeType
    structure GetSessionTokenResponse
     Credentials Credentials
     SessionTokenUtilization sessionTokenUtilizationType
     SessionTokenSize sessionTokenSizeType
    structure PolicyDescriptorType
     arn arnType
    structure ProvidedContext
     ProviderArn arnType
     ContextAssertion contextAssertionType
    list ProvidedContextsListType ProvidedContext - nested 1 5
    structure Tag
     Key* tagKeyType
     Value* tagValueType
    string accessKeyIdType 16 128
    string arnType 20 2048
    string assumedRoleIdType 2 193
    string contextAssertionType 4 3072
    integer durationSecondsType 900 129600
    string externalIdType 2 1224
    integer minimumSessionTokenSizeType 0 4096
    integer nonNegativeIntegerType 0 -
    list policyDescriptorListType PolicyDescriptorType - nested
    integer roleDurationSecondsType 900 43200
    string roleSessionNameType 2 64
    string serialNumberType 9 256
    integer sessionTokenSizeType 0 -
    integer sessionTokenUtilizationType 0 -
    string sourceIdentityType 2 256
    list tagKeyListType tagKeyType - nested - 50
    string tagKeyType 1 128
    list tagListType Tag - nested - 50
    string tagValueType 0 256
    string tokenCodeType 6 6
    string unrestrictedSessionPolicyDocumentType 1 -
    """#
}
