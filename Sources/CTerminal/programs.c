#define _GNU_SOURCE

#include "terminal.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int sonde_run_program(int descriptor, char *const *arguments, int *ended) {
  struct termios modes;
  int has_modes = tcgetattr(descriptor, &modes) == 0;
  posix_spawnattr_t attributes;
  int code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    return code;
  }
  // Ctrl-\ is for the program; here it would end the caller. What is ignored stays so after exec, hence the default.
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGQUIT);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  struct sigaction ignoring = {.sa_handler = SIG_IGN}, quit;
  sigaction(SIGQUIT, &ignoring, &quit);

  pid_t process;
  code = posix_spawnp(&process, arguments[0], NULL, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  while (code == 0) {
    int status;
    if (waitpid(process, &status, WUNTRACED) < 0) {
      code = errno == EINTR ? 0 : errno;
    } else if (WIFSTOPPED(status)) {
      // Ctrl-Z in the program stops both, or nobody would get the terminal.
      sonde_stop();
      kill(process, SIGCONT);
    } else {
      *ended = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      break;
    }
  }
  sigaction(SIGQUIT, &quit, NULL);
  // A program that crashed may leave the terminal in any mode.
  if (has_modes && tcgetpgrp(descriptor) == getpgrp()) {
    tcsetattr(descriptor, TCSADRAIN, &modes);
  }
  return code;
}
