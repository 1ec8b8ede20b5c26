#ifndef SONDE_EMBEDDED_H
#define SONDE_EMBEDDED_H

#include <stddef.h>

/// One file that travels inside the binary, under the name that Swift asks for it by.
struct sonde_embedded_file {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// How many files registered themselves.
size_t sonde_embedded_file_count(void);

/// The file at `index`, below the count; the order is not promised.
struct sonde_embedded_file sonde_embedded_file_at(size_t index);

#endif
