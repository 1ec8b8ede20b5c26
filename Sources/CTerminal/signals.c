#define _GNU_SOURCE

#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static const int noticed[] = {SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int fatal[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGSEGV};

enum { noticed_count = sizeof noticed / sizeof *noticed, fatal_count = sizeof fatal / sizeof *fatal };

static struct sigaction previous[NSIG];
static struct termios original;
static int terminal = -1;
static int wake[2] = {-1, -1};
static int users;
static unsigned pending;
static int heard;
static int unheard;

static void put_terminal_back(void) {
  // From the background this would change the terminal of another program, or stop this one.
  if (terminal >= 0 && tcgetpgrp(terminal) == getpgrp()) {
    tcsetattr(terminal, TCSANOW, &original);
  }
}

static void on_noticed(int number) {
  int saved = errno;
  unsigned bit = number == SIGINT    ? sonde_noticed_interrupt
                 : number == SIGTSTP ? sonde_noticed_stop
                 : number == SIGCONT ? sonde_noticed_continue
                                     : sonde_noticed_resize;
  __atomic_fetch_or(&pending, bit, __ATOMIC_SEQ_CST);
  // A pipe, since a signal that comes just before `poll` would not interrupt it.
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  if (number == SIGINT && !__atomic_load_n(&heard, __ATOMIC_SEQ_CST) &&
      __atomic_add_fetch(&unheard, 1, __ATOMIC_SEQ_CST) >= 3) {
    put_terminal_back();
    signal(number, SIG_DFL);
    raise(number);
  }
  errno = saved;
}

static void on_fatal(int number, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  put_terminal_back();
  sigaction(number, &previous[number], NULL);
  // A fault comes again by itself when the instruction is repeated, with its address for a backtrace;
  // a signal that was sent must be sent again.
  int sent = info == NULL || info->si_code <= 0;
  if (sent || number == SIGTERM || number == SIGHUP || number == SIGQUIT || number == SIGABRT) {
    raise(number);
  }
  errno = saved;
}

static void put_terminal_back_at_exit(void) {
  if (users > 0) {
    put_terminal_back();
  }
}

static void notice(int number) {
  // No SA_RESTART: a blocked read must return.
  struct sigaction action = {.sa_handler = on_noticed};
  sigfillset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int sonde_signals_install(int descriptor) {
  if (users > 0) {
    users++;
    return wake[0];
  }
  if (tcgetattr(descriptor, &original) != 0 || pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  static int registered;
  if (!registered) {
    registered = atexit(put_terminal_back_at_exit) == 0;
  }
  terminal = descriptor;
  users = 1;
  pending = 0;
  for (int i = 0; i < noticed_count; i++) {
    sigaction(noticed[i], NULL, &previous[noticed[i]]);
    notice(noticed[i]);
  }
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], NULL, &previous[fatal[i]]);
    // `nohup` asks for SIGHUP to be ignored; that stays.
    if (previous[fatal[i]].sa_handler != SIG_IGN) {
      struct sigaction action = {.sa_sigaction = on_fatal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
      sigfillset(&action.sa_mask);
      sigaction(fatal[i], &action, NULL);
    }
  }
  return wake[0];
}

void sonde_signals_release(void) {
  if (users == 0 || --users > 0) {
    return;
  }
  for (int i = 0; i < noticed_count; i++) {
    sigaction(noticed[i], &previous[noticed[i]], NULL);
  }
  for (int i = 0; i < fatal_count; i++) {
    sigaction(fatal[i], &previous[fatal[i]], NULL);
  }
  terminal = -1;
  close(wake[0]);
  close(wake[1]);
  wake[0] = wake[1] = -1;
}

unsigned sonde_signals_take(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) {
  }
  return __atomic_exchange_n(&pending, 0, __ATOMIC_SEQ_CST);
}

void sonde_signals_listen(int listening) {
  __atomic_store_n(&unheard, 0, __ATOMIC_SEQ_CST);
  __atomic_store_n(&heard, listening, __ATOMIC_SEQ_CST);
}

void sonde_stop(void) {
  put_terminal_back();
  signal(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  notice(SIGTSTP);
}
