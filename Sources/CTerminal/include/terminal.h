#ifndef SONDE_TERMINAL_H
#define SONDE_TERMINAL_H

#include <stdint.h>
#include <stdio.h>

/// What `sonde_signals_take` reports, as bits.
enum {
  sonde_noticed_interrupt = 1,
  sonde_noticed_stop = 2,
  sonde_noticed_continue = 4,
  sonde_noticed_resize = 8,
};

/// Takes over the signals of a terminal program: those above are noted down, and those that end the program
/// first put the terminal at `descriptor` back into its present mode. Returns a descriptor that becomes readable
/// when there is something to take, or -1. May be nested; each call wants one `sonde_signals_release`.
int sonde_signals_install(int descriptor);

/// Gives the signals back to whoever had them before.
void sonde_signals_release(void);

/// What was noticed since the last call; it is forgotten then.
unsigned sonde_signals_take(void);

/// Says whether somebody waits for `sonde_signals_take`. While nobody does, a third Ctrl-C in a row ends the
/// program, so that one that hangs can be left.
void sonde_signals_listen(int listening);

/// Gives the terminal back as it was found, stops the program as Ctrl-Z does, and returns when it goes on; the
/// caller then sets the terminal's mode again.
void sonde_stop(void);

/// Runs a program that takes over the terminal at `descriptor`, and waits for its end; its arguments end with NULL.
/// `ended` is then its exit code, or 128 and the number of the signal that ended it. Returns 0, or an error number
/// where it could not be started.
int sonde_run_program(int descriptor, char *_Nullable const *_Nonnull arguments, int *_Nonnull ended);

/// The buffer that `print` writes to: Swift 6 does not let a program name the global variable.
FILE *_Nonnull sonde_standard_input(void);
FILE *_Nonnull sonde_standard_output(void);
FILE *_Nonnull sonde_standard_error(void);

/// The columns that a character takes, whatever the locale of the program: 0, 1 or 2.
int sonde_column_width(uint32_t scalar);

#endif
