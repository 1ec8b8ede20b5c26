#include "registration.h"

#include <stdlib.h>

enum { capacity = 256 };

static struct sonde_embedded_file files[capacity];
static size_t count;

void sonde_register_embedded_file(const char *name, const unsigned char *bytes, size_t size) {
  if (count == capacity) {
    abort();
  }
  files[count++] = (struct sonde_embedded_file){name, bytes, size};
}

size_t sonde_embedded_file_count(void) { return count; }

struct sonde_embedded_file sonde_embedded_file_at(size_t index) { return files[index]; }
