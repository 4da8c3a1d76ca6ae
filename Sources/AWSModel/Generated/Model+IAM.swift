// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let iam = #"""
    service iam query 2010-05-08
    operation AddRoleToInstanceProfile AddRoleToInstanceProfileRequest -
     errors NoSuchEntityException EntityAlreadyExistsException LimitExceededException UnmodifiableEntityException ServiceFailureException
    operation AttachRolePolicy AttachRolePolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException UnmodifiableEntityException PolicyNotAttachableException ServiceFailureException
    operation AttachUserPolicy AttachUserPolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException PolicyNotAttachableException ServiceFailureException
    operation CreateAccessKey CreateAccessKeyRequest CreateAccessKeyResponse
     wrapper CreateAccessKeyResult
     errors NoSuchEntityException LimitExceededException ServiceFailureException
    operation CreateInstanceProfile CreateInstanceProfileRequest CreateInstanceProfileResponse
     wrapper CreateInstanceProfileResult
     errors EntityAlreadyExistsException InvalidInputException LimitExceededException ConcurrentModificationException ServiceFailureException
    operation CreatePolicy CreatePolicyRequest CreatePolicyResponse
     wrapper CreatePolicyResult
     errors InvalidInputException LimitExceededException EntityAlreadyExistsException MalformedPolicyDocumentException ConcurrentModificationException ServiceFailureException
    operation CreatePolicyVersion CreatePolicyVersionRequest CreatePolicyVersionResponse
     wrapper CreatePolicyVersionResult
     errors NoSuchEntityException MalformedPolicyDocumentException InvalidInputException LimitExceededException ServiceFailureException
    operation CreateRole CreateRoleRequest CreateRoleResponse
     wrapper CreateRoleResult
     errors LimitExceededException InvalidInputException EntityAlreadyExistsException MalformedPolicyDocumentException ConcurrentModificationException ServiceFailureException
    operation CreateUser CreateUserRequest CreateUserResponse
     wrapper CreateUserResult
     errors LimitExceededException EntityAlreadyExistsException NoSuchEntityException InvalidInputException ConcurrentModificationException ServiceFailureException
    operation DeleteAccessKey DeleteAccessKeyRequest -
     errors NoSuchEntityException LimitExceededException ServiceFailureException
    operation DeleteInstanceProfile DeleteInstanceProfileRequest -
     errors NoSuchEntityException DeleteConflictException LimitExceededException ServiceFailureException
    operation DeletePolicy DeletePolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException DeleteConflictException ServiceFailureException
    operation DeletePolicyVersion DeletePolicyVersionRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException DeleteConflictException ServiceFailureException
    operation DeleteRole DeleteRoleRequest -
     errors NoSuchEntityException DeleteConflictException LimitExceededException UnmodifiableEntityException ConcurrentModificationException ServiceFailureException
    operation DeleteRolePolicy DeleteRolePolicyRequest -
     errors NoSuchEntityException LimitExceededException UnmodifiableEntityException ServiceFailureException
    operation DeleteUser DeleteUserRequest -
     errors LimitExceededException NoSuchEntityException DeleteConflictException ConcurrentModificationException ServiceFailureException
    operation DeleteUserPolicy DeleteUserPolicyRequest -
     errors NoSuchEntityException LimitExceededException ServiceFailureException
    operation DetachRolePolicy DetachRolePolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException UnmodifiableEntityException ServiceFailureException
    operation DetachUserPolicy DetachUserPolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException ServiceFailureException
    operation GetInstanceProfile GetInstanceProfileRequest GetInstanceProfileResponse
     wrapper GetInstanceProfileResult
     errors NoSuchEntityException ServiceFailureException
    operation GetPolicy GetPolicyRequest GetPolicyResponse
     wrapper GetPolicyResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
    operation GetPolicyVersion GetPolicyVersionRequest GetPolicyVersionResponse
     wrapper GetPolicyVersionResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
    operation GetRole GetRoleRequest GetRoleResponse
     wrapper GetRoleResult
     errors NoSuchEntityException ServiceFailureException
    operation GetRolePolicy GetRolePolicyRequest GetRolePolicyResponse
     wrapper GetRolePolicyResult
     errors NoSuchEntityException ServiceFailureException
    operation GetUser GetUserRequest GetUserResponse
     wrapper GetUserResult
     errors NoSuchEntityException ServiceFailureException
    operation GetUserPolicy GetUserPolicyRequest GetUserPolicyResponse
     wrapper GetUserPolicyResult
     errors NoSuchEntityException ServiceFailureException
    operation ListAccessKeys ListAccessKeysRequest ListAccessKeysResponse
     wrapper ListAccessKeysResult
     errors NoSuchEntityException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated AccessKeyMetadata -
    operation ListAttachedRolePolicies ListAttachedRolePoliciesRequest ListAttachedRolePoliciesResponse
     wrapper ListAttachedRolePoliciesResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated AttachedPolicies -
    operation ListAttachedUserPolicies ListAttachedUserPoliciesRequest ListAttachedUserPoliciesResponse
     wrapper ListAttachedUserPoliciesResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated AttachedPolicies -
    operation ListEntitiesForPolicy ListEntitiesForPolicyRequest ListEntitiesForPolicyResponse
     wrapper ListEntitiesForPolicyResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated PolicyGroups,PolicyUsers,PolicyRoles -
    operation ListInstanceProfiles ListInstanceProfilesRequest ListInstanceProfilesResponse
     wrapper ListInstanceProfilesResult
     errors ServiceFailureException
     pages Marker Marker MaxItems IsTruncated InstanceProfiles -
    operation ListInstanceProfilesForRole ListInstanceProfilesForRoleRequest ListInstanceProfilesForRoleResponse
     wrapper ListInstanceProfilesForRoleResult
     errors NoSuchEntityException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated InstanceProfiles -
    operation ListPolicies ListPoliciesRequest ListPoliciesResponse
     wrapper ListPoliciesResult
     errors ServiceFailureException
     pages Marker Marker MaxItems IsTruncated Policies -
    operation ListPolicyTags ListPolicyTagsRequest ListPolicyTagsResponse
     wrapper ListPolicyTagsResult
     errors NoSuchEntityException ServiceFailureException InvalidInputException
     pages Marker Marker MaxItems IsTruncated Tags -
    operation ListPolicyVersions ListPolicyVersionsRequest ListPolicyVersionsResponse
     wrapper ListPolicyVersionsResult
     errors NoSuchEntityException InvalidInputException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated Versions -
    operation ListRolePolicies ListRolePoliciesRequest ListRolePoliciesResponse
     wrapper ListRolePoliciesResult
     errors NoSuchEntityException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated PolicyNames -
    operation ListRoleTags ListRoleTagsRequest ListRoleTagsResponse
     wrapper ListRoleTagsResult
     errors NoSuchEntityException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated Tags -
    operation ListRoles ListRolesRequest ListRolesResponse
     wrapper ListRolesResult
     errors ServiceFailureException
     pages Marker Marker MaxItems IsTruncated Roles -
    operation ListUserPolicies ListUserPoliciesRequest ListUserPoliciesResponse
     wrapper ListUserPoliciesResult
     errors NoSuchEntityException ServiceFailureException
     pages Marker Marker MaxItems IsTruncated PolicyNames -
    operation ListUsers ListUsersRequest ListUsersResponse
     wrapper ListUsersResult
     errors ServiceFailureException
     pages Marker Marker MaxItems IsTruncated Users -
    operation PutRolePolicy PutRolePolicyRequest -
     errors LimitExceededException MalformedPolicyDocumentException NoSuchEntityException UnmodifiableEntityException ServiceFailureException
    operation PutUserPolicy PutUserPolicyRequest -
     errors LimitExceededException MalformedPolicyDocumentException NoSuchEntityException ServiceFailureException
    operation RemoveRoleFromInstanceProfile RemoveRoleFromInstanceProfileRequest -
     errors NoSuchEntityException LimitExceededException UnmodifiableEntityException ServiceFailureException
    operation SetDefaultPolicyVersion SetDefaultPolicyVersionRequest -
     errors NoSuchEntityException InvalidInputException LimitExceededException ServiceFailureException
    operation SimulatePrincipalPolicy SimulatePrincipalPolicyRequest SimulatePolicyResponse
     wrapper SimulatePrincipalPolicyResult
     errors NoSuchEntityException InvalidInputException PolicyEvaluationException
     pages Marker Marker MaxItems IsTruncated EvaluationResults -
    operation TagInstanceProfile TagInstanceProfileRequest -
     errors NoSuchEntityException InvalidInputException LimitExceededException ConcurrentModificationException ServiceFailureException
    operation TagPolicy TagPolicyRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException ConcurrentModificationException ServiceFailureException
    operation TagRole TagRoleRequest -
     errors NoSuchEntityException LimitExceededException InvalidInputException ConcurrentModificationException ServiceFailureException
    operation UntagInstanceProfile UntagInstanceProfileRequest -
     errors NoSuchEntityException InvalidInputException ConcurrentModificationException ServiceFailureException
    operation UntagPolicy UntagPolicyRequest -
     errors NoSuchEntityException InvalidInputException ConcurrentModificationException ServiceFailureException
    operation UntagRole UntagRoleRequest -
     errors NoSuchEntityException ConcurrentModificationException ServiceFailureException
    operation UpdateAccessKey UpdateAccessKeyRequest -
     errors NoSuchEntityException LimitExceededException ServiceFailureException InvalidInputException
    operation UpdateAssumeRolePolicy UpdateAssumeRolePolicyRequest -
     errors NoSuchEntityException MalformedPolicyDocumentException LimitExceededException UnmodifiableEntityException ServiceFailureException
    operation UpdateRole UpdateRoleRequest UpdateRoleResponse
     wrapper UpdateRoleResult
     errors UnmodifiableEntityException NoSuchEntityException InvalidInputException ServiceFailureException
    operation UpdateRoleDescription UpdateRoleDescriptionRequest UpdateRoleDescriptionResponse
     wrapper UpdateRoleDescriptionResult
     errors NoSuchEntityException UnmodifiableEntityException ServiceFailureException
    waiter InstanceProfileExists GetInstanceProfile 1 40
     success status 200
     retry status 404
    waiter PolicyExists GetPolicy 1 20
     success status 200
     retry error "NoSuchEntity"
    waiter RoleExists GetRole 1 20
     success status 200
     retry error "NoSuchEntity"
    waiter UserExists GetUser 1 20
     success status 200
     retry error "NoSuchEntity"
    error ConcurrentModificationException ConcurrentModification 409
    error DeleteConflictException DeleteConflict 409
    error EntityAlreadyExistsException EntityAlreadyExists 409
    error InvalidInputException InvalidInput 400
    error LimitExceededException LimitExceeded 409
    error MalformedPolicyDocumentException MalformedPolicyDocument 400
    error NoSuchEntityException NoSuchEntity 404
    error PolicyEvaluationException PolicyEvaluation 500
    error PolicyNotAttachableException PolicyNotAttachable 400
    error ServiceFailureException ServiceFailure 500
    error UnmodifiableEntityException UnmodifiableEntity 400
    structure AccessKey
     UserName* userNameType
     AccessKeyId* accessKeyIdType
     Status* statusType
     SecretAccessKey* string
     CreateDate timestamp
    structure AccessKeyMetadata
     UserName userNameType
     AccessKeyId accessKeyIdType
     Status statusType
     CreateDate timestamp
    list ActionNameListType ActionNameType - nested
    string ActionNameType 3 128
    structure AddRoleToInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
     RoleName* roleNameType
    structure AttachRolePolicyRequest
     RoleName* roleNameType
     PolicyArn* arnType
    structure AttachUserPolicyRequest
     UserName* userNameType
     PolicyArn* arnType
    structure AttachedPermissionsBoundary
     PermissionsBoundaryType PermissionsBoundaryAttachmentType
     PermissionsBoundaryArn arnType
    structure AttachedPolicy
     PolicyName policyNameType
     PolicyArn arnType
    string AttachmentName 1 128
    enumeration AttachmentType
     user group role
    structure ContextEntry
     ContextKeyName ContextKeyNameType
     ContextKeyValues ContextKeyValueListType
     ContextKeyType ContextKeyTypeEnum
    list ContextEntryListType ContextEntry - nested
    string ContextKeyNameType 5 256
    list ContextKeyNamesResultListType ContextKeyNameType - nested
    enumeration ContextKeyTypeEnum
     string stringList numeric numericList boolean booleanList ip ipList binary binaryList date
     dateList
    list ContextKeyValueListType string - nested
    structure CreateAccessKeyRequest
     UserName existingUserNameType
    structure CreateAccessKeyResponse
     AccessKey* AccessKey
    structure CreateInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
     Path pathType
     Tags tagListType
    structure CreateInstanceProfileResponse
     InstanceProfile* InstanceProfile
    structure CreatePolicyRequest
     PolicyName* policyNameType
     Path policyPathType
     PolicyDocument* policyDocumentType
     Description policyDescriptionType
     Tags tagListType
    structure CreatePolicyResponse
     Policy Policy
    structure CreatePolicyVersionRequest
     PolicyArn* arnType
     PolicyDocument* policyDocumentType
     SetAsDefault boolean
    structure CreatePolicyVersionResponse
     PolicyVersion PolicyVersion
    structure CreateRoleRequest
     Path pathType
     RoleName* roleNameType
     AssumeRolePolicyDocument* policyDocumentType
     Description roleDescriptionType
     MaxSessionDuration roleMaxSessionDurationType
     MaxSigninSessionDuration maxSigninSessionDurationType
     PermissionsBoundary arnType
     Tags tagListType
    structure CreateRoleResponse
     Role* Role
    structure CreateUserRequest
     Path pathType
     UserName* userNameType
     PermissionsBoundary arnType
     Tags tagListType
    structure CreateUserResponse
     User User
    structure DeleteAccessKeyRequest
     UserName existingUserNameType
     AccessKeyId* accessKeyIdType
    structure DeleteInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
    structure DeletePolicyRequest
     PolicyArn* arnType
    structure DeletePolicyVersionRequest
     PolicyArn* arnType
     VersionId* string
    structure DeleteRolePolicyRequest
     RoleName* roleNameType
     PolicyName* policyNameType
    structure DeleteRoleRequest
     RoleName* roleNameType
    structure DeleteUserPolicyRequest
     UserName* existingUserNameType
     PolicyName* policyNameType
    structure DeleteUserRequest
     UserName* existingUserNameType
    structure DetachRolePolicyRequest
     RoleName* roleNameType
     PolicyArn* arnType
    structure DetachUserPolicyRequest
     UserName* userNameType
     PolicyArn* arnType
    enumeration EntityType
     User Role Group LocalManagedPolicy AWSManagedPolicy
    map EvalDecisionDetailsType EvalDecisionSourceType PolicyEvaluationDecisionType
    string EvalDecisionSourceType 3 256
    structure EvaluationResult
     EvalActionName* ActionNameType
     EvalResourceName ResourceNameType
     EvalDecision* PolicyEvaluationDecisionType
     MatchedStatements StatementListType
     MissingContextValues ContextKeyNamesResultListType
     OrganizationsDecisionDetail OrganizationsDecisionDetail
     PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail
     EvalDecisionDetails EvalDecisionDetailsType
     ResourceSpecificResults ResourceSpecificResultListType
    list EvaluationResultsListType EvaluationResult - nested
    structure GetInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
    structure GetInstanceProfileResponse
     InstanceProfile* InstanceProfile
    structure GetPolicyRequest
     PolicyArn* arnType
    structure GetPolicyResponse
     Policy Policy
    structure GetPolicyVersionRequest
     PolicyArn* arnType
     VersionId* string
    structure GetPolicyVersionResponse
     PolicyVersion PolicyVersion
    structure GetRolePolicyRequest
     RoleName* roleNameType
     PolicyName* policyNameType
    structure GetRolePolicyResponse
     RoleName* roleNameType
     PolicyName* policyNameType
     PolicyDocument* policyDocumentType
    structure GetRoleRequest
     RoleName* roleNameType
    structure GetRoleResponse
     Role* Role
    structure GetUserPolicyRequest
     UserName* existingUserNameType
     PolicyName* policyNameType
    structure GetUserPolicyResponse
     UserName* existingUserNameType
     PolicyName* policyNameType
     PolicyDocument* policyDocumentType
    structure GetUserRequest
     UserName existingUserNameType
    structure GetUserResponse
     User* User
    structure InlinePolicyIdentifierType
     PolicyName* policyNameType
     AttachmentType* AttachmentType
     AttachmentName* AttachmentName
    structure InstanceProfile
     Path* pathType
     InstanceProfileName* instanceProfileNameType
     InstanceProfileId* idType
     Arn* arnType
     CreateDate* timestamp
     Roles* roleListType
     Tags tagListType
    structure ListAccessKeysRequest
     UserName existingUserNameType
     Marker markerType
     MaxItems maxItemsType
    structure ListAccessKeysResponse
     AccessKeyMetadata* accessKeyMetadataListType
     IsTruncated boolean
     Marker string
    structure ListAttachedRolePoliciesRequest
     RoleName* roleNameType
     PathPrefix policyPathType
     Marker markerType
     MaxItems maxItemsType
    structure ListAttachedRolePoliciesResponse
     AttachedPolicies attachedPoliciesListType
     IsTruncated boolean
     Marker string
    structure ListAttachedUserPoliciesRequest
     UserName* userNameType
     PathPrefix policyPathType
     Marker markerType
     MaxItems maxItemsType
    structure ListAttachedUserPoliciesResponse
     AttachedPolicies attachedPoliciesListType
     IsTruncated boolean
     Marker string
    structure ListEntitiesForPolicyRequest
     PolicyArn* arnType
     EntityFilter EntityType
     PathPrefix pathType
     PolicyUsageFilter PolicyUsageType
     Marker markerType
     MaxItems maxItemsType
    structure ListEntitiesForPolicyResponse
     PolicyGroups PolicyGroupListType
     PolicyUsers PolicyUserListType
     PolicyRoles PolicyRoleListType
     IsTruncated boolean
     Marker string
    structure ListInstanceProfilesForRoleRequest
     RoleName* roleNameType
     Marker markerType
     MaxItems maxItemsType
    structure ListInstanceProfilesForRoleResponse
     InstanceProfiles* instanceProfileListType
     IsTruncated boolean
     Marker string
    structure ListInstanceProfilesRequest
     PathPrefix pathPrefixType
     Marker markerType
     MaxItems maxItemsType
    structure ListInstanceProfilesResponse
     InstanceProfiles* instanceProfileListType
     IsTruncated boolean
     Marker string
    structure ListPoliciesRequest
     Scope policyScopeType
     OnlyAttached boolean
     PathPrefix policyPathType
     PolicyUsageFilter PolicyUsageType
     Marker markerType
     MaxItems maxItemsType
    structure ListPoliciesResponse
     Policies policyListType
     IsTruncated boolean
     Marker string
    structure ListPolicyTagsRequest
     PolicyArn* arnType
     Marker markerType
     MaxItems maxItemsType
    structure ListPolicyTagsResponse
     Tags* tagListType
     IsTruncated boolean
     Marker string
    structure ListPolicyVersionsRequest
     PolicyArn* arnType
     Marker markerType
     MaxItems maxItemsType
    structure ListPolicyVersionsResponse
     Versions policyDocumentVersionListType
     IsTruncated boolean
     Marker string
    structure ListRolePoliciesRequest
     RoleName* roleNameType
     Marker markerType
     MaxItems maxItemsType
    structure ListRolePoliciesResponse
     PolicyNames* policyNameListType
     IsTruncated boolean
     Marker string
    structure ListRoleTagsRequest
     RoleName* roleNameType
     Marker markerType
     MaxItems maxItemsType
    structure ListRoleTagsResponse
     Tags* tagListType
     IsTruncated boolean
     Marker string
    structure ListRolesRequest
     PathPrefix pathPrefixType
     Marker markerType
     MaxItems maxItemsType
    structure ListRolesResponse
     Roles* roleListType
     IsTruncated boolean
     Marker string
    structure ListUserPoliciesRequest
     UserName* existingUserNameType
     Marker markerType
     MaxItems maxItemsType
    structure ListUserPoliciesResponse
     PolicyNames* policyNameListType
     IsTruncated boolean
     Marker string
    structure ListUsersRequest
     PathPrefix pathPrefixType
     Marker markerType
     MaxItems maxItemsType
    structure ListUsersResponse
     Users* userListType
     IsTruncated boolean
     Marker string
    structure OrganizationsDecisionDetail
     AllowedByOrganizations boolean
    enumeration PermissionsBoundaryAttachmentType
     PermissionsBoundaryPolicy
    structure PermissionsBoundaryDecisionDetail
     AllowedByPermissionsBoundary boolean
    structure Policy
     PolicyName policyNameType
     PolicyId idType
     Arn arnType
     Path policyPathType
     DefaultVersionId string
     AttachmentCount integer
     PermissionsBoundaryUsageCount integer
     IsAttachable boolean
     Description policyDescriptionType
     CreateDate timestamp
     UpdateDate timestamp
     Tags tagListType
    enumeration PolicyEvaluationDecisionType
     allowed explicitDeny implicitDeny
    list PolicyExclusionsListType PolicyIdentifier - nested - 256
    structure PolicyGroup
     GroupName groupNameType
     GroupId idType
    list PolicyGroupListType PolicyGroup - nested
    structure PolicyIdentifier
     PolicyType PolicyIdentifierPolicyType
     PolicyArn arnType
     InlinePolicyIdentifier InlinePolicyIdentifierType
    enumeration PolicyIdentifierPolicyType
     inline aws-managed user-managed permission-boundary scp rcp
    structure PolicyRole
     RoleName roleNameType
     RoleId idType
    list PolicyRoleListType PolicyRole - nested
    enumeration PolicySourceType
     user group role aws-managed user-managed resource none
    enumeration PolicyUsageType
     PermissionsPolicy PermissionsBoundary
    structure PolicyUser
     UserName userNameType
     UserId idType
    list PolicyUserListType PolicyUser - nested
    structure PolicyVersion
     Document policyDocumentType
     VersionId string
     IsDefaultVersion boolean
     CreateDate timestamp
    structure Position
     Line integer
     Column integer
    structure PutRolePolicyRequest
     RoleName* roleNameType
     PolicyName* policyNameType
     PolicyDocument* policyDocumentType
    structure PutUserPolicyRequest
     UserName* existingUserNameType
     PolicyName* policyNameType
     PolicyDocument* policyDocumentType
    structure RemoveRoleFromInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
     RoleName* roleNameType
    string ResourceHandlingOptionType 1 64
    list ResourceNameListType ResourceNameType - nested
    string ResourceNameType 1 2048
    structure ResourceSpecificResult
     EvalResourceName* ResourceNameType
     EvalResourceDecision* PolicyEvaluationDecisionType
     MatchedStatements StatementListType
     MissingContextValues ContextKeyNamesResultListType
     EvalDecisionDetails EvalDecisionDetailsType
     PermissionsBoundaryDecisionDetail PermissionsBoundaryDecisionDetail
    list ResourceSpecificResultListType ResourceSpecificResult - nested
    structure Role
     Path* pathType
     RoleName* roleNameType
     RoleId* idType
     Arn* arnType
     CreateDate* timestamp
     AssumeRolePolicyDocument policyDocumentType
     Description roleDescriptionType
     MaxSessionDuration roleMaxSessionDurationType
     MaxSigninSessionDuration maxSigninSessionDurationType
     PermissionsBoundary AttachedPermissionsBoundary
     Tags tagListType
     RoleLastUsed RoleLastUsed
     SourceRoleTemplate SourceRoleTemplate
    structure RoleLastUsed
     LastUsedDate timestamp
     Region string
    structure SetDefaultPolicyVersionRequest
     PolicyArn* arnType
     VersionId* string
    structure SimulatePolicyResponse
     EvaluationResults EvaluationResultsListType
     IsTruncated boolean
     Marker string
    structure SimulatePrincipalPolicyRequest
     PolicySourceArn* arnType
     PolicyInputList SimulationPolicyListType
     PermissionsBoundaryPolicyInputList SimulationPolicyListType
     PolicyExclusionList PolicyExclusionsListType
     ActionNames* ActionNameListType
     ResourceArns ResourceNameListType
     ResourcePolicy policyDocumentType
     ResourceOwner ResourceNameType
     CallerArn ResourceNameType
     ContextEntries ContextEntryListType
     ResourceHandlingOption ResourceHandlingOptionType
     MaxItems maxItemsType
     Marker markerType
    list SimulationPolicyListType policyDocumentType - nested
    structure SourceRoleTemplate
     TemplateArn* arnType
     TemplateMinorVersion* integer
    structure Statement
     SourcePolicyId string
     SourcePolicyType PolicySourceType
     StartPosition Position
     EndPosition Position
    list StatementListType Statement - nested
    structure Tag
     Key* tagKeyType
     Value* tagValueType
    structure TagInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
     Tags* tagListType
    structure TagPolicyRequest
     PolicyArn* arnType
     Tags* tagListType
    structure TagRoleRequest
     RoleName* roleNameType
     Tags* tagListType
    structure UntagInstanceProfileRequest
     InstanceProfileName* instanceProfileNameType
     TagKeys* tagKeyListType
    structure UntagPolicyRequest
     PolicyArn* arnType
     TagKeys* tagKeyListType
    structure UntagRoleRequest
     RoleName* roleNameType
     TagKeys* tagKeyListType
    structure UpdateAccessKeyRequest
     UserName existingUserNameType
     AccessKeyId* accessKeyIdType
     Status* statusType
    structure UpdateAssumeRolePolicyRequest
     RoleName* roleNameType
     PolicyDocument* policyDocumentType
    structure UpdateRoleDescriptionRequest
     RoleName* roleNameType
     Description* roleDescriptionType
    structure UpdateRoleDescriptionResponse
     Role Role
    structure UpdateRoleRequest
     RoleName* roleNameType
     Description roleDescriptionType
     MaxSessionDuration roleMaxSessionDurationType
     MaxSigninSessionDuration maxSigninSessionDurationType
     ResetMaxSigninSessionDuration boolean
    structure UpdateRoleResponse
    structure User
     Path* pathType
     UserName* userNameType
     UserId* idType
     Arn* arnType
     CreateDate* timestamp
     PasswordLastUsed timestamp
     PermissionsBoundary AttachedPermissionsBoundary
     Tags tagListType
    string accessKeyIdType 16 128
    list accessKeyMetadataListType AccessKeyMetadata - nested
    string arnType 20 2048
    list attachedPoliciesListType AttachedPolicy - nested
    string existingUserNameType 1 128
    string groupNameType 1 128
    string idType 16 128
    list instanceProfileListType InstanceProfile - nested
    string instanceProfileNameType 1 128
    string markerType 1 320
    integer maxItemsType 1 1000
    integer maxSigninSessionDurationType 3600 7776000
    string pathPrefixType 1 512
    string pathType 1 512
    string policyDescriptionType - 1000
    string policyDocumentType 1 131072
    list policyDocumentVersionListType PolicyVersion - nested
    list policyListType Policy - nested
    list policyNameListType policyNameType - nested
    string policyNameType 1 128
    string policyPathType 1 512
    enumeration policyScopeType
     All AWS Local
    string roleDescriptionType - 1000
    list roleListType Role - nested
    integer roleMaxSessionDurationType 3600 43200
    string roleNameType 1 64
    enumeration statusType
     Active Inactive Expired
    list tagKeyListType tagKeyType - nested - 50
    string tagKeyType 1 128
    list tagListType Tag - nested - 50
    string tagValueType 0 256
    list userListType User - nested
    string userNameType 1 64
    """#
}
