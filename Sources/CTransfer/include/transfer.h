#ifndef SONDE_TRANSFER_H
#define SONDE_TRANSFER_H

#include <stddef.h>

/// libcurl, looked up when it is first needed: the program neither links it nor starts slower for it.
typedef struct sonde_transfer sonde_transfer;

/// What a server answered.
struct sonde_answer {
  /// The HTTP status; 0 where no answer came.
  long status;
  /// The seconds after which to try again, where the server names them; else 0.
  long retry_after;
  /// The first bytes of the body, at most as many as were asked for.
  unsigned char *_Nullable bytes;
  size_t count;
};

/// Opens a connection that several requests share. NULL where libcurl is not on this machine.
sonde_transfer *_Nullable sonde_transfer_open(void);

/// Closes it.
void sonde_transfer_close(sonde_transfer *_Nullable transfer);

/// Posts bytes to an address and waits for the answer; redirections are not followed.
///
/// `headers` are whole lines, the last followed by NULL. `user` and `password` are sent as basic authentication, or
/// not at all where `user` is NULL. With `direct` no proxy is used, whatever the environment says. Returns 0 with the
/// answer, whose bytes the caller frees with `sonde_answer_free`; otherwise a number that is not 0, with the reason in
/// `reason`, which holds 256 bytes.
int sonde_transfer_post(
    sonde_transfer *_Nonnull transfer, const char *_Nonnull address, const char *_Nullable const *_Nonnull headers,
    const char *_Nullable user, const char *_Nullable password, int direct, const unsigned char *_Nonnull body,
    size_t count, size_t limit, long patience, struct sonde_answer *_Nonnull answer, char *_Nonnull reason);

/// Frees the bytes of an answer.
void sonde_answer_free(struct sonde_answer *_Nonnull answer);

#endif
