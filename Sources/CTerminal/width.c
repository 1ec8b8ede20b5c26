#define _GNU_SOURCE

#include "terminal.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static locale_t unicode;

static void open_locale(void) { unicode = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0); }

int sonde_column_width(uint32_t scalar) {
  pthread_once(&once, open_locale);
  if (unicode == (locale_t)0) {
    return scalar < 0x20 ? 0 : 1;
  }
  // For this thread only: the locale of the program belongs to the program.
  locale_t before = uselocale(unicode);
  int width = wcwidth((wchar_t)scalar);
  uselocale(before);
  return width < 0 ? 0 : width;
}
