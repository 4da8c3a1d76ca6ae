/// Where the bytes of a log file come from: the file itself, or what is unpacked from it.
protocol ByteSource: AnyObject {
  /// Fills a part of the memory with the next bytes and says how many; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(LogFileError) -> Int
}
