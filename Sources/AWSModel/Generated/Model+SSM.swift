// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let ssm = #"""
    service ssm json 2014-11-06
    operation GetParameter GetParameterRequest GetParameterResult
     errors InternalServerError InvalidKeyId ParameterNotFound ParameterVersionNotFound
    operation GetParameters GetParametersRequest GetParametersResult
     errors InvalidKeyId InternalServerError
    operation GetParametersByPath GetParametersByPathRequest GetParametersByPathResult
     errors InternalServerError InvalidFilterKey InvalidFilterOption InvalidFilterValue InvalidKeyId InvalidNextToken
     pages NextToken NextToken MaxResults - Parameters -
    error InternalServerError InternalServerError 400
    error InvalidFilterKey InvalidFilterKey 400
    error InvalidFilterOption InvalidFilterOption 400
    error InvalidFilterValue InvalidFilterValue 400
    error InvalidKeyId InvalidKeyId 400
    error InvalidNextToken InvalidNextToken 400
    error ParameterNotFound ParameterNotFound 400
    error ParameterVersionNotFound ParameterVersionNotFound 400
    structure GetParameterRequest
     Name* PSParameterName
     WithDecryption boolean
    structure GetParameterResult
     Parameter Parameter
    integer GetParametersByPathMaxResults 1 10
    structure GetParametersByPathRequest
     Path* PSParameterName
     Recursive boolean
     ParameterFilters ParameterStringFilterList
     WithDecryption boolean
     MaxResults GetParametersByPathMaxResults
     NextToken string
    structure GetParametersByPathResult
     Parameters ParameterList
     NextToken string
    structure GetParametersRequest
     Names* ParameterNameList
     WithDecryption boolean
    structure GetParametersResult
     Parameters ParameterList
     InvalidParameters ParameterNameList
    string PSParameterName 1 2048
    string PSParameterSelector 0 128
    structure Parameter
     Name PSParameterName
     Type ParameterType
     Value string
     Version long
     Selector PSParameterSelector
     SourceResult string
     LastModifiedDate timestamp
     ARN string
     DataType ParameterDataType
    string ParameterDataType 0 128
    list ParameterList Parameter - nested
    list ParameterNameList PSParameterName - nested 1 10
    structure ParameterStringFilter
     Key* ParameterStringFilterKey
     Option ParameterStringQueryOption
     Values ParameterStringFilterValueList
    string ParameterStringFilterKey 1 132
    list ParameterStringFilterList ParameterStringFilter - nested
    string ParameterStringFilterValue 1 1024
    list ParameterStringFilterValueList ParameterStringFilterValue - nested 1 50
    string ParameterStringQueryOption 1 10
    enumeration ParameterType
     String StringList SecureString
    """#
}
