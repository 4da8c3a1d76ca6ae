// Draws SVG as PNG with librsvg and cairo, which are loaded when they are first needed: the program
// neither links them nor looks for them at its start.
#ifndef VPCLAB_RSVG_H
#define VPCLAB_RSVG_H

#include <stddef.h>

enum picture_result { picture_drawn, picture_library_missing, picture_refused };

struct picture {
  unsigned char *_Nullable bytes;
  size_t length;
  // What the library that is missing, or the one that refused, says of it.
  char message[256];
};

// Draws `svg`, so many pixels for each of its units; the bytes are the caller's, for picture_free().
enum picture_result picture_draw(
    const unsigned char *_Nonnull svg, size_t length, double scale, struct picture *_Nonnull png);

void picture_free(struct picture *_Nonnull png);

#endif
