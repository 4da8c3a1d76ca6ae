#define _GNU_SOURCE
#include "terminal_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <termios.h>
#include <unistd.h>

// All that would end or stop the program without a word, and that it can hear. SIGPIPE and SIGXFSZ
// are ignored: the call that causes them says so.
static const int heard_signals[] = {
    SIGINT,  SIGWINCH, SIGTSTP,   SIGTERM, SIGHUP,  SIGQUIT, SIGUSR1,
    SIGUSR2, SIGALRM,  SIGVTALRM, SIGPROF, SIGXCPU,
#ifdef SIGPOLL
    SIGPOLL,
#endif
#ifdef SIGPWR
    SIGPWR,
#endif
#ifdef SIGSTKFLT
    SIGSTKFLT,
#endif
};
static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
enum { patience = 2 };

static int writing_end = -1;
static int terminal_descriptor = -1;
static bool has_mode;
static struct termios found_mode;
static volatile sig_atomic_t unheard;

// Only functions that POSIX allows in a signal handler.
static void put_terminal_back(void) {
  static const char end_of_bracketed_paste[] = "\033[?2004l\r\n";
  if (!has_mode) return;
  (void)!write(terminal_descriptor, end_of_bracketed_paste, sizeof end_of_bracketed_paste - 1);
  tcsetattr(terminal_descriptor, TCSANOW, &found_mode);
}

static void set_handler(int number, void (*handler)(int)) {
  // Without SA_RESTART: poll() has to wake up.
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void note(int number) {
  int saved = errno;
  bool wants_end = number != SIGWINCH && number != SIGTSTP;
  if (wants_end && ++unheard > patience) {
    put_terminal_back();
    set_handler(number, SIG_DFL);
    raise(number);
  }
  unsigned char byte = (unsigned char)number;
  (void)!write(writing_end, &byte, 1);
  errno = saved;
}

static void crash(int number) {
  put_terminal_back();
  // Not the action found: Swift's backtracer would wait half a minute for a key.
  set_handler(number, SIG_DFL);
  raise(number);
}

int terminal_signals_install(int terminal) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
  }
  writing_end = ends[1];
  terminal_descriptor = terminal;
  has_mode = tcgetattr(terminal, &found_mode) == 0;
  for (size_t index = 0; index < sizeof heard_signals / sizeof *heard_signals; index++) {
    struct sigaction found;
    // Under nohup nobody wants to be told that the terminal is gone.
    bool is_ignored = sigaction(heard_signals[index], NULL, &found) == 0 &&
                      found.sa_handler == SIG_IGN;
    if (!is_ignored || heard_signals[index] == SIGINT || heard_signals[index] == SIGTSTP)
      set_handler(heard_signals[index], note);
  }
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    set_handler(crashes[index], crash);
  return ends[0];
}

void terminal_signals_heard(void) { unheard = 0; }

void terminal_signals_stop_process(void) {
  set_handler(SIGTSTP, SIG_DFL);
  kill(getpid(), SIGTSTP);
  set_handler(SIGTSTP, note);
}
