import SystemCalls

/// The system calls by which a journal changes its file, apart so that tests can make the n-th of
/// them fail, stop half-way, or be the last before the power goes.
///
/// Each sets `errno` as the system does.
struct DiskCalls {
  /// As `pwrite`: how many bytes were written, which may be fewer, or -1.
  var write: (_ file: Int32, _ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int
  /// As `ftruncate`.
  var truncate: (_ file: Int32, _ length: Int) -> Int32
  /// Returns 0 once the drive has the file's bytes.
  var sync: (_ file: Int32) -> Int32

  static var system: DiskCalls {
    DiskCalls(
      write: { file, bytes, offset in
        pwrite(file, bytes.baseAddress, bytes.count, off_t(offset))
      },
      truncate: { file, length in ftruncate(file, off_t(length)) },
      sync: { file in
        #if canImport(Glibc)
          fdatasync(file)
        #else
          // Darwin's fsync leaves data in the drive's cache; F_FULLFSYNC does not.
          fcntl(file, F_FULLFSYNC) != -1 ? 0 : fsync(file)
        #endif
      })
  }
}
