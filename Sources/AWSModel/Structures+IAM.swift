extension Structures {
  /// The structures of IAM requests and responses, from AWS's service model (operations.md).
  static let iam: [String: String] = [
    "AccessKey": "UserName*:str AccessKeyId*:str Status*:enum SecretAccessKey*:str CreateDate:time",
    "AccessKeyMetadata": "UserName:str AccessKeyId:str Status:enum CreateDate:time",
    "AttachedPermissionsBoundary": "PermissionsBoundaryType:enum PermissionsBoundaryArn:str",
    "AttachedPolicy": "PolicyName:str PolicyArn:str",
    "ContextEntry": "ContextKeyName:str ContextKeyValues:[str] ContextKeyType:enum",
    "EvaluationResult": """
    EvalActionName*:str EvalResourceName:str EvalDecision*:enum MatchedStatements:[Statement]
    MissingContextValues:[str] OrganizationsDecisionDetail:OrganizationsDecisionDetail
    PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail
    EvalDecisionDetails:{str:enum} ResourceSpecificResults:[ResourceSpecificResult]
    """,
    "InstanceProfile": """
    Path*:str InstanceProfileName*:str InstanceProfileId*:str Arn*:str CreateDate*:time
    Roles*:[Role] Tags:[Tag]
    """,
    "OrganizationsDecisionDetail": "AllowedByOrganizations:bool",
    "PermissionsBoundaryDecisionDetail": "AllowedByPermissionsBoundary:bool",
    "Policy": """
    PolicyName:str PolicyId:str Arn:str Path:str DefaultVersionId:str AttachmentCount:int
    PermissionsBoundaryUsageCount:int IsAttachable:bool Description:str CreateDate:time
    UpdateDate:time Tags:[Tag]
    """,
    "PolicyGroup": "GroupName:str GroupId:str",
    "PolicyRole": "RoleName:str RoleId:str",
    "PolicyUser": "UserName:str UserId:str",
    "PolicyVersion": "Document:str VersionId:str IsDefaultVersion:bool CreateDate:time",
    "Position": "Line:int Column:int",
    "ResourceSpecificResult": """
    EvalResourceName*:str EvalResourceDecision*:enum MatchedStatements:[Statement]
    MissingContextValues:[str] EvalDecisionDetails:{str:enum}
    PermissionsBoundaryDecisionDetail:PermissionsBoundaryDecisionDetail
    """,
    "Role": """
    Path*:str RoleName*:str RoleId*:str Arn*:str CreateDate*:time AssumeRolePolicyDocument:str
    Description:str MaxSessionDuration:int PermissionsBoundary:AttachedPermissionsBoundary
    Tags:[Tag] RoleLastUsed:RoleLastUsed
    """,
    "RoleLastUsed": "LastUsedDate:time Region:str",
    "Statement": """
    SourcePolicyId:str SourcePolicyType:enum StartPosition:Position EndPosition:Position
    """,
    "Tag": "Key*:str Value*:str",
    "User": """
    Path*:str UserName*:str UserId*:str Arn*:str CreateDate*:time PasswordLastUsed:time
    PermissionsBoundary:AttachedPermissionsBoundary Tags:[Tag]
    """,
  ]
}
