// Written by `make generate` (scripts/generate-aws-model) from botocore 1.44.8; not edited by hand.

extension GeneratedModel {
  static let logs = #"""
    service logs json 2014-03-28
    operation CreateLogGroup CreateLogGroupRequest -
     errors InvalidParameterException ResourceAlreadyExistsException LimitExceededException OperationAbortedException ServiceUnavailableException
    operation CreateLogStream CreateLogStreamRequest -
     errors InvalidParameterException ResourceAlreadyExistsException ResourceNotFoundException ServiceUnavailableException
    operation DeleteLogGroup DeleteLogGroupRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException ValidationException
    operation DeleteLogStream DeleteLogStreamRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException ValidationException
    operation DeleteMetricFilter DeleteMetricFilterRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException
    operation DeleteQueryDefinition DeleteQueryDefinitionRequest DeleteQueryDefinitionResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    operation DeleteRetentionPolicy DeleteRetentionPolicyRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException
    operation DeleteSubscriptionFilter DeleteSubscriptionFilterRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException
    operation DescribeLogGroups DescribeLogGroupsRequest DescribeLogGroupsResponse
     errors InvalidParameterException ServiceUnavailableException
     pages nextToken nextToken limit - logGroups -
    operation DescribeLogStreams DescribeLogStreamsRequest DescribeLogStreamsResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
     pages nextToken nextToken limit - logStreams -
    operation DescribeMetricFilters DescribeMetricFiltersRequest DescribeMetricFiltersResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
     pages nextToken nextToken limit - metricFilters -
    operation DescribeQueries DescribeQueriesRequest DescribeQueriesResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
     pages nextToken nextToken maxResults - queries -
    operation DescribeQueryDefinitions DescribeQueryDefinitionsRequest DescribeQueryDefinitionsResponse
     errors InvalidParameterException ServiceUnavailableException
    operation DescribeSubscriptionFilters DescribeSubscriptionFiltersRequest DescribeSubscriptionFiltersResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
     pages nextToken nextToken limit - subscriptionFilters -
    operation FilterLogEvents FilterLogEventsRequest FilterLogEventsResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
     pages nextToken nextToken limit - events,searchedLogStreams -
    operation GetLogEvents GetLogEventsRequest GetLogEventsResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    operation GetLogRecord GetLogRecordRequest GetLogRecordResponse
     errors InvalidParameterException LimitExceededException ResourceNotFoundException ServiceUnavailableException
    operation GetQueryResults GetQueryResultsRequest GetQueryResultsResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    operation ListTagsForResource ListTagsForResourceRequest ListTagsForResourceResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    operation ListTagsLogGroup ListTagsLogGroupRequest ListTagsLogGroupResponse
     errors ResourceNotFoundException ServiceUnavailableException
    operation PutLogEvents PutLogEventsRequest PutLogEventsResponse
     errors InvalidParameterException InvalidSequenceTokenException DataAlreadyAcceptedException ResourceNotFoundException ServiceUnavailableException UnrecognizedClientException
    operation PutMetricFilter PutMetricFilterRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException LimitExceededException ServiceUnavailableException InvalidOperationException
    operation PutQueryDefinition PutQueryDefinitionRequest PutQueryDefinitionResponse
     errors InvalidParameterException LimitExceededException ResourceNotFoundException ServiceUnavailableException
    operation PutRetentionPolicy PutRetentionPolicyRequest -
     errors InvalidParameterException ResourceNotFoundException OperationAbortedException ServiceUnavailableException
    operation StartQuery StartQueryRequest StartQueryResponse
     errors MalformedQueryException InvalidParameterException LimitExceededException ResourceNotFoundException ServiceUnavailableException
    operation StopQuery StopQueryRequest StopQueryResponse
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    operation TagLogGroup TagLogGroupRequest -
     errors ResourceNotFoundException InvalidParameterException
    operation TagResource TagResourceRequest -
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException TooManyTagsException
    operation TestMetricFilter TestMetricFilterRequest TestMetricFilterResponse
     errors InvalidParameterException ServiceUnavailableException
    operation UntagLogGroup UntagLogGroupRequest -
     errors ResourceNotFoundException
    operation UntagResource UntagResourceRequest -
     errors InvalidParameterException ResourceNotFoundException ServiceUnavailableException
    error DataAlreadyAcceptedException DataAlreadyAcceptedException 400
    error InvalidOperationException InvalidOperationException 400
    error InvalidParameterException InvalidParameterException 400
    error InvalidSequenceTokenException InvalidSequenceTokenException 400
    error LimitExceededException LimitExceededException 400
    error MalformedQueryException MalformedQueryException 400
    error OperationAbortedException OperationAbortedException 400
    error ResourceAlreadyExistsException ResourceAlreadyExistsException 400
    error ResourceNotFoundException ResourceNotFoundException 400
    error ServiceUnavailableException ServiceUnavailableException 400
    error TooManyTagsException TooManyTagsException 400
    error UnrecognizedClientException UnrecognizedClientException 400
    error ValidationException ValidationException 400
    string AccountId 12 12
    list AccountIds AccountId - nested 0 20
    string AmazonResourceName 1 1011
    string ClientToken 36 128
    structure CreateLogGroupRequest
     logGroupName* LogGroupName
     kmsKeyId KmsKeyId
     tags Tags
     logGroupClass LogGroupClass
     deletionProtectionEnabled boolean
    structure CreateLogStreamRequest
     logGroupName* LogGroupName
     logStreamName* LogStreamName
    enumeration DataProtectionStatus
     ACTIVATED DELETED ARCHIVED DISABLED
    structure DeleteLogGroupRequest
     logGroupName* LogGroupName
    structure DeleteLogStreamRequest
     logGroupName* LogGroupName
     logStreamName* LogStreamName
    structure DeleteMetricFilterRequest
     logGroupName* LogGroupName
     filterName* FilterName
    structure DeleteQueryDefinitionRequest
     queryDefinitionId* QueryId
    structure DeleteQueryDefinitionResponse
     success boolean
    structure DeleteRetentionPolicyRequest
     logGroupName* LogGroupName
    structure DeleteSubscriptionFilterRequest
     logGroupName* LogGroupName
     filterName* FilterName
    integer DescribeLimit 1 50
    list DescribeLogGroupsLogGroupIdentifiers LogGroupIdentifier - nested 1 50
    structure DescribeLogGroupsRequest
     accountIdentifiers AccountIds
     logGroupNamePrefix LogGroupName
     logGroupNamePattern LogGroupNamePattern
     nextToken NextToken
     limit DescribeLimit
     includeLinkedAccounts boolean
     logGroupClass LogGroupClass
     logGroupIdentifiers DescribeLogGroupsLogGroupIdentifiers
    structure DescribeLogGroupsResponse
     logGroups LogGroups
     nextToken NextToken
    structure DescribeLogStreamsRequest
     logGroupName LogGroupName
     logGroupIdentifier LogGroupIdentifier
     logStreamNamePrefix LogStreamName
     orderBy OrderBy
     descending boolean
     nextToken NextToken
     limit DescribeLimit
    structure DescribeLogStreamsResponse
     logStreams LogStreams
     nextToken NextToken
    structure DescribeMetricFiltersRequest
     logGroupName LogGroupName
     filterNamePrefix FilterName
     nextToken NextToken
     limit DescribeLimit
     metricName MetricName
     metricNamespace MetricNamespace
    structure DescribeMetricFiltersResponse
     metricFilters MetricFilters
     nextToken NextToken
    integer DescribeQueriesMaxResults 1 1000
    structure DescribeQueriesRequest
     logGroupName LogGroupName
     status QueryStatus
     maxResults DescribeQueriesMaxResults
     nextToken NextToken
     queryLanguage QueryLanguage
    structure DescribeQueriesResponse
     queries QueryInfoList
     nextToken NextToken
    structure DescribeQueryDefinitionsRequest
     queryLanguage QueryLanguage
     queryDefinitionNamePrefix QueryDefinitionName
     maxResults QueryListMaxResults
     nextToken NextToken
    structure DescribeQueryDefinitionsResponse
     queryDefinitions QueryDefinitionList
     nextToken NextToken
    structure DescribeSubscriptionFiltersRequest
     logGroupName* LogGroupName
     filterNamePrefix FilterName
     nextToken NextToken
     limit DescribeLimit
    structure DescribeSubscriptionFiltersResponse
     subscriptionFilters SubscriptionFilters
     nextToken NextToken
    string DestinationArn 1 -
    map Dimensions DimensionsKey DimensionsValue
    string DimensionsKey - 255
    string DimensionsValue - 255
    enumeration Distribution
     Random ByLogStream
    list EmitSystemFields string - nested
    string EncryptionKey - 256
    structure Entity
     keyAttributes EntityKeyAttributes
     attributes EntityAttributes
    map EntityAttributes EntityAttributesKey EntityAttributesValue 0 10
    string EntityAttributesKey 1 256
    string EntityAttributesValue 1 512
    map EntityKeyAttributes EntityKeyAttributesKey EntityKeyAttributesValue 2 4
    string EntityKeyAttributesKey 1 32
    string EntityKeyAttributesValue 1 512
    enumeration EntityRejectionErrorType
     InvalidEntity InvalidTypeValue InvalidKeyAttributes InvalidAttributes EntitySizeTooLarge
     UnsupportedLogGroupType MissingRequiredFields
    string EventMessage 1 -
    integer EventsLimit 1 10000
    integer EventsLimitStartQuery 1 100000
    map ExtractedValues string string
    string FieldSelectionCriteria 0 2000
    structure FilterLogEventsRequest
     logGroupName LogGroupName
     logGroupIdentifier LogGroupIdentifier
     logStreamNames InputLogStreamNames
     logStreamNamePrefix LogStreamName
     startTime Timestamp
     endTime Timestamp
     filterPattern FilterPattern
     nextToken NextToken
     limit EventsLimit
     startFromHead boolean
     interleaved boolean
     unmask boolean
    structure FilterLogEventsResponse
     events FilteredLogEvents
     searchedLogStreams SearchedLogStreams
     nextToken NextToken
    string FilterName 1 512
    string FilterPattern 0 1024
    structure FilteredLogEvent
     logStreamName LogStreamName
     timestamp Timestamp
     message EventMessage
     ingestionTime Timestamp
     eventId string
    list FilteredLogEvents FilteredLogEvent - nested
    structure GetLogEventsRequest
     logGroupName LogGroupName
     logGroupIdentifier LogGroupIdentifier
     logStreamName* LogStreamName
     startTime Timestamp
     endTime Timestamp
     nextToken NextToken
     limit EventsLimit
     startFromHead boolean
     unmask boolean
    structure GetLogEventsResponse
     events OutputLogEvents
     nextForwardToken NextToken
     nextBackwardToken NextToken
    structure GetLogRecordRequest
     logRecordPointer* string
     unmask boolean
    structure GetLogRecordResponse
     logRecord LogRecord
    integer GetQueryResultsMaxItems 0 10000
    string GetQueryResultsNextToken - 1024
    structure GetQueryResultsRequest
     queryId* QueryId
     nextToken GetQueryResultsNextToken
     maxItems GetQueryResultsMaxItems
    structure GetQueryResultsResponse
     queryLanguage QueryLanguage
     results QueryResults
     statistics QueryStatistics
     status QueryStatus
     encryptionKey EncryptionKey
     nextToken GetQueryResultsNextToken
    list InheritedProperties InheritedProperty - nested
    enumeration InheritedProperty
     ACCOUNT_DATA_PROTECTION
    structure InputLogEvent
     timestamp* Timestamp
     message* EventMessage
    list InputLogEvents InputLogEvent - nested 1 10000
    list InputLogStreamNames LogStreamName - nested 1 100
    string KmsKeyId - 256
    structure ListTagsForResourceRequest
     resourceArn* AmazonResourceName
    structure ListTagsForResourceResponse
     tags Tags
    structure ListTagsLogGroupRequest
     logGroupName* LogGroupName
    structure ListTagsLogGroupResponse
     tags Tags
    structure LogGroup
     logGroupName LogGroupName
     creationTime Timestamp
     retentionInDays integer
     metricFilterCount integer
     arn string
     storedBytes StoredBytes
     kmsKeyId KmsKeyId
     dataProtectionStatus DataProtectionStatus
     inheritedProperties InheritedProperties
     logGroupClass LogGroupClass
     logGroupArn string
     deletionProtectionEnabled boolean
     bearerTokenAuthenticationEnabled boolean
     retentionPolicyName string
    enumeration LogGroupClass
     STANDARD INFREQUENT_ACCESS DELIVERY ESSENTIALS
    string LogGroupIdentifier 1 2048
    list LogGroupIdentifiers LogGroupIdentifier - nested
    string LogGroupName 1 512
    string LogGroupNamePattern 0 512
    list LogGroupNames LogGroupName - nested
    list LogGroups LogGroup - nested
    map LogRecord string string
    structure LogStream
     logStreamName LogStreamName
     creationTime Timestamp
     firstEventTimestamp Timestamp
     lastEventTimestamp Timestamp
     lastIngestionTime Timestamp
     uploadSequenceToken SequenceToken
     arn string
     storedBytes StoredBytes
    string LogStreamName 1 512
    list LogStreams LogStream - nested
    structure MetricFilter
     filterName FilterName
     filterPattern FilterPattern
     metricTransformations MetricTransformations
     creationTime Timestamp
     logGroupName LogGroupName
     applyOnTransformedLogs boolean
     fieldSelectionCriteria FieldSelectionCriteria
     emitSystemFieldDimensions EmitSystemFields
    structure MetricFilterMatchRecord
     eventNumber long
     eventMessage EventMessage
     extractedValues ExtractedValues
    list MetricFilterMatches MetricFilterMatchRecord - nested
    list MetricFilters MetricFilter - nested
    string MetricName - 255
    string MetricNamespace - 255
    structure MetricTransformation
     metricName* MetricName
     metricNamespace* MetricNamespace
     metricValue* MetricValue
     defaultValue double
     dimensions Dimensions
     unit StandardUnit
    list MetricTransformations MetricTransformation - nested 1 1
    string MetricValue - 100
    string NextToken 1 -
    enumeration OrderBy
     LogStreamName LastEventTime
    structure OutputLogEvent
     timestamp Timestamp
     message EventMessage
     ingestionTime Timestamp
    list OutputLogEvents OutputLogEvent - nested
    structure PutLogEventsRequest
     logGroupName* LogGroupName
     logStreamName* LogStreamName
     logEvents* InputLogEvents
     sequenceToken SequenceToken
     entity Entity
    structure PutLogEventsResponse
     nextSequenceToken SequenceToken
     rejectedLogEventsInfo RejectedLogEventsInfo
     rejectedEntityInfo RejectedEntityInfo
    structure PutMetricFilterRequest
     logGroupName* LogGroupName
     filterName* FilterName
     filterPattern* FilterPattern
     metricTransformations* MetricTransformations
     applyOnTransformedLogs boolean
     fieldSelectionCriteria FieldSelectionCriteria
     emitSystemFieldDimensions EmitSystemFields
    structure PutQueryDefinitionRequest
     queryLanguage QueryLanguage
     name* QueryDefinitionName
     queryDefinitionId QueryId
     logGroupNames LogGroupNames
     queryString* QueryDefinitionString
     clientToken! ClientToken
     parameters QueryParameterList
    structure PutQueryDefinitionResponse
     queryDefinitionId QueryId
    structure PutRetentionPolicyRequest
     logGroupName* LogGroupName
     retentionInDays* integer
    structure QueryDefinition
     queryLanguage QueryLanguage
     queryDefinitionId QueryId
     name QueryDefinitionName
     queryString QueryDefinitionString
     lastModified Timestamp
     logGroupNames LogGroupNames
     parameters QueryParameterList
    list QueryDefinitionList QueryDefinition - nested
    string QueryDefinitionName 1 255
    string QueryDefinitionString 1 10000
    string QueryId 1 256
    structure QueryInfo
     queryLanguage QueryLanguage
     queryId QueryId
     queryString QueryString
     status QueryStatus
     createTime Timestamp
     logGroupName LogGroupName
     queryDuration long
     bytesScanned double
     userIdentity UserIdentity
    list QueryInfoList QueryInfo - nested
    enumeration QueryLanguage
     CWLI SQL PPL
    integer QueryListMaxResults 1 1000
    structure QueryParameter
     name* QueryParameterName
     defaultValue QueryParameterDefaultValue
     description QueryParameterDescription
    string QueryParameterDefaultValue - 1024
    string QueryParameterDescription - 512
    list QueryParameterList QueryParameter - nested - 20
    string QueryParameterName 1 128
    list QueryResults ResultRows - nested
    structure QueryStatistics
     recordsMatched double
     recordsScanned double
     estimatedRecordsSkipped double
     bytesScanned double
     estimatedBytesSkipped double
     logGroupsScanned double
     resultCount double
    enumeration QueryStatus
     Scheduled Running Complete Failed Cancelled Timeout Unknown
    string QueryString 0 10000
    structure RejectedEntityInfo
     errorType* EntityRejectionErrorType
    structure RejectedLogEventsInfo
     tooNewLogEventStartIndex integer
     tooOldLogEventEndIndex integer
     expiredLogEventEndIndex integer
    structure ResultField
     field string
     value string
    list ResultRows ResultField - nested
    string RoleArn 1 -
    structure SearchedLogStream
     logStreamName LogStreamName
     searchedCompletely boolean
    list SearchedLogStreams SearchedLogStream - nested
    string SequenceToken 1 -
    enumeration StandardUnit
     Seconds Microseconds Milliseconds Bytes Kilobytes Megabytes Gigabytes Terabytes Bits Kilobits
     Megabits Gigabits Terabits Percent Count Bytes/Second Kilobytes/Second Megabytes/Second
     Gigabytes/Second Terabytes/Second Bits/Second Kilobits/Second Megabits/Second Gigabits/Second
     Terabits/Second Count/Second None
    structure StartQueryRequest
     queryLanguage QueryLanguage
     logGroupName LogGroupName
     logGroupNames LogGroupNames
     logGroupIdentifiers LogGroupIdentifiers
     startTime* Timestamp
     endTime* Timestamp
     queryString* QueryString
     limit EventsLimitStartQuery
    structure StartQueryResponse
     queryId QueryId
    structure StopQueryRequest
     queryId* QueryId
    structure StopQueryResponse
     success boolean
    long StoredBytes 0 -
    structure SubscriptionFilter
     filterName FilterName
     logGroupName LogGroupName
     filterPattern FilterPattern
     destinationArn DestinationArn
     roleArn RoleArn
     distribution Distribution
     applyOnTransformedLogs boolean
     creationTime Timestamp
     fieldSelectionCriteria FieldSelectionCriteria
     emitSystemFields EmitSystemFields
    list SubscriptionFilters SubscriptionFilter - nested
    string TagKey 1 128
    list TagKeyList TagKey - nested 0 50
    list TagList TagKey - nested 1 -
    structure TagLogGroupRequest
     logGroupName* LogGroupName
     tags* Tags
    structure TagResourceRequest
     resourceArn* AmazonResourceName
     tags* Tags
    string TagValue - 256
    map Tags TagKey TagValue 1 50
    list TestEventMessages EventMessage - nested 1 50
    structure TestMetricFilterRequest
     filterPattern* FilterPattern
     logEventMessages* TestEventMessages
    structure TestMetricFilterResponse
     matches MetricFilterMatches
    long Timestamp 0 -
    structure UntagLogGroupRequest
     logGroupName* LogGroupName
     tags* TagList
    structure UntagResourceRequest
     resourceArn* AmazonResourceName
     tagKeys* TagKeyList
    string UserIdentity 1 2048
    """#
}
