// Doors of fixed arity to libedit: el_set(), el_get() and history() are variadic, and Swift cannot
// call a variadic C function. No other target includes <histedit.h>.
#ifndef EDITLINE_H
#define EDITLINE_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// An open line editor: libedit's state, its histories and the callbacks into Swift.
typedef struct editline editline;

/// What a key function asks libedit to do next; the values are histedit.h's CC_ codes.
typedef enum __attribute__((enum_extensibility(closed))) EditlineReaction {
  EditlineReactionNone = 0,
  EditlineReactionRefresh = 4,
  EditlineReactionMoveCursor = 5,
  EditlineReactionBeep = 6,
} EditlineReaction;

/// The callbacks of one editor; each gets `context` back as its first argument.
typedef struct editline_callbacks {
  void *context;
  /// UTF-8 that stays valid until the next call; escape sequences stand between two \1.
  const char *_Nonnull (*_Nonnull prompt)(void *context);
  /// A key bound with editline_bind() was pressed.
  EditlineReaction (*_Nonnull key)(void *context, int32_t slot);
  /// Reads one Unicode scalar: 1 read, 0 end of input, -1 interrupted.
  int (*_Nonnull read_scalar)(void *context, uint32_t *scalar);
} editline_callbacks;

/// The line as it stands, in UTF-8; both offsets count bytes.
typedef struct editline_text {
  const char *bytes;
  int32_t count;
  int32_t cursor;
} editline_text;

/// How many keys can be bound to callbacks.
enum { editline_key_slots = 8 };

/// NULL if the terminal cannot be set up. The descriptors stay the caller's.
editline *_Nullable editline_open(
    const char *program, int input, int output, editline_callbacks callbacks);
void editline_close(editline *editor);

/// One line with its newline, or NULL at end of input and on interruption.
const char *_Nullable editline_read(editline *editor);
editline_text editline_current(editline *editor);

int editline_bind(editline *editor, const char *key, int32_t slot);
int editline_bind_command(editline *editor, const char *key, const char *command);

int editline_insert(editline *editor, const char *text);
// As if typed at the next line; a newline in it would end the line.
void editline_push(editline *editor, const char *text);
void editline_delete_before_cursor(editline *editor, int32_t scalars);
int editline_move_cursor(editline *editor, int32_t by);
/// The next scalar of a longer key sequence, for a key function: 1 read, else nothing came.
int editline_next_scalar(editline *editor, uint32_t *scalar);

void editline_remember(editline *editor, const char *line);
/// Offers the remembered lines to the arrow keys and to Ctrl-R, or an empty history.
void editline_show_history(editline *editor, bool shown);

/// Puts the terminal into editing mode, or back into the mode it was found in.
void editline_set_editing(editline *editor, bool on);
void editline_resize(editline *editor);
void editline_refresh(editline *editor);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif
#endif
