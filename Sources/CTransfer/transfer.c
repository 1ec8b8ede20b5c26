#include "transfer.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The numbers are part of libcurl's binary interface, which has been the same since 2006 (libcurl.so.4): they are
// written here so that building needs no headers of it.
enum {
  option_write_data = 10001,
  option_url = 10002,
  option_proxy = 10004,
  option_error_buffer = 10010,
  option_post_fields = 10015,
  option_user_agent = 10018,
  option_http_header = 10023,
  option_user_name = 10173,
  option_password = 10174,
  option_write_function = 20011,
  option_post_field_size_large = 30120,
  option_timeout = 13,
  option_low_speed_limit = 19,
  option_low_speed_time = 20,
  option_post = 47,
  option_connect_timeout = 78,
  option_no_signal = 99,
  option_http_authentication = 107,
  option_protocols = 181,
  information_response_code = 0x200000 + 2,
  information_retry_after = 0x600000 + 57,
  authentication_basic = 1,
  protocols_http_and_https = 1 | 2,
  global_everything = 3,
  reason_size = 256,
};

struct sonde_transfer {
  void *library;
  void *handle;
  void *(*initialise)(void);
  void (*reset)(void *);
  int (*set)(void *, int, ...);
  int (*perform)(void *);
  int (*get)(void *, int, ...);
  void (*cleanup)(void *);
  const char *(*explain)(int);
  void *(*add_header)(void *, const char *);
  void (*free_headers)(void *);
};

static int look_up(void *library, const char *name, void *place) {
  void *found = dlsym(library, name);
  memcpy(place, &found, sizeof found);
  return found != NULL;
}

sonde_transfer *sonde_transfer_open(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *library = NULL;
  for (size_t i = 0; library == NULL && i < sizeof names / sizeof *names; i++) {
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  }
  if (library == NULL) {
    return NULL;
  }
  sonde_transfer *transfer = calloc(1, sizeof *transfer);
  int (*global)(long) = NULL;
  if (transfer != NULL && look_up(library, "curl_global_init", &global) &&
      look_up(library, "curl_easy_init", &transfer->initialise) &&
      look_up(library, "curl_easy_reset", &transfer->reset) &&
      look_up(library, "curl_easy_setopt", &transfer->set) &&
      look_up(library, "curl_easy_perform", &transfer->perform) &&
      look_up(library, "curl_easy_getinfo", &transfer->get) &&
      look_up(library, "curl_easy_cleanup", &transfer->cleanup) &&
      look_up(library, "curl_easy_strerror", &transfer->explain) &&
      look_up(library, "curl_slist_append", &transfer->add_header) &&
      look_up(library, "curl_slist_free_all", &transfer->free_headers) && global(global_everything) == 0) {
    transfer->library = library;
    transfer->handle = transfer->initialise();
  }
  if (transfer == NULL || transfer->handle == NULL) {
    free(transfer);
    dlclose(library);
    return NULL;
  }
  return transfer;
}

void sonde_transfer_close(sonde_transfer *transfer) {
  if (transfer == NULL) {
    return;
  }
  transfer->cleanup(transfer->handle);
  // The library stays: what it set up once for the process must not be taken away from under it.
  free(transfer);
}

struct sink {
  struct sonde_answer *answer;
  size_t limit;
};

/// Keeps the first bytes and swallows the rest, so that an answer of any size does no harm.
static size_t take(char *bytes, size_t size, size_t count, void *data) {
  struct sink *sink = data;
  size_t offered = size * count;
  size_t room = sink->limit - sink->answer->count;
  size_t taken = offered < room ? offered : room;
  memcpy(sink->answer->bytes + sink->answer->count, bytes, taken);
  sink->answer->count += taken;
  return offered;
}

int sonde_transfer_post(
    sonde_transfer *transfer, const char *address, const char *const *headers, const char *user, const char *password,
    int direct, const unsigned char *body, size_t count, size_t limit, long patience, struct sonde_answer *answer,
    char *reason) {
  *answer = (struct sonde_answer){.bytes = malloc(limit > 0 ? limit : 1)};
  reason[0] = 0;
  void *lines = NULL;
  for (const char *const *line = headers; *line != NULL; line++) {
    void *longer = transfer->add_header(lines, *line);
    if (longer == NULL) {
      break;
    }
    lines = longer;
  }
  struct sink sink = {.answer = answer, .limit = limit};
  void *handle = transfer->handle;
  transfer->reset(handle);
  int (*set)(void *, int, ...) = transfer->set;
  set(handle, option_error_buffer, reason);
  set(handle, option_no_signal, 1L);
  set(handle, option_protocols, (long)protocols_http_and_https);
  set(handle, option_post, 1L);
  set(handle, option_http_header, lines);
  set(handle, option_post_fields, body);
  set(handle, option_post_field_size_large, (long long)count);
  set(handle, option_write_function, take);
  set(handle, option_write_data, &sink);
  set(handle, option_connect_timeout, patience < 20 ? patience : 20L);
  set(handle, option_timeout, patience);
  set(handle, option_low_speed_limit, 1L);
  set(handle, option_low_speed_time, patience);
  if (direct) {
    set(handle, option_proxy, "");
  }
  if (user != NULL) {
    set(handle, option_http_authentication, (long)authentication_basic);
    set(handle, option_user_name, user);
    set(handle, option_password, password != NULL ? password : "");
  }
  int code = answer->bytes == NULL ? 27 : set(handle, option_url, address);
  if (code == 0) {
    code = transfer->perform(handle);
  }
  if (code == 0) {
    // Libraries before 7.66 do not know the seconds; then they stay 0.
    long long after = 0;
    transfer->get(handle, information_response_code, &answer->status);
    if (transfer->get(handle, information_retry_after, &after) == 0 && after > 0 && after < 1000000) {
      answer->retry_after = (long)after;
    }
  } else if (reason[0] == 0) {
    snprintf(reason, reason_size, "%s", transfer->explain(code));
  }
  // What was set points into memory of the caller's.
  transfer->reset(handle);
  transfer->free_headers(lines);
  return code;
}

void sonde_answer_free(struct sonde_answer *answer) {
  free(answer->bytes);
  *answer = (struct sonde_answer){0};
}
