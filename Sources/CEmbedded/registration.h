#ifndef SONDE_REGISTRATION_H
#define SONDE_REGISTRATION_H

#include "embedded.h"

// `#embed` is C23; Swift's clang takes it everywhere but warns.
#pragma clang diagnostic ignored "-Wc23-extensions"

void sonde_register_embedded_file(const char *name, const unsigned char *bytes, size_t count);

// Registers `bytes` before main, so that a new folder of data needs no entry in a list elsewhere.
#define SONDE_REGISTER(symbol, name)                                                        \
  __attribute__((constructor)) static void register_##symbol(void) {                        \
    sonde_register_embedded_file(name, symbol, sizeof(symbol));                             \
  }

#endif
