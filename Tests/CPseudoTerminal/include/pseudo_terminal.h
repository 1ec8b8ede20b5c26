#ifndef SONDE_PSEUDO_TERMINAL_H
#define SONDE_PSEUDO_TERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/// Opens a pseudo-terminal and writes the path of its other end. Returns the descriptor of this end, or -1.
int sonde_pty_open(char *_Nonnull path, size_t size);

/// Starts a program as the leader of a session whose terminal is at `terminal`, so that Ctrl-C reaches it.
/// Returns 0 or an error number.
int sonde_pty_spawn(
    const char *_Nonnull terminal, const char *_Nonnull program, char *_Nullable const *_Nonnull arguments,
    char *_Nullable const *_Nonnull environment, pid_t *_Nonnull process);

#endif
