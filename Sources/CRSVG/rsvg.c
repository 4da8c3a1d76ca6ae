#include "include/rsvg.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What we use of the libraries' interfaces, which their documentation keeps stable (librsvg 2.52,
// cairo 1.2).
typedef struct { unsigned domain; int code; char *message; } error;
typedef struct { double x, y, width, height; } rectangle;
typedef int (*write_function)(void *closure, const unsigned char *bytes, unsigned length);

enum { format_argb32 = 0, status_success = 0, status_no_memory = 1 };

static struct {
  void *(*handle_new_from_data)(const unsigned char *, size_t, error **);
  int (*handle_get_intrinsic_size_in_pixels)(void *, double *, double *);
  int (*handle_render_document)(void *, void *, const rectangle *, error **);
  void *(*image_surface_create)(int, int, int);
  int (*surface_status)(void *);
  void *(*create)(void *);
  void (*destroy)(void *);
  void (*surface_destroy)(void *);
  int (*surface_write_to_png_stream)(void *, write_function, void *);
  void (*object_unref)(void *);
  void (*error_free)(error *);
} library;

static int is_loaded;

static void *opened(const char *const names[], char *message, size_t size) {
  for (int index = 0; names[index]; index++) {
    void *found = dlopen(names[index], RTLD_NOW | RTLD_GLOBAL);
    if (found) return found;
  }
  snprintf(message, size, "%s", names[0]);
  return NULL;
}

static int load(char *message, size_t size) {
  if (is_loaded) return 1;
  static const char *const rsvg[] = {
      "librsvg-2.so.2", "librsvg-2.2.dylib", "/opt/homebrew/lib/librsvg-2.2.dylib",
      "/usr/local/lib/librsvg-2.2.dylib", NULL};
  static const char *const cairo[] = {
      "libcairo.so.2", "libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib",
      "/usr/local/lib/libcairo.2.dylib", NULL};
  static const char *const gobject[] = {
      "libgobject-2.0.so.0", "libgobject-2.0.0.dylib",
      "/opt/homebrew/lib/libgobject-2.0.0.dylib", "/usr/local/lib/libgobject-2.0.0.dylib", NULL};
  static const char *const glib[] = {
      "libglib-2.0.so.0", "libglib-2.0.0.dylib", "/opt/homebrew/lib/libglib-2.0.0.dylib",
      "/usr/local/lib/libglib-2.0.0.dylib", NULL};
  void *libraries[] = {
      opened(rsvg, message, size), opened(cairo, message, size), opened(gobject, message, size),
      opened(glib, message, size)};
  for (int index = 0; index < 4; index++)
    if (!libraries[index]) return 0;
  const struct { int library; const char *name; void **place; } symbols[] = {
      {0, "rsvg_handle_new_from_data", (void **)&library.handle_new_from_data},
      {0, "rsvg_handle_get_intrinsic_size_in_pixels",
       (void **)&library.handle_get_intrinsic_size_in_pixels},
      {0, "rsvg_handle_render_document", (void **)&library.handle_render_document},
      {1, "cairo_image_surface_create", (void **)&library.image_surface_create},
      {1, "cairo_surface_status", (void **)&library.surface_status},
      {1, "cairo_create", (void **)&library.create},
      {1, "cairo_destroy", (void **)&library.destroy},
      {1, "cairo_surface_destroy", (void **)&library.surface_destroy},
      {1, "cairo_surface_write_to_png_stream", (void **)&library.surface_write_to_png_stream},
      {2, "g_object_unref", (void **)&library.object_unref},
      {3, "g_error_free", (void **)&library.error_free}};
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    *symbols[index].place = dlsym(libraries[symbols[index].library], symbols[index].name);
    if (!*symbols[index].place) {
      snprintf(message, size, "%s", symbols[index].name);
      return 0;
    }
  }
  return is_loaded = 1;
}

struct output { unsigned char *bytes; size_t length, capacity; };

static int append(void *closure, const unsigned char *bytes, unsigned length) {
  struct output *output = closure;
  if (output->length + length > output->capacity) {
    size_t capacity = 2 * (output->length + length);
    unsigned char *larger = realloc(output->bytes, capacity);
    if (!larger) return status_no_memory;
    output->bytes = larger;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->length, bytes, length);
  output->length += length;
  return status_success;
}

static enum picture_result refused(struct picture *png, error *reason, const char *otherwise) {
  snprintf(png->message, sizeof png->message, "%s", reason ? reason->message : otherwise);
  if (reason) library.error_free(reason);
  return picture_refused;
}

enum picture_result picture_draw(
    const unsigned char *svg, size_t length, double scale, struct picture *png) {
  memset(png, 0, sizeof *png);
  if (!load(png->message, sizeof png->message)) return picture_library_missing;
  error *reason = NULL;
  void *handle = library.handle_new_from_data(svg, length, &reason);
  if (!handle) return refused(png, reason, "it cannot be read");
  rectangle viewport = {0, 0, 0, 0};
  if (!library.handle_get_intrinsic_size_in_pixels(handle, &viewport.width, &viewport.height)) {
    library.object_unref(handle);
    return refused(png, NULL, "it has no size");
  }
  viewport.width *= scale;
  viewport.height *= scale;
  enum picture_result result = picture_drawn;
  struct output output = {0};
  // Cairo refuses what is larger than 32,767 pixels.
  void *surface = viewport.width < 32767 && viewport.height < 32767
      ? library.image_surface_create(
            format_argb32, (int)viewport.width, (int)viewport.height)
      : NULL;
  if (!surface || library.surface_status(surface) != status_success) {
    result = refused(png, NULL, "it is too large");
  } else {
    void *context = library.create(surface);
    if (!library.handle_render_document(handle, context, &viewport, &reason))
      result = refused(png, reason, "it cannot be drawn");
    library.destroy(context);
    if (result == picture_drawn &&
        library.surface_write_to_png_stream(surface, append, &output) != status_success)
      result = refused(png, NULL, "there is not enough memory");
  }
  if (surface) library.surface_destroy(surface);
  library.object_unref(handle);
  if (result != picture_drawn) {
    free(output.bytes);
    return result;
  }
  png->bytes = output.bytes;
  png->length = output.length;
  return picture_drawn;
}

void picture_free(struct picture *png) {
  free(png->bytes);
  png->bytes = NULL;
}
