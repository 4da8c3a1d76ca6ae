// What a disk, a kernel or an impatient person can do to a program, at the N-th of its system calls on
// files below a folder: loaded before the C library (LD_PRELOAD), so the built program is tried as it is.
//
//   FAULT_FOLDER  the folder; calls on other files pass
//   FAULT_LOG     a file for one line a call: `NUMBER NAME PATH`
//   FAULT_AT      the number of the call that is met, from 1; none is met without it
//   FAULT_KIND    an errno's name: the call fails and does nothing
//                 short: of what is written or read only half, at least a byte, is
//                 torn: half is written, and the program killed
//                 before, after: the program is killed, without having done it or having done it
//                 pretend: every sync from the first on says that it is done, and is not
//   FAULT_STAYS   if set, all later calls of the same name fail, too
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const char *folder, *kind, *log_path, *met;
static long fault_at = -1, count;
static int stays, error;

static const struct { const char *name; int code; } errors[] = {
    {"ENOSPC", ENOSPC}, {"EDQUOT", EDQUOT}, {"EIO", EIO},       {"EROFS", EROFS},   {"EFBIG", EFBIG},
    {"EINTR", EINTR},   {"EACCES", EACCES}, {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM}, {"ENOLCK", ENOLCK}};

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  kind = getenv("FAULT_KIND");
  log_path = getenv("FAULT_LOG");
  stays = getenv("FAULT_STAYS") != NULL;
  if (getenv("FAULT_AT")) fault_at = atol(getenv("FAULT_AT"));
  for (size_t i = 0; kind && i < sizeof errors / sizeof *errors; i++)
    if (strcmp(kind, errors[i].name) == 0) error = errors[i].code;
}

// The path of an open file, as the kernel knows it.
static const char *path_of(int file, char *memory) {
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", file);
  ssize_t length = syscall(SYS_readlink, name, memory, PATH_MAX);
  memory[length < 0 ? 0 : length] = 0;
  return memory;
}

__attribute__((noreturn)) static void die(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

enum fate { PASSES, FAILS, IS_SHORT, IS_TORN, DIES_AFTER, PRETENDS };

// What becomes of a call; `errno` is set where it fails.
static enum fate fate(const char *name, const char *path) {
  if (!folder || !path || strncmp(path, folder, strlen(folder)) != 0) return PASSES;
  if (kind && strcmp(kind, "pretend") == 0) return strstr(name, "sync") ? PRETENDS : PASSES;
  count++;
  if (log_path) {
    char line[PATH_MAX + 64];
    int length = snprintf(line, sizeof line, "%ld %s %s\n", count, name, path);
    int file = syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file >= 0) {
      if (syscall(SYS_write, file, line, length) < 0) abort();
      syscall(SYS_close, file);
    }
  }
  if (!kind) return PASSES;
  int again = stays && met && strcmp(met, name) == 0;
  if (count != fault_at && !again) return PASSES;
  met = name;
  if (error) {
    errno = error;
    return FAILS;
  }
  if (strcmp(kind, "before") == 0) die();
  if (strcmp(kind, "after") == 0) return DIES_AFTER;
  if (strcmp(kind, "short") == 0) return IS_SHORT;
  if (strcmp(kind, "torn") == 0) return IS_TORN;
  abort();
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
// Short and torn are nothing that can happen to most calls.
#define CALL(type, name, path, call)                     \
  switch (fate(name, path)) {                            \
    case FAILS: return -1;                               \
    case DIES_AFTER: { (void)(call); die(); }             \
    default: return (type)(call);                        \
  }

static size_t half(size_t count) { return count < 2 ? count : count / 2; }

#define MOVE(name, file, count, call, call_of_half)                      \
  char memory[PATH_MAX + 1];                                             \
  switch (fate(name, path_of(file, memory))) {                           \
    case FAILS: return -1;                                               \
    case IS_SHORT: return call_of_half;                                  \
    case IS_TORN: { (void)!(call_of_half); die(); }                      \
    case DIES_AFTER: { (void)!(call); die(); }                           \
    default: return call;                                                \
  }

ssize_t write(int file, const void *bytes, size_t count) {
  MOVE("write", file, count, syscall(SYS_write, file, bytes, count), syscall(SYS_write, file, bytes, half(count)))
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  MOVE("pwrite", file, count, syscall(SYS_pwrite64, file, bytes, count, offset),
       syscall(SYS_pwrite64, file, bytes, half(count), offset))
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) { return pwrite64(file, bytes, count, offset); }
ssize_t read(int file, void *bytes, size_t count) {
  MOVE("read", file, count, syscall(SYS_read, file, bytes, count), syscall(SYS_read, file, bytes, half(count)))
}
ssize_t pread64(int file, void *bytes, size_t count, off64_t offset) {
  MOVE("pread", file, count, syscall(SYS_pread64, file, bytes, count, offset),
       syscall(SYS_pread64, file, bytes, half(count), offset))
}
ssize_t pread(int file, void *bytes, size_t count, off_t offset) { return pread64(file, bytes, count, offset); }

#define SYNC(name, number)                               \
  int name(int file) {                                   \
    char memory[PATH_MAX + 1];                           \
    switch (fate(#name, path_of(file, memory))) {        \
      case FAILS: return -1;                             \
      case PRETENDS: return 0;                           \
      case DIES_AFTER: (void)syscall(number, file), die(); \
      default: return syscall(number, file);             \
    }                                                    \
  }
SYNC(fsync, SYS_fsync)
SYNC(fdatasync, SYS_fdatasync)

int ftruncate64(int file, off64_t length) {
  char memory[PATH_MAX + 1];
  CALL(int, "ftruncate", path_of(file, memory), syscall(SYS_ftruncate, file, length))
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }
int flock(int file, int operation) {
  char memory[PATH_MAX + 1];
  CALL(int, "flock", path_of(file, memory), syscall(SYS_flock, file, operation))
}
int fstat(int file, struct stat *status) {
  char memory[PATH_MAX + 1];
  CALL(int, "fstat", path_of(file, memory), REAL(fstat)(file, status))
}
int fstat64(int file, struct stat64 *status) {
  char memory[PATH_MAX + 1];
  CALL(int, "fstat", path_of(file, memory), REAL(fstat64)(file, status))
}
int stat(const char *path, struct stat *status) { CALL(int, "stat", path, REAL(stat)(path, status)) }
int stat64(const char *path, struct stat64 *status) { CALL(int, "stat", path, REAL(stat64)(path, status)) }
int lstat(const char *path, struct stat *status) { CALL(int, "lstat", path, REAL(lstat)(path, status)) }
int lstat64(const char *path, struct stat64 *status) { CALL(int, "lstat", path, REAL(lstat64)(path, status)) }
int rename(const char *old, const char *new) { CALL(int, "rename", old, REAL(rename)(old, new)) }
int unlink(const char *path) { CALL(int, "unlink", path, REAL(unlink)(path)) }
int mkdir(const char *path, mode_t mode) { CALL(int, "mkdir", path, REAL(mkdir)(path, mode)) }

static int opened(const char *path, int flags, mode_t mode) {
  CALL(int, "open", path, syscall(SYS_openat, AT_FDCWD, path, flags, mode))
}
#define OPEN(name)                                              \
  int name(const char *path, int flags, ...) {                  \
    va_list rest;                                               \
    va_start(rest, flags);                                      \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                               \
    return opened(path, flags, mode);                           \
  }
OPEN(open)
OPEN(open64)
