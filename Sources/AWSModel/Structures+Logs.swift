extension Structures {
  /// The structures of Logs requests and responses, from AWS's service model (operations.md).
  static let logs: [String: String] = [
    "Entity": "keyAttributes:{str:str} attributes:{str:str}",
    "FilteredLogEvent": "logStreamName:str timestamp:int message:str ingestionTime:int eventId:str",
    "InputLogEvent": "timestamp*:int message*:str",
    "LogGroup": """
    logGroupName:str creationTime:int retentionInDays:int metricFilterCount:int arn:str
    storedBytes:int kmsKeyId:str dataProtectionStatus:enum inheritedProperties:[enum]
    logGroupClass:enum logGroupArn:str deletionProtectionEnabled:bool
    bearerTokenAuthenticationEnabled:bool
    """,
    "LogGroupField": "name:str percent:int",
    "LogStream": """
    logStreamName:str creationTime:int firstEventTimestamp:int lastEventTimestamp:int
    lastIngestionTime:int uploadSequenceToken:str arn:str storedBytes:int
    """,
    "OutputLogEvent": "timestamp:int message:str ingestionTime:int",
    "QueryDefinition": """
    queryLanguage:enum queryDefinitionId:str name:str queryString:str lastModified:int
    logGroupNames:[str] parameters:[QueryParameter]
    """,
    "QueryInfo": """
    queryLanguage:enum queryId:str queryString:str status:enum createTime:int logGroupName:str
    queryDuration:int bytesScanned:double userIdentity:str
    """,
    "QueryParameter": "name*:str defaultValue:str description:str",
    "QueryStatistics": """
    recordsMatched:double recordsScanned:double estimatedRecordsSkipped:double
    bytesScanned:double estimatedBytesSkipped:double logGroupsScanned:double
    """,
    "RejectedEntityInfo": "errorType*:enum",
    "RejectedLogEventsInfo": """
    tooNewLogEventStartIndex:int tooOldLogEventEndIndex:int expiredLogEventEndIndex:int
    """,
    "ResultField": "field:str value:str",
    "SearchedLogStream": "logStreamName:str searchedCompletely:bool",
  ]
}
