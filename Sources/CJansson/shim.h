#include <jansson.h>

/* json_decref is an inline function that works on the reference count with compiler built-ins;
   this gives it a name that Swift imports on every platform. */
static inline void json_delete_reference(json_t *node) { json_decref(node); }

/* An empty document still needs an address to read from. */
static const char *const emptyText = "";
