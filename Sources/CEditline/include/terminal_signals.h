// Signals as bytes in a pipe, so that the one loop that waits for keys also hears them.
#ifndef TERMINAL_SIGNALS_H
#define TERMINAL_SIGNALS_H

/// From now on SIGINT, SIGWINCH, SIGTSTP and every signal that asks a program to end are written as
/// one byte each, the signal's number, into a pipe; the answer is its reading end, or -1. A crash, and a third
/// request to stop that nobody read, first puts `terminal` back into the mode it has now.
int terminal_signals_install(int terminal);

/// To be called when a byte was read: the program is listening.
void terminal_signals_heard(void);

/// Stops the process as Ctrl-Z does by default; returns when it is continued.
void terminal_signals_stop_process(void);

#endif
