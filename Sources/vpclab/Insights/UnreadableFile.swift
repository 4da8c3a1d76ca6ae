/// A file that could not be read, or not to its end.
struct UnreadableFile {
  var path: String
  var message: String
}
